package io.github.downhill.learning;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/** Some of the examples of a larger set, in an order of their own. */
public final class Subset implements Examples {
  private final Examples whole;
  private final int[] chosen;

  /**
   * The chosen examples.
   *
   * @param chosen indices into the larger set
   * @throws IndexOutOfBoundsException if one of them is not there
   */
  public Subset(Examples whole, int... chosen) {
    this.whole = whole;
    this.chosen = chosen.clone();
    for (int example : chosen) {
      Objects.checkIndex(example, whole.size());
    }
  }

  /** The first examples of a set, or all of it where there are not so many. */
  public static Examples first(Examples whole, int count) {
    return count >= whole.size() ? whole : new Subset(whole, upTo(count));
  }

  @Override
  public int size() {
    return chosen.length;
  }

  @Override
  public int inputs() {
    return whole.inputs();
  }

  @Override
  public int classes() {
    return whole.classes();
  }

  @Override
  public int label(int example) {
    return whole.label(chosen[example]);
  }

  @Override
  public void copyInputs(int example, float[] target, int offset) {
    whole.copyInputs(chosen[example], target, offset);
  }

  @Override
  public Examples whole() {
    return whole.whole();
  }

  @Override
  public int indexInWhole(int example) {
    return whole.indexInWhole(chosen[example]);
  }

  @Override
  public String name() {
    return whole.name();
  }

  @Override
  public String fingerprint() {
    ByteBuffer indices = ByteBuffer.allocate(4 * chosen.length);
    Arrays.stream(chosen).forEach(indices::putInt);
    return Fingerprint.of("subset of " + whole.fingerprint()).with(indices.array()).text();
  }

  private static int[] upTo(int count) {
    int[] indices = new int[count];
    Arrays.setAll(indices, i -> i);
    return indices;
  }
}
