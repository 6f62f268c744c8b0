package io.github.downhill.studio;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.websocket.WsCloseCodes;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The wire to one browser.
 *
 * <p>What the browser says is answered on the connection's own thread; what is sent goes out on
 * another, so that a browser that does not read holds up nothing but that. When many answers wait
 * for it, it is listened to no further until it has read them; and no more than one moment waits:
 * the next is made when it has asked for it.
 */
final class Connection implements WsListener {
  /** What the page takes for "reconnect when somebody is there again". */
  static final int IDLE = 4001;

  private static final int MESSAGE_MAX = 1 << 18;
  private static final int WAITING_BYTES_MAX = 1 << 20;
  private static final long FOREVER = Long.MAX_VALUE;
  private static final int MESSAGE_BYTES = 64; // what a message takes beside its contents

  /**
   * Something that goes to the browser.
   *
   * @param bytes how much memory it takes while it waits, nearly
   */
  private record Outgoing(int bytes, Consumer<WsSession> sending) {}

  private final Connections connections;
  private final Guard guard;
  private final Outlook outlook;
  private final Visit visit;
  private final Newsreel newsreel;
  private final Changes changes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Condition space = lock.newCondition();
  private final Queue<Outgoing> outbox = new ArrayDeque<>();
  private final StringBuilder message = new StringBuilder();
  private volatile @Nullable Thread reading; // what the browser says
  private volatile long heardNanos = System.nanoTime();
  private volatile long aliveNanos = System.nanoTime();
  private volatile boolean closed;
  private volatile boolean leaving; // once it has been said goodbye to
  private int waitingBytes;
  private boolean ready;
  private long seen = -1;
  private long shownNanos = System.nanoTime();

  Connection(Connections connections, Guard guard, Room room) {
    this.connections = connections;
    this.guard = guard;
    this.changes = room.changes();
    outlook = new Outlook(room.runs());
    Guest guest = new Guest(room, outlook, this::send, this::send);
    visit = new Visit(guest);
    newsreel = new Newsreel(guest);
  }

