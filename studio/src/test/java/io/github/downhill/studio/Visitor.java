package io.github.downhill.studio;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A browser that keeps what it hears, and may ask for the next moment as soon as it has one. */
final class Visitor implements WebSocket.Listener {
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> farewell = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
  private volatile boolean watches;
  private volatile String kept = "";
  private @Nullable WebSocket socket;
  private CompletableFuture<WebSocket> sent = CompletableFuture.completedFuture(null);

  private Visitor() {}

  static Visitor come(OpenStudio studio) {
    return come(studio, studio.origin(), "");
  }

  /**
   * Comes from a page of an origin, with a cookie.
   *
   * @throws CompletionException if the visitor is not let in
   */
  static Visitor come(OpenStudio studio, String origin, String cookie) {
    Visitor visitor = new Visitor();
    WebSocket.Builder builder = OpenStudio.CLIENT.newWebSocketBuilder();
    if (!origin.isEmpty()) {
      builder.header("Origin", origin);
    }
    if (!cookie.isEmpty()) {
      builder.header("Cookie", cookie);
    }
    URI live = URI.create("ws://127.0.0.1:" + studio.port() + "/live");
    visitor.socket = builder.buildAsync(live, visitor).join();
    return visitor;
  }

  /** Asks for a moment, and for the next one whenever there was one. */
  Visitor watch() {
    watches = true;
    say("{\"type\":\"ready\"}");
    return this;
  }

  /** Keeps only these numbers of all it hears from now on. */
  Visitor keepOnly(String array) {
    kept = array;
    return this;
  }

  synchronized Visitor say(String json) {
    sent = sent.exceptionally(_ -> null).thenCompose(_ -> socket.sendText(json, true));
    return this;
  }

  WebSocket socket() {
    return socket;
  }

  /** The next message of a type. */
  Message hear(String type) {
    return hear(type, _ -> true);
  }

  /** The next message of a type and of a kind; those before it are forgotten. */
  Message hear(String type, Predicate<Message> kind) {
    List<String> others = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      while (true) {
        Message message = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (message == null) {
          throw new AssertionError("no " + type + " came, but " + others + "; closed: " + farewell);
        } else if (message.type().equals(type) && kind.test(message)) {
          return message;
        }
        others.add(message.header().toString());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The status with which the studio says goodbye. */
  int farewell() {
    return farewell.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  boolean isThere() {
    return !farewell.isDone();
  }

  void leave() {
    if (socket != null) {
      socket.abort();
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      keep(Message.ofText(text.toString()));
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] part = new byte[data.remaining()];
    data.get(part);
    frame.writeBytes(part);
    if (last) {
      keep(Message.ofFrame(frame.toByteArray()));
      frame.reset();
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    farewell.complete(status);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    farewell.completeExceptionally(error);
  }

  private void keep(Message message) {
    heard.add(kept.isEmpty() ? message : message.with(kept));
    if (watches && message.type().equals("moment")) {
      say("{\"type\":\"ready\"}");
    }
  }
}
