package io.github.downhill.learning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
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
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(("subset of " + whole.fingerprint()).getBytes(StandardCharsets.US_ASCII));
      ByteBuffer indices = ByteBuffer.allocate(4 * chosen.length);
      Arrays.stream(chosen).forEach(indices::putInt);
      digest.update(indices.flip());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static int[] upTo(int count) {
    int[] indices = new int[count];
    Arrays.setAll(indices, i -> i);
    return indices;
  }
}
