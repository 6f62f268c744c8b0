package io.github.downhill.lab;

import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;

/** Pictures that show nothing, made when somebody looks at them. */
final class NonsenseExamples implements Examples {
  private final Nonsense kind;
  private final int size;
  private final Examples digits;
  private final Randomness randomness;

  NonsenseExamples(Nonsense kind, int size, Examples digits, Randomness randomness) {
    if (digits.size() == 0) {
      throw new IllegalArgumentException("there are no digits to make nonsense of");
    }
    this.kind = kind;
    this.size = size;
    this.digits = digits;
    this.randomness = randomness;
  }

  @Override
  public void copyInputs(int example, float[] target, int offset) {
    float[] picture = new float[inputs()];
    digits.copyInputs(example % digits.size(), picture, 0);
    kind.make(picture, example, randomness);
    System.arraycopy(picture, 0, target, offset, picture.length);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int inputs() {
    return digits.inputs();
  }

  @Override
  public int classes() {
    return digits.classes();
  }

  @Override
  public int label(int example) {
    return digits.label(example % digits.size());
  }

  @Override
  public String name() {
    return "nonsense";
  }

  @Override
  public String fingerprint() {
    return "%s %d %s %s".formatted(kind, size, digits.fingerprint(), randomness.key());
  }
}
