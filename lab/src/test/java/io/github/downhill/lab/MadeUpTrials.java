package io.github.downhill.lab;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.LabObserver;
import io.github.downhill.lab.workshop.LabSettings;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.StoppingRule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Randomness;
import java.nio.file.Path;

/** Small examples that a network can learn, and trials with them. */
public final class MadeUpTrials {
  private static final int INPUTS = 4;

  private MadeUpTrials() {}

  /** Points in a box, in the class of their largest coordinate. */
  public record Points(int size, long seed) implements Examples {
    @Override
    public int inputs() {
      return INPUTS;
    }

    @Override
    public int classes() {
      return INPUTS;
    }

    @Override
    public int label(int example) {
      float[] point = new float[INPUTS];
      copyInputs(example, point, 0);
      int largest = 0;
      for (int i = 1; i < INPUTS; i++) {
        largest = point[i] > point[largest] ? i : largest;
      }
      return largest;
    }

    @Override
    public void copyInputs(int example, float[] target, int offset) {
      Randomness randomness = Randomness.of(seed).at(example);
      for (int i = 0; i < INPUTS; i++) {
        target[offset + i] = (float) randomness.gaussian(i);
      }
    }

    @Override
    public String name() {
      return "points";
    }

    @Override
    public String fingerprint() {
      return "points " + size + " " + seed;
    }
  }

  public static Trial trial() {
    return trial(0.5, 6);
  }

  public static Trial trial(double rate, int epochs) {
    Recipe recipe =
        Recipe.video()
            .architecture(
                Architecture.of(Activation.SIGMOID, Activation.SIGMOID, INPUTS, 5, INPUTS))
            .learningRate(rate)
            .epochs(epochs)
            .batch(4)
            .build();
    return Trial.of(recipe, 50).testedEvery(2).testedOnTraining();
  }

  public static Workshop workshop(Path kept, int seeds, int threads) {
    return workshop(kept, seeds, threads, StoppingRule.never());
  }

  public static Workshop workshop(Path kept, int seeds, int threads, Extent extent) {
    return workshop(kept, seeds, threads, extent, StoppingRule.never());
  }

  public static Workshop workshop(Path kept, int seeds, int threads, StoppingRule stopping) {
    return workshop(kept, seeds, threads, Extent.USUAL, stopping);
  }

  public static Workshop workshop(
      Path kept, int seeds, int threads, Extent extent, StoppingRule stopping) {
    return new Workshop(
        new Points(60, 1),
        new Points(40, 2),
        new ScalarKernels(),
        new LabSettings(seeds, extent, threads, kept),
        stopping,
        LabObserver.none());
  }
}
