package io.github.downhill.studio;

import io.github.downhill.kernels.Team;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Where what takes longer than a frame is computed: one thing after another, on a thread of its
 * own, so that meanwhile the network trains and drawings are answered.
 *
 * <p>Of the questions of one type that a browser asks, only the last one counts: a newer one takes
 * the place of one that waits, and the one being computed is told that nobody wants it any longer.
 */
final class Workbench implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Workbench.class.getName());

  /** What is to be computed, and told to who asked. */
  @FunctionalInterface
  interface Work {

    /**
     * Computes it.
     *
     * @param team shares it out
     * @param unwanted says whether nobody waits for the answer any longer
     * @throws IllegalArgumentException with a sentence, if that cannot be done
     */
    void carryOut(Team team, BooleanSupplier unwanted) throws IOException;
  }

  /** Who has asked, and for which type of thing. */
  private record Asker(Guest guest, String type) {}

  private record Task(Asker asker, Request request, Work work) {}

  private final Map<Asker, Task> newest = new LinkedHashMap<>();
  private final Map<Asker, Task> waiting = new LinkedHashMap<>();
  private final Team team;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("downhill-workbench").unstarted(this::work);

  Workbench(int threads) {
    team = new Team(threads);
    thread.start();
  }

  /** Has something computed for a browser. */
  synchronized void ask(Guest guest, Request request, Work work) {
    Task task = new Task(new Asker(guest, request.text("type")), request, work);
    newest.put(task.asker(), task);
    waiting.put(task.asker(), task);
    notifyAll();
  }

  /** Drops what a browser that has gone had asked for. */
  synchronized void forget(Guest guest) {
    newest.keySet().removeIf(asker -> asker.guest().equals(guest));
    waiting.keySet().removeIf(asker -> asker.guest().equals(guest));
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        carryOut(next());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the studio closes
    } finally {
      team.close();
    }
  }

  private synchronized Task next() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    Task first = waiting.values().iterator().next();
    waiting.remove(first.asker());
    return first;
  }

  private void carryOut(Task task) {
    try {
      task.work().carryOut(team, () -> isUnwanted(task));
    } catch (IOException | IllegalArgumentException e) {
      task.asker().guest().tellProblem(task.request(), Saying.of(e));
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.log(Level.ERROR, "The studio could not compute what it was asked for", e);
      task.asker().guest().tellProblem(task.request(), Saying.of(e));
    } finally {
      done(task);
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same question asked twice is two tasks
  private synchronized boolean isUnwanted(Task task) {
    return newest.get(task.asker()) != task || thread.isInterrupted();
  }

  private synchronized void done(Task task) {
    newest.remove(task.asker(), task);
  }
}
