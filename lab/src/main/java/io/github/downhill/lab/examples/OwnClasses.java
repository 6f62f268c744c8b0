package io.github.downhill.lab.examples;

import io.github.downhill.learning.Examples;

/** Examples each of which is a class of its own. */
public final class OwnClasses extends AlteredExamples {
  /** The same examples, the first in class 0, the next in class 1, and so on. */
  public OwnClasses(Examples original) {
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
