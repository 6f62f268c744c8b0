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

/** Small square pictures of a bar, in the class of its height; the left column is always dark. */
public record Bars(int size, long seed) implements Examples {
  public static final int SIDE = 12;

  public static Workshop workshop(Path kept, int seeds) {
    return new Workshop(
        new Bars(60, 1),
        new Bars(40, 2),
        new ScalarKernels(),
        new LabSettings(seeds, Extent.QUICK, 2, kept),
        StoppingRule.never(),
        LabObserver.none());
  }

  @Override
  public int inputs() {
    return SIDE * SIDE;
  }

  @Override
  public int classes() {
    return 10;
  }

  @Override
  public int label(int example) {
    return Randomness.of(seed).below(example, 10);
  }

  @Override
  public void copyInputs(int example, float[] target, int offset) {
    Randomness randomness = Randomness.of(seed).at(example);
    for (int i = 0; i < inputs(); i++) {
      boolean bar = i % SIDE > 0 && i / SIDE == label(example) + 1;
      target[offset + i] = bar || (i % SIDE > 0 && randomness.uniform(i) < 0.05) ? 1 : 0;
    }
  }

  @Override
  public String name() {
    return "bars";
  }

  @Override
  public String fingerprint() {
    return "bars " + size + " " + seed;
  }
}
