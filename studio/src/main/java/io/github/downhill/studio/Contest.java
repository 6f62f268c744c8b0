package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.lab.memorise.Capacity;
import io.github.downhill.lab.memorise.FittingRun;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Two copies of a network, one of which learns pictures as they are and the other spoiled ones,
 * from the same start, epoch by epoch in turns; and so with every seed.
 */
final class Contest {
  private static final int TESTS = 1_000; // of the test pictures, tested on often
  private static final int AT_FIRST = 10; // epochs in which most happens
  private static final int TESTED_EVERY = 5;

  private final MemoryOrder order;
  private final String data;
  private final List<Examples> learned; // as they are, spoiled
  private final List<Examples> tests;
  private final Kernels kernels;
  private final long[][] firstRight; // sums over the seeds so far, of each of the two
  private final int[][] timesRight;

  /** What is told of it while it goes on. */
  interface Listener {
    /**
     * One of the two has learned for an epoch more; what was not tested is NaN.
     *
     * @param twin 0 for the one with pictures as they are
     */
    void moment(int seed, int twin, FittingRun.Moment moment, FittingRun.Judgement judgement);

    /** Both have. */
    void epoch(int seed, List<FittingRun> twins);
  }

  Contest(MemoryOrder order, Digits digits, Kernels kernels) {
    this.order = order;
    this.data = digits.name();
    this.kernels = kernels;
    Examples test = Subset.first(digits.test(), TESTS);
    learned = List.of(order.plain(digits), order.twisted(digits));
    tests = List.of(test, order.twistedTest(test));
    firstRight = new long[2][learned.getFirst().size()];
    timesRight = new int[2][learned.getFirst().size()];
  }

  /** How both learn, with a seed. */
  Recipe recipe(long seed) {
    Examples pictures = learned.getFirst();
    long looks = (long) pictures.size() * order.rounds();
    return Capacity.recipe(pictures, pictures.size(), looks).but().seed(seed).build();
  }

  /** The name of the digits that both learn from. */
  String data() {
    return data;
  }

  /** What each of the two learns from. */
  List<Examples> learned() {
    return learned;
  }

  /** How many pictures each is tested on. */
  int tests() {
    return tests.getFirst().size();
  }

  /**
   * Holds it.
   *
   * @throws CancellationException if nobody wants to know any longer
   */
  void hold(Team team, Listener listener, BooleanSupplier unwanted) {
    for (int seed = 1; seed <= order.repeats(); seed++) {
      Recipe recipe = recipe(seed);
      List<FittingRun> twins =
          List.of(
              new FittingRun(recipe, learned.get(0), tests.get(0), kernels, team),
              new FittingRun(recipe, learned.get(1), tests.get(1), kernels, team));
      hold(seed, twins, listener, unwanted);
    }
  }

  private void hold(int seed, List<FittingRun> twins, Listener listener, BooleanSupplier unwanted) {
    for (int epoch = 0; epoch <= order.rounds(); epoch++) {
      boolean tested = epoch <= AT_FIRST || epoch % TESTED_EVERY == 0 || epoch == order.rounds();
      for (int twin = 0; twin < twins.size(); twin++) {
        if (unwanted.getAsBoolean()) {
          throw new CancellationException();
        }
        FittingRun run = twins.get(twin);
        FittingRun.Moment moment = epoch == 0 ? run.now() : run.next();
        listener.moment(seed, twin, moment, tested ? run.judge() : UNTESTED);
      }
      listener.epoch(seed, twins);
    }
    for (int twin = 0; twin < twins.size(); twin++) {
      note(twin, twins.get(twin).firstRight());
    }
  }

  private static final FittingRun.Judgement UNTESTED =
      new FittingRun.Judgement(Double.NaN, Double.NaN);

  private void note(int twin, int... epochs) {
    for (int i = 0; i < epochs.length; i++) {
      firstRight[twin][i] += epochs[i] == 0 ? order.rounds() + 1 : epochs[i];
      timesRight[twin][i] += epochs[i] == 0 ? 0 : 1;
    }
  }

  /**
   * After which epoch each picture was right for the first time, the mean over the seeds; with a
   * seed by which it never was, one more than there were epochs.
   */
  float[] firstRight(int twin) {
    float[] means = new float[firstRight[twin].length];
    for (int i = 0; i < means.length; i++) {
      means[i] = (float) ((double) firstRight[twin][i] / order.repeats());
    }
    return means;
  }

  /** With how many of the seeds each picture was ever right. */
  byte[] timesRight(int twin) {
    byte[] times = new byte[timesRight[twin].length];
    for (int i = 0; i < times.length; i++) {
      times[i] = (byte) timesRight[twin][i];
    }
    return times;
  }
}
