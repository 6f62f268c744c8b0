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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The wire to one browser.
 *
 * <p>What the browser says is answered on the connection's own thread; what is sent goes out on
 * another, so that a browser that does not read holds up nothing but that. A bounded number of
 * answers waits for it, and no more than one moment: the next is made when it has asked for it.
 */
final class Connection implements WsListener {
  /** What the page takes for "reconnect when somebody is there again". */
  static final int IDLE = 4001;

  private static final int MESSAGE_MAX = 1 << 18;
  private static final int ANSWERS_MAX = 32;

  /** Something that goes to the browser. */
  @FunctionalInterface
  private interface Outgoing {
    void to(WsSession session);
  }

  private final Connections connections;
  private final Guard guard;
  private final Outlook outlook;
  private final Visit visit;
  private final Newsreel newsreel;
  private final Changes changes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Queue<Outgoing> outbox = new ArrayDeque<>();
  private final StringBuilder message = new StringBuilder();
  private volatile @Nullable WsSession session;
  private volatile long heardNanos = System.nanoTime();
  private volatile long aliveNanos = System.nanoTime();
  private volatile boolean closed;
  private boolean ready;
  private long seen = -1;

  Connection(Connections connections, Guard guard, Room room) {
    this.connections = connections;
    this.guard = guard;
    this.changes = room.changes();
    outlook = new Outlook(room.runs());
    visit = new Visit(room, outlook, this::send, this::send);
    newsreel = new Newsreel(room, outlook, this::send, this::send);
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
    session = opened;
    if (!connections.add(this)) {
      opened.close(WsCloseCodes.TRY_AGAIN_LATER, "this studio serves no more browsers at once");
      return;
    }
    newsreel.welcome();
    Thread.ofVirtual().name("downhill-browser").start(this::deliver);
  }

  @Override
  public void onMessage(WsSession from, String text, boolean last) {
    heardNanos = System.nanoTime();
    aliveNanos = heardNanos;
    if (message.length() + text.length() > MESSAGE_MAX) {
      from.close(WsCloseCodes.TOO_BIG, "messages end at " + MESSAGE_MAX + " characters");
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
    from.close(WsCloseCodes.CANNOT_ACCEPT, "expected text");
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
    send(to -> to.ping(BufferData.empty()));
  }

  /** Says goodbye. */
  void close(int status, String reason) {
    send(to -> to.close(status, reason));
  }

  /** Cuts the wire. */
  void cut() {
    WsSession open = session;
    end();
    if (open != null) {
      open.terminate();
    }
  }

  /** There may be something new for the browser. */
  void poke() {
    lock.lock();
    try {
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  private void hear(String text) {
    Optional<Request> request = Optional.empty();
    try {
      request = Optional.of(Json.request(text));
      if (request.get().text("type").equals("ready")) {
        allowMoment(true);
      } else {
        visit.answer(request.get());
        poke();
      }
    } catch (IllegalArgumentException e) {
      ObjectNode problem = Json.message("problem").put("message", e.getMessage());
      request.ifPresent(asked -> problem.put("id", asked.id()));
      send(problem);
    }
  }

  private void allowMoment(boolean allowed) {
    lock.lock();
    try {
      ready = allowed;
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  private void send(ObjectNode json) {
    String text = Json.text(json);
    send(to -> to.send(text, true));
  }

  private void send(Frame frame) {
    byte[] bytes = frame.toBytes();
    send(to -> to.send(BufferData.create(bytes), true));
  }

  private void send(Outgoing outgoing) {
    lock.lock();
    try {
      if (outbox.size() == ANSWERS_MAX) {
        outbox.remove(); // nobody has read it in time
      }
      outbox.add(outgoing);
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  private void deliver() {
    WsSession to = session;
    try {
      while (to != null && !closed) {
        Outgoing next = next();
        if (next != null) {
          next.to(to);
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
      while (!closed
          && outbox.isEmpty()
          && !(ready && changes.count() + outlook.changes() > seen)) {
        news.await();
      }
      return outbox.poll();
    } finally {
      lock.unlock();
    }
  }

  private void showMoment() {
    long count = changes.count() + outlook.changes();
    if (!closed && newsreel.show()) {
      allowMoment(false);
    }
    seen = count;
  }

  private void end() {
    closed = true;
    connections.remove(this);
    poke();
  }
}
