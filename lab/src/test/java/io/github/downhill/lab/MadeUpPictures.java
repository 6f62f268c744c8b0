package io.github.downhill.lab;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.LabObserver;
import io.github.downhill.lab.workshop.LabSettings;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.StoppingRule;
import io.github.downhill.network.Randomness;
import java.nio.file.Path;

/**
 * Square pictures of grey noise with a bright bar, in the class of where it is.
 *
 * @param side how many pixels a side
 */
public record MadeUpPictures(int size, int side, long seed) implements Examples {
  private static final int CLASSES = 10;

  public static Workshop workshop(Path kept, int seeds) {
    return new Workshop(
        new MadeUpPictures(1_200, 28, 1),
        new MadeUpPictures(100, 28, 2),
        new ScalarKernels(),
        new LabSettings(seeds, Extent.QUICK, 2, kept),
        StoppingRule.never(),
        LabObserver.none());
  }

  @Override
  public int inputs() {
    return side * side;
  }

  @Override
  public int classes() {
    return CLASSES;
  }

  @Override
  public int label(int example) {
    return Randomness.of(seed).at(example).below(Long.MAX_VALUE, CLASSES);
  }

  @Override
  public void copyInputs(int example, float[] target, int offset) {
    Randomness randomness = Randomness.of(seed).at(example);
    int bar = label(example) * side / CLASSES;
    for (int k = 0; k < inputs(); k++) {
      double shade = randomness.uniform(k) * 0.3 + (k / side == bar ? 0.7 : 0);
      target[offset + k] = (float) shade;
    }
  }

  @Override
  public String name() {
    return "bars";
  }

  @Override
  public String fingerprint() {
    return "bars %d %d %d".formatted(size, side, seed);
  }
}
