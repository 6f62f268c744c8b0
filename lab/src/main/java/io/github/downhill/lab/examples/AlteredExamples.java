package io.github.downhill.lab.examples;

import io.github.downhill.learning.Examples;

/** Examples that are those of an original, but for what somebody alters. */
abstract class AlteredExamples implements Examples {
  private final Examples original;
  private final String how;

  /**
   * Alters examples.
   *
   * @param how what is done to them, in words that say all of it
   */
  AlteredExamples(Examples original, String how) {
    this.original = original;
    this.how = how;
  }

  final Examples original() {
    return original;
  }

  @Override
  public final int size() {
    return original.size();
  }

  @Override
  public final int inputs() {
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
  public void copyInputs(int example, float[] target, int offset) {
    original.copyInputs(example, target, offset);
  }

  @Override
  public String name() {
    return original.name() + ", " + how;
  }

  @Override
  public final String fingerprint() {
    return original.fingerprint() + " " + how;
  }
}
