package io.github.downhill.studio;

import io.helidon.websocket.WsCloseCodes;
import io.helidon.websocket.WsSession;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** All browsers that are there: a bounded number; those without anybody before them are ended. */
final class Connections implements AutoCloseable {
  private static final int MOMENTS_PER_SECOND = 300;
  private static final long PING_SECONDS = 20;
  private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(90);
  private static final long IDLE_NANOS = TimeUnit.HOURS.toNanos(2);
  private static final long FAREWELL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final String STOPPED = "the studio has been stopped";

  private final int most;
  private final Changes changes;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("downhill-rounds").unstarted(work));
  private final Thread teller = Thread.ofVirtual().name("downhill-teller").unstarted(this::tellAll);
  private boolean over;

  Connections(int most, Changes changes) {
    this.most = most;
    this.changes = changes;
  }

  void start() {
    teller.start();
    var _ =
        rounds.scheduleAtFixedRate(
            this::lookAfterAll, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
  }

  synchronized boolean add(Connection connection) {
    return !over && connections.size() < most && connections.add(connection);
  }

  /** Says why there is no room. */
  synchronized void refuse(WsSession session) {
    if (over) {
      session.close(WsCloseCodes.GOING_AWAY, STOPPED);
    } else {
      session.close(WsCloseCodes.TRY_AGAIN_LATER, "this studio serves no more browsers at once");
    }
  }

  synchronized void remove(Connection connection) {
    connections.remove(connection);
    notifyAll();
  }

  /**
   * How long to wait before a browser is shown another moment: all of them together get so many a
   * second that to send them does not take much from the training.
   */
  long nanosBetweenMoments() {
    return connections.size() * TimeUnit.SECONDS.toNanos(1) / MOMENTS_PER_SECOND;
  }

  int count() {
    return connections.size();
  }

  /** Takes leave of all, and gives them a moment to go. */
  @Override
  public synchronized void close() {
    over = true;
    teller.interrupt();
    rounds.shutdownNow();
    connections.forEach(connection -> connection.close(WsCloseCodes.GOING_AWAY, STOPPED));
    long end = System.nanoTime() + FAREWELL_NANOS;
    try {
      while (!connections.isEmpty() && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // then without their answer
    }
  }

  private void tellAll() {
    try {
      for (long seen = 0; ; ) {
        seen = changes.awaitAfter(seen);
        connections.forEach(Connection::poke);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the studio closes
    }
  }

  private void lookAfterAll() {
    for (Connection connection : connections) {
      if (connection.silentNanos() > SILENT_NANOS) {
        connection.cut();
      } else if (connection.idleNanos() > IDLE_NANOS) {
        connection.close(Connection.IDLE, "nobody has been there for two hours");
      } else {
        connection.ping();
      }
    }
  }
}
