package io.github.downhill.learning;

/** Says when a run should end before its recipe does; looked at between steps. */
@FunctionalInterface
public interface StoppingRule {

  /** Whether to stop before the next step. */
  boolean shouldStop();

  /** Goes on until the recipe ends. */
  static StoppingRule never() {
    return () -> false;
  }
}
