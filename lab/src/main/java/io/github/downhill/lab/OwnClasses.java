package io.github.downhill.lab;

import io.github.downhill.learning.Examples;

/** Examples each of which is a class of its own. */
record OwnClasses(Examples original) implements Examples {
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
    return original.size();
  }

  @Override
  public int label(int example) {
    return example;
  }

  @Override
  public void copyInputs(int example, float[] target, int offset) {
    original.copyInputs(example, target, offset);
  }

  @Override
  public String name() {
    return original.name() + ", own classes";
  }

  @Override
  public String fingerprint() {
    return original.fingerprint() + " own classes";
  }
}
