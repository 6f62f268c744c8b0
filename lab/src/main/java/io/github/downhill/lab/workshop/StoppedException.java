package io.github.downhill.lab.workshop;

import java.io.Serial;

/** The workshop was told to stop before all trials were made. */
public final class StoppedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final int made;
  private final int wanted;

  StoppedException(int made, int wanted) {
    super("stopped after %,d of %,d networks".formatted(made, wanted));
    this.made = made;
    this.wanted = wanted;
  }

  /** How many trials are made, and kept. */
  public int made() {
    return made;
  }

  /** How many were wanted. */
  public int wanted() {
    return wanted;
  }
}
