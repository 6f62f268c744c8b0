package io.github.downhill.learning;

import com.sun.management.ThreadMXBean;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Measures what steps of training allocate on each of the threads that take them. */
final class Allocation {
  private static final ThreadMXBean BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** How often the steps may be tried: until they are compiled, vectors are objects, for one. */
  private static final int WINDOWS_MAX = 300;

  private Allocation() {}

  /**
   * The bytes that each thread allocates in so many steps, twice in a row; as soon as these are
   * none on all threads, else after many tries.
   */
  static long[] bytes(Trial trial, Kernels kernels, int threads, int steps) {
    long[] bytes = new long[2 * threads];
    try (Team team = new Team(threads)) {
      Thread[] all = new Thread[threads];
      team.run((part, _) -> all[part] = Thread.currentThread());
      Training training = trial.start(kernels, team);
      int quiet = 0;
      for (int window = 0; window < WINDOWS_MAX && quiet < 2; window++) {
        int from = window % 2 * threads;
        measure(training, steps, all, bytes, from);
        boolean none = LongStream.of(bytes).skip(from).limit(threads).allMatch(b -> b == 0);
        quiet = none ? quiet + 1 : 0;
      }
    }
    return bytes;
  }

  private static void measure(
      Training training, int steps, Thread[] threads, long[] bytes, int from) {
    for (int i = 0; i < threads.length; i++) {
      bytes[from + i] = -BEAN.getThreadAllocatedBytes(threads[i].threadId());
    }
    for (int step = 0; step < steps; step++) {
      training.step();
    }
    for (int i = 0; i < threads.length; i++) {
      bytes[from + i] += BEAN.getThreadAllocatedBytes(threads[i].threadId());
    }
  }

  /**
   * Prints what the vector kernels, at the width that this JVM was told to use, allocate alone and
   * with a helper, and where sums are kept; then where every trial ends.
   */
  public static void main(String[] arguments) {
    System.out.println(Trial.VECTOR.name());
    Trial trial = Trial.all().getFirst();
    System.out.println(Arrays.toString(bytes(trial, Trial.VECTOR, 1, 2_000)));
    System.out.println(Arrays.toString(bytes(trial, Trial.VECTOR, 2, 200)));
    System.out.println(Arrays.toString(bytes(Trial.gelu(), Trial.VECTOR, 1, 2_000)));
    Trial.all().forEach(each -> System.out.println(each.run(Trial.VECTOR, 1, ExactBitsTest.STEPS)));
  }
}
