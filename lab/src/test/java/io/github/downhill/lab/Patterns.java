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
import io.github.downhill.network.Network;
import io.github.downhill.network.Randomness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Pictures of 4 × 4 in ten classes, each with a pattern of its own and some noise. */
public record Patterns(int size, long seed) implements Examples {
  @Override
  public int inputs() {
    return 16;
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
    Randomness pattern = Randomness.of(17).at(label(example));
    Randomness chance = Randomness.of(seed).at(example);
    for (int i = 0; i < 16; i++) {
      double lit = pattern.uniform(i) < 0.4 ? 0.8 : 0.1;
      target[offset + i] = (float) Math.clamp(lit + 0.15 * chance.gaussian(i), 0.0, 1.0);
    }
  }

  @Override
  public String name() {
    return "patterns";
  }

  @Override
  public String fingerprint() {
    return "patterns " + size + " " + seed;
  }

  /** Where one can learn from them. */
  public static Workshop workshop(Path kept) {
    return new Workshop(
        new Patterns(1_000, 1),
        new Patterns(100, 2),
        new ScalarKernels(),
        new LabSettings(1, Extent.QUICK, 2, kept),
        StoppingRule.never(),
        LabObserver.none());
  }

  /** A network that knows them. */
  public static Network network(Path kept) throws IOException {
    Recipe recipe =
        Recipe.video()
            .architecture(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 16, 12, 10))
            .learningRate(3)
            .epochs(10)
            .build();
    return workshop(kept).networks(List.of(Trial.of(recipe, 1_000))).getFirst().orElseThrow();
  }
}
