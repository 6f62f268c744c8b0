package io.github.downhill.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What the processor can do at all: how many multiplications and additions a second, and how many
 * bytes it can read. The share of the first that a workload reaches says how much could still be
 * won.
 *
 * @param flops multiplications and additions a second of so many threads at once
 * @param bytes read from memory a second by so many threads at once
 */
record Ceilings(Map<Integer, Double> flops, Map<Integer, Double> bytes) {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int ROUNDS = 12_000_000;
  private static final int CHAINS = 12;
  private static final int FLOATS = 64 << 20;
  private static final int TRIES = 10;

  Ceilings {
    flops = Map.copyOf(flops);
    bytes = Map.copyOf(bytes);
  }

  /** The best of several tries, for each number of threads. */
  static Ceilings measure(Collection<Integer> threads) throws InterruptedException {
    Map<Integer, Double> flops = new HashMap<>();
    Map<Integer, Double> bytes = new HashMap<>();
    for (int count : threads) {
      double ofOne = 2.0 * CHAINS * ROUNDS * SPECIES.length();
      flops.put(count, rate(count, ofOne, () -> Ceilings::multiplyAndAdd));
      bytes.put(count, rate(count, 4.0 * FLOATS, Ceilings::reading));
    }
    return new Ceilings(flops, bytes);
  }

  /** The higher ones of these and others: a machine is at its best now and then only. */
  Ceilings orBetter(Ceilings others) {
    Map<Integer, Double> highestFlops = new HashMap<>(flops);
    others.flops.forEach((threads, rate) -> highestFlops.merge(threads, rate, Math::max));
    Map<Integer, Double> highestBytes = new HashMap<>(bytes);
    others.bytes.forEach((threads, rate) -> highestBytes.merge(threads, rate, Math::max));
    return new Ceilings(highestFlops, highestBytes);
  }

  /** What share of the peak of so many threads that many multiplications and additions are. */
  double share(double flopsASecond, int threads) {
    return flopsASecond / flops.getOrDefault(threads, Double.NaN);
  }

  /** The ceilings as lines of a list. */
  List<String> lines() {
    return flops.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each ->
            Figures.text(
                "- ceilings of %d thread(s), measured in the same run: %.0f GFLOP/s, %.0f GB/s"
                    + " read",
                each.getKey(),
                each.getValue() / 1e9,
                bytes.getOrDefault(each.getKey(), Double.NaN) / 1e9))
        .toList();
  }

  private static double rate(int threads, double amount, Supplier<Callable<Float>> work)
      throws InterruptedException {
    List<Callable<Float>> parts = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      parts.add(work.get());
    }
    double best = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < TRIES; i++) {
        long start = System.nanoTime();
        List<Future<Float>> done = pool.invokeAll(parts);
        double seconds = (System.nanoTime() - start) * 1e-9;
        check(done);
        best = Math.max(best, threads * amount / seconds);
      }
    }
    return best;
  }

  /** Results that nobody looked at would not be computed. */
  private static void check(List<Future<Float>> results) throws InterruptedException {
    try {
      for (Future<Float> result : results) {
        if (Float.isNaN(result.get())) {
          throw new IllegalStateException("a sum of numbers below 3 is a number");
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the ceilings could not be measured", e);
    }
  }

  /** Twelve chains that do not wait for each other: more than any processor can have in flight. */
  private static float multiplyAndAdd() {
    FloatVector x = FloatVector.broadcast(SPECIES, 0.5f);
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    FloatVector a = one;
    FloatVector b = one;
    FloatVector c = one;
    FloatVector d = one;
    FloatVector e = one;
    FloatVector f = one;
    FloatVector g = one;
    FloatVector h = one;
    FloatVector i = one;
    FloatVector j = one;
    FloatVector k = one;
    FloatVector l = one;
    for (int n = 0; n < ROUNDS; n++) {
      a = a.fma(x, one);
      b = b.fma(x, one);
      c = c.fma(x, one);
      d = d.fma(x, one);
      e = e.fma(x, one);
      f = f.fma(x, one);
      g = g.fma(x, one);
      h = h.fma(x, one);
      i = i.fma(x, one);
      j = j.fma(x, one);
      k = k.fma(x, one);
      l = l.fma(x, one);
    }
    FloatVector sum =
        a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).add(k).add(l);
    return sum.lane(0);
  }

  private static Callable<Float> reading() {
    float[] numbers = new float[FLOATS];
    return () -> sum(numbers);
  }

  private static float sum(float[] numbers) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    int lanes = SPECIES.length();
    for (int i = 0; i <= numbers.length - 4 * lanes; i += 4 * lanes) {
      a = a.add(FloatVector.fromArray(SPECIES, numbers, i));
      b = b.add(FloatVector.fromArray(SPECIES, numbers, i + lanes));
      c = c.add(FloatVector.fromArray(SPECIES, numbers, i + 2 * lanes));
      d = d.add(FloatVector.fromArray(SPECIES, numbers, i + 3 * lanes));
    }
    return a.add(b).add(c).add(d).lane(0);
  }
}
