package io.github.downhill.landscape;

import io.github.downhill.network.Randomness;
import java.util.Arrays;

/** Which part of −∇C is followed. */
public sealed interface Shaping {

  /** All of it. */
  record All() implements Shaping {
    @Override
    public double[] direction(Nudges nudges) {
      int[] everywhere = new int[nudges.count()];
      Arrays.setAll(everywhere, k -> k);
      return only(nudges, everywhere);
    }
  }

  /** Only the largest nudges. */
  record Top(int count) implements Shaping {
    @Override
    public double[] direction(Nudges nudges) {
      int[] chosen = new int[Math.clamp(count, 0, nudges.count())];
      Arrays.setAll(chosen, nudges::ranked);
      return only(nudges, chosen);
    }
  }

  /** Only some, chosen at random by a seed. */
  record Random(int count, long seed) implements Shaping {
    @Override
    public double[] direction(Nudges nudges) {
      return only(nudges, choose(nudges.count(), count, seed));
    }
  }

  /**
   * Only the signs: every number that has a slope goes the same way as ever, and all by the same
   * amount, such that the step is as long as by the gradient itself: ‖∇C‖ / √n each, where n of
   * them have a slope.
   */
  record Signs() implements Shaping {
    @Override
    public double[] direction(Nudges nudges) {
      int moving = Math.max(1, nudges.count() - nudges.zeros());
      double amount = Math.sqrt(nudges.squaredLength() / moving);
      double[] direction = new double[nudges.count()];
      Arrays.setAll(direction, k -> amount * Math.signum(nudges.nudge(k)));
      return direction;
    }
  }

  /** Where a step of size 1 leads, number by number. */
  double[] direction(Nudges nudges);

  /** Different numbers below a bound, chosen at random by a seed; all, where there are no more. */
  static int[] choose(int bound, int count, long seed) {
    int[] all = new int[bound];
    Randomness.of(seed).shuffle(all);
    return Arrays.copyOf(all, Math.clamp(count, 0, bound));
  }

  private static double[] only(Nudges nudges, int... chosen) {
    double[] direction = new double[nudges.count()];
    for (int k : chosen) {
      direction[k] = nudges.nudge(k);
    }
    return direction;
  }
}
