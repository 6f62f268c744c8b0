package io.github.downhill.lab;

import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;

/** Pictures that are distorted when somebody looks at them: they take no memory. */
final class DistortedExamples implements Examples {
  private final Examples original;
  private final Distortion distortion;
  private final Randomness randomness;
  private final int side;

  DistortedExamples(Examples original, Distortion distortion, Randomness randomness) {
    this.original = original;
    this.distortion = distortion;
    this.randomness = randomness;
    side = (int) Math.round(Math.sqrt(original.inputs()));
    if (side * side != original.inputs()) {
      throw new IllegalArgumentException(
          "pictures of %d pixels are not square".formatted(original.inputs()));
    }
  }

  /** What is random belongs to the picture, so that it is the same in every sample. */
  @Override
  public void copyInputs(int example, float[] target, int offset) {
    float[] picture = new float[inputs()];
    original.copyInputs(example, picture, 0);
    distortion.apply(picture, side, randomness.at(original.indexInWhole(example)));
    System.arraycopy(picture, 0, target, offset, picture.length);
  }

  @Override
  public int size() {
    return original.size();
  }

  @Override
  public int inputs() {
    return original.inputs();
  }

  @Override
  public int classes() {
    return original.classes();
  }

  @Override
  public int label(int example) {
    return original.label(example);
  }

  @Override
  public String name() {
    return original.name() + ", distorted";
  }

  @Override
  public String fingerprint() {
    return "%s %s %s".formatted(original.fingerprint(), distortion, randomness.key());
  }
}
