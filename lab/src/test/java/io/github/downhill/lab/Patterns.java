package io.github.downhill.lab;

import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;

/** Pictures of 4 × 4 in ten classes, each with a pattern of its own and some noise. */
record Patterns(int size, long seed) implements Examples {
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
}
