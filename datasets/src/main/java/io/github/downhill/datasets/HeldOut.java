package io.github.downhill.datasets;

import io.github.downhill.learning.PixelExamples;
import io.github.downhill.network.Randomness;
import java.util.Arrays;

/**
 * Keeps a sixth of a set for testing, as MNIST keeps 10,000 of its 70,000 beside 60,000.
 *
 * <p>Which ones is random, for files are often sorted by label, but the same each time: only the
 * number of examples decides. Both parts keep the order of the whole.
 */
final class HeldOut {
  private static final int SHARE = 6;
  private static final long SEED = 1;

  private HeldOut() {}

  static Dataset split(PixelExamples all) {
    int[] order = new int[all.size()];
    Randomness.of(SEED).shuffle(order);
    int tests = Math.max(1, all.size() / SHARE);
    return new Dataset(
        all.name(),
        pick(all, Arrays.copyOfRange(order, tests, order.length)),
        pick(all, Arrays.copyOf(order, tests)));
  }

  private static PixelExamples pick(PixelExamples all, int[] chosen) {
    Arrays.sort(chosen);
    byte[] pixels = new byte[chosen.length * all.inputs()];
    byte[] labels = new byte[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(all.pixels(chosen[i]), 0, pixels, i * all.inputs(), all.inputs());
      labels[i] = (byte) all.label(chosen[i]);
    }
    return new PixelExamples(all.name(), all.inputs(), all.classes(), pixels, labels);
  }
}
