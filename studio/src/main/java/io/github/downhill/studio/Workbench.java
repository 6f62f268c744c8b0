package io.github.downhill.studio;

import io.github.downhill.kernels.Team;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread that computes what takes long, for all browsers, beside the one that trains.
 *
 * <p>Of the questions of a type that a browser asks, only the newest is worked on: an older one is
 * given up, whether it waits or is being worked on. So nothing queues up, however fast a slider is
 * moved, and what a browser asked that has gone is not computed.
 */
final class Workbench implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Workbench.class.getName());

  /** What is to be computed and told. */
  @FunctionalInterface
  interface Work {

    /**
     * Computes.
     *
     * @param team the threads to do it with
     * @param unwanted to be asked now and then: whether nobody wants to know any longer
     * @throws CancellationException if it was given up for that
     * @throws IllegalArgumentException with a sentence, if it cannot be done
     * @throws IOException if what it needs cannot be read
     */
    void run(Team team, BooleanSupplier unwanted) throws IOException;
  }

  private record Topic(Guest guest, String type) {}

  private record Job(Topic topic, Request request, Work work) {}

  private final SequencedMap<Topic, Job> waiting = new LinkedHashMap<>();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("downhill-workbench").unstarted(this::work);
  private final int threads;
  private @Nullable Job current;
  private volatile boolean unwanted; // what is being computed
  private boolean closed;

  Workbench(int threads) {
    this.threads = threads;
    thread.start();
  }

  /** Has a question answered, instead of the one of the same type that was asked before. */
  synchronized void ask(Guest guest, Request request, Work work) {
    Topic topic = new Topic(guest, request.text("type"));
    waiting.remove(topic);
    waiting.put(topic, new Job(topic, request, work));
    unwanted |= current != null && current.topic().equals(topic);
    notifyAll();
  }

  /** Gives up all that a guest has asked. */
  synchronized void forget(Guest guest) {
    waiting.keySet().removeIf(topic -> topic.guest().equals(guest));
    unwanted |= current != null && current.topic().guest().equals(guest);
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      unwanted = true;
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // it ends all the same
    }
  }

  private void work() {
    try (Team team = new Team(threads)) {
      for (Job job = next(); job != null; job = next()) {
        carryOut(job, team);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the studio closes
    }
  }

  private synchronized @Nullable Job next() throws InterruptedException {
    current = null;
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    if (closed) {
      return null;
    }
    Job next = waiting.pollFirstEntry().getValue();
    current = next;
    unwanted = false;
    return next;
  }

  private void carryOut(Job job, Team team) {
    try {
      job.work().run(team, () -> unwanted);
    } catch (CancellationException _) {
      // nobody wants to know any longer
    } catch (IOException | RuntimeException e) {
      if (!(e instanceof IllegalArgumentException)) {
        LOG.log(System.Logger.Level.WARNING, "cannot compute " + job.topic().type(), e);
      }
      job.topic().guest().tellProblem(job.request(), Saying.of(e));
    } catch (OutOfMemoryError | StackOverflowError e) {
      // The next question may need less: it must still find somebody who answers.
      LOG.log(System.Logger.Level.WARNING, "cannot compute " + job.topic().type(), e);
      job.topic().guest().tellProblem(job.request(), Saying.of(e));
    }
  }
}
