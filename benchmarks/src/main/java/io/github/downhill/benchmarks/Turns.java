package io.github.downhill.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * How a contestant takes turns: it says that it is ready, and for each line it is sent it does what
 * the line says, once, and tells how many seconds that took, how many bytes it has asked of the
 * heap meanwhile, and how many times garbage was collected. Others than Java tell the seconds only.
 */
final class Turns {
  private Turns() {}

  /** For who does the same in every turn. */
  static void take(String what, Runnable turn) throws IOException {
    take(what, 1, _ -> turn.run());
  }

  /**
   * For who can train for several turns only: a turn is taken to last its part of them.
   *
   * @param turns how many turns {@code several} is
   */
  static void take(String what, int turns, Runnable several) throws IOException {
    take(what, turns, _ -> several.run());
  }

  /** For who does what it is told. */
  static void take(String what, Consumer<String> turn) throws IOException {
    take(what, 1, turn);
  }

  private static void take(String what, int turns, Consumer<String> several) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready " + what);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      long collections = Heap.collections();
      long allocated = Heap.allocated();
      long start = System.nanoTime();
      several.accept(line);
      double seconds = (System.nanoTime() - start) * 1e-9 / turns;
      allocated = (Heap.allocated() - allocated) / turns;
      System.out.println(seconds + " " + allocated + " " + (Heap.collections() - collections));
    }
  }

  /** Tells how much of the heap is held for the task itself, in bytes; before it is ready. */
  static void tellHeap(long bytes) {
    System.out.println("heap " + bytes);
  }
}