  @Override
  public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers)
      throws WsUpgradeException {
    if (!guard.admitsLive(headers)) {
      throw new WsUpgradeException("not from a page of this studio");
    }
    return Optional.empty();
  }

  @Override
  public void onOpen(WsSession opened) {
    if (!connections.add(this)) {
      leaving = true;
      connections.refuse(opened);
      return;
    }
    Thread reader = Thread.currentThread();
    reading = reader;
    newsreel.welcome();
    Thread.ofVirtual().name("downhill-browser").start(() -> deliver(opened));
    Thread.ofVirtual().name("downhill-farewell").start(() -> endAfter(reader));
  }

  @Override
  public void onMessage(WsSession from, String text, boolean last) {
    if (leaving) {
      return;
    }
    aliveNanos = System.nanoTime();
    if (message.length() + text.length() > MESSAGE_MAX) {
      close(WsCloseCodes.TOO_BIG, "messages end at " + MESSAGE_MAX + " characters");
      return;
    }
    message.append(text);
    if (last) {
      String whole = message.toString();
      message.setLength(0);
      hear(whole);
    }
  }

  @Override
  public void onMessage(WsSession from, BufferData buffer, boolean last) {
    close(WsCloseCodes.CANNOT_ACCEPT, "expected text");
  }

  @Override
  public void onPing(WsSession from, BufferData buffer) {
    byte[] content = buffer.readBytes();
    awaitSpace();
    send(new Outgoing(MESSAGE_BYTES, to -> to.pong(BufferData.create(content))));
  }

  @Override
  public void onPong(WsSession from, BufferData buffer) {
    aliveNanos = System.nanoTime();
  }

  @Override
  public void onClose(WsSession from, int status, String reason) {
    end();
  }

  @Override
  public void onError(WsSession from, Throwable error) {
    end();
  }

  /** How long nobody has done anything there. */
  long idleNanos() {
    return System.nanoTime() - heardNanos;
  }

  /** How long the browser has not even answered a ping. */
  long silentNanos() {
    return System.nanoTime() - aliveNanos;
  }

  void ping() {
    send(new Outgoing(MESSAGE_BYTES, to -> to.ping(BufferData.empty())));
  }

  /** Says goodbye, and nothing more. */
  void close(int status, String reason) {
    lock.lock();
    try {
      leaving = true;
      empty();
      outbox.add(new Outgoing(MESSAGE_BYTES, to -> to.close(status, reason)));
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Cuts the wire: a virtual thread that is interrupted closes the socket it reads. */
  void cut() {
    end();
    Thread reader = reading;
    if (reader != null) {
      reader.interrupt();
    }
  }

  /** There may be something new for the browser. */
  void poke() {
    lock.lock();
    try {
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void hear(String text) {
    awaitSpace();
    Optional<Request> request = Optional.empty();
    try {
      request = Optional.of(Json.request(text));
      if (request.get().text("type").equals("ready")) {
        allowMoment(true);
      } else {
        heardNanos = System.nanoTime();
        visit.answer(request.get());
        poke();
      }
    } catch (IllegalArgumentException e) {
      ObjectNode problem = Saying.of(e).addTo(Json.message("problem"), "message");
      request.ifPresent(asked -> problem.put("id", asked.id()));
      send(problem);
    }
  }

  private void allowMoment(boolean allowed) {
    lock.lock();
    try {
      ready = allowed;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void send(ObjectNode json) {
    send(outgoing(json));
  }

  private void send(Frame frame) {
    send(outgoing(frame));
  }

  private static Outgoing outgoing(ObjectNode json) {
    String text = Json.text(json);
    return new Outgoing(MESSAGE_BYTES + text.length(), to -> to.send(text, true));
  }

  private static Outgoing outgoing(Frame frame) {
    return new Outgoing(
        MESSAGE_BYTES + frame.bytes(),
        to -> frame.send((piece, last) -> to.send(BufferData.create(piece), last)));
  }

  private void send(Outgoing outgoing) {
    lock.lock();
    try {
      if (!leaving) {
        outbox.add(outgoing);
        waitingBytes += outgoing.bytes();
        news.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns once the browser has read enough of what it asked for before. */
  private void awaitSpace() {
    lock.lock();
    try {
      while (waitingBytes > WAITING_BYTES_MAX && !closed) {
        space.await();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // nobody waits for it any longer
    } finally {
      lock.unlock();
    }
  }

  private void deliver(WsSession to) {
    try {
      while (!closed) {
        Outgoing next = next();
        if (next != null) {
          next.sending().accept(to);
        } else {
          showMoment();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the studio closes
    } catch (RuntimeException _) {
      cut(); // the browser has gone, which is no failure of ours
    }
  }

  /** The next answer; null when it is time to show the browser what is new. */
  private @Nullable Outgoing next() throws InterruptedException {
    lock.lock();
    try {
      while (!closed && outbox.isEmpty() && nanosToNews() > 0) {
        long _ = news.awaitNanos(nanosToNews());
      }
      Outgoing next = outbox.poll();
      waitingBytes -= next == null ? 0 : next.bytes();
      space.signalAll();
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** When the browser is to be shown something, if nothing else happens. */
  private long nanosToNews() {
    boolean news = ready && !leaving && changes.count() + outlook.changes() > seen;
    return news ? shownNanos + connections.nanosBetweenMoments() - System.nanoTime() : FOREVER;
  }

  private void showMoment() {
    shownNanos = System.nanoTime();
    long count = changes.count() + outlook.changes();
    if (!closed && newsreel.show()) {
      allowMoment(false);
    }
    seen = count;
  }

  /** A browser that goes without a word leaves nothing but the thread that read, at its end. */
  private void endAfter(Thread reader) {
    try {
      reader.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // it ends all the same
    }
    end();
  }

  private void end() {
    closed = true;
    connections.remove(this);
    visit.end();
    lock.lock();
    try {
      empty();
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void empty() {
    outbox.clear();
    waitingBytes = 0;
    space.signalAll();
  }
}
