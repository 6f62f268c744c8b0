package io.github.downhill.lab;

import io.github.downhill.learning.Examples;

/** Examples each of which is a class of its own. */
final class OwnClasses extends AlteredExamples {
  OwnClasses(Examples original) {
    super(original, "own classes");
  }

  @Override
  public int classes() {
    return size();
  }

  @Override
  public int label(int example) {
    return example;
  }
}
