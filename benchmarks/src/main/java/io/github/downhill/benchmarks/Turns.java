package io.github.downhill.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * How a contestant takes turns: it says that it is ready, and for each line it is sent it trains
 * for one turn and says how many seconds that took.
 */
final class Turns {
  private Turns() {}

  static void take(String what, Runnable turn) throws IOException {
    take(what, 1, turn);
  }

  /**
   * For who can train for several turns only: a turn is taken to last its part of them.
   *
   * @param turns how many turns {@code several} is
   */
  static void take(String what, int turns, Runnable several) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready " + what);
    while (lines.readLine() != null) {
      long start = System.nanoTime();
      several.run();
      System.out.println((System.nanoTime() - start) * 1e-9 / turns);
    }
  }
}
