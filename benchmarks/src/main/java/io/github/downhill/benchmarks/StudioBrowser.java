package io.github.downhill.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the page of the studio is to the studio, without the pictures. */
final class StudioBrowser implements WebSocket.Listener, AutoCloseable {
  static final int PAINT_MILLIS = 16; // one picture of a display

  private static final int PATIENCE_SECONDS = 60;
  private static final Executor PAINTED =
      CompletableFuture.delayedExecutor(PAINT_MILLIS, TimeUnit.MILLISECONDS);

  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
  private final BlockingQueue<StudioFrame> heard = new LinkedBlockingQueue<>();
  private final Set<Long> tested = new TreeSet<>(); // steps
  private String run = "";
  private volatile boolean watches;
  private volatile boolean keeps = true;
  private @Nullable WebSocket socket;
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

  private StudioBrowser() {}

  static StudioBrowser open(HttpClient client, URI address) {
    StudioBrowser browser = new StudioBrowser();
    browser.socket =
        client
            .newWebSocketBuilder()
            .header("Origin", "http://" + address.getAuthority())
            .buildAsync(URI.create("ws://" + address.getAuthority() + "/live"), browser)
            .join();
    return browser.say("{\"type\":\"view\"}");
  }

  synchronized StudioBrowser say(String json) {
    WebSocket to = socket;
    if (to != null) {
      sent = sent.handle((_, _) -> null).thenCompose(_ -> to.sendText(json, true));
    }
    return this;
  }

  /** Asks for one moment. */
  StudioBrowser look() {
    return say("{\"type\":\"ready\"}");
  }

  /** Asks for a moment, and for another whenever one has been painted. */
  StudioBrowser watch() {
    watches = true;
    return look();
  }

  /** The same, without keeping what it is told but the steps of the tests. */
  StudioBrowser watchOnly() {
    keeps = false;
    return watch();
  }

  /**
   * The next moment of a kind; those before it are forgotten.
   *
   * @throws IOException if none comes
   */
  StudioFrame moment(Predicate<StudioFrame> kind) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      StudioFrame next = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new IOException("the studio showed nothing of what was waited for");
      } else if (next.is("type", "problem")) {
        throw new IOException("the studio said: " + next.values().get("message"));
      } else if (next.is("type", "moment") && kind.test(next)) {
        return next;
      }
    }
  }

  /** The steps at which the network in view was tested, as far as this browser was told. */
  Set<Long> tested() {
    synchronized (tested) {
      return new TreeSet<>(tested);
    }
  }

  @Override
  public void close() {
    watches = false;
    if (socket != null) {
      socket.abort();
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      hear(StudioFrame.ofText(text.toString()));
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    frame.writeBytes(bytes);
    if (last) {
      hear(StudioFrame.ofBytes(frame.toByteArray()));
      frame.reset();
    }
    from.request(1);
    return null;
  }

  private void hear(StudioFrame message) {
    if (message.is("type", "moment")) {
      keepTests(message);
      if (watches) {
        PAINTED.execute(this::look);
      }
    }
    if (keeps) {
      heard.add(message);
    }
  }

  private void keepTests(StudioFrame moment) {
    synchronized (tested) {
      if (moment.is("curveReset", "true") || !moment.is("run", run)) {
        tested.clear();
        run = moment.values().getOrDefault("run", "");
      }
      for (int i = 0; i < moment.tests().length; i += StudioFrame.POINT) {
        tested.add((long) moment.tests()[i]);
      }
    }
  }
}
