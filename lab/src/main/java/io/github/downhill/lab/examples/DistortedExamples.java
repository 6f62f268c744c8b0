package io.github.downhill.lab.examples;

import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;

/** Pictures that are distorted when somebody looks at them: they take no memory. */
final class DistortedExamples extends AlteredExamples {
  private final Distortion distortion;
  private final Randomness randomness;
  private final int side;

  DistortedExamples(Examples original, Distortion distortion, Randomness randomness) {
    super(original, distortion + " " + randomness.key());
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
    super.copyInputs(example, picture, 0);
    distortion.apply(picture, side, randomness.at(original().indexInWhole(example)));
    System.arraycopy(picture, 0, target, offset, picture.length);
  }

  @Override
  public String name() {
    return original().name() + ", distorted";
  }
}
