package io.github.downhill.lab.workshop;

import java.io.Serial;

/** The workshop was told to stop before all that was wanted was made. */
public final class StoppedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String works;
  private final int made;
  private final int wanted;

  StoppedException(Craft craft, int made, int wanted) {
    super("stopped after %,d of %,d %s".formatted(made, wanted, craft.works()));
    works = craft.works();
    this.made = made;
    this.wanted = wanted;
  }

  /** What was made: {@code networks}. */
  public String works() {
    return works;
  }

  /** How many are made, and kept. */
  public int made() {
    return made;
  }

  /** How many were wanted. */
  public int wanted() {
    return wanted;
  }
}
