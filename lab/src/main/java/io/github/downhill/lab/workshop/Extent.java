package io.github.downhill.lab.workshop;

/** How much of an experiment is done. */
public enum Extent {
  /** A first look: fewer epochs, fewer cases. */
  QUICK,
  /** What shows the effect. */
  USUAL,
  /** All of it, however long it takes. */
  FULL;

  /** One of three values. */
  public <T> T choose(T quick, T usual, T full) {
    return switch (this) {
      case QUICK -> quick;
      case USUAL -> usual;
      case FULL -> full;
    };
  }
}
