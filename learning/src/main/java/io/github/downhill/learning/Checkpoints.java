package io.github.downhill.learning;

import java.time.Duration;

/** Keeps moments of a run where they outlive it. */
public interface Checkpoints {

  /** How much time may be lost at most: between two epochs, and within a long one. */
  Duration interval();

  /**
   * Keeps a moment, in place of the one kept before.
   *
   * @throws java.io.UncheckedIOException if it cannot be kept; that before is still there
   */
  void save(TrainingState state);
}
