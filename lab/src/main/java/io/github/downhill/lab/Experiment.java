package io.github.downhill.lab;

import java.io.IOException;

/** A question, and how it is answered. */
public interface Experiment {

  /** The word by which it is asked for: {@code learning-rate}. */
  String name();

  /** The question in one line. */
  String question();

  /** With how many seeds each network is trained unless somebody asks for another number. */
  default int seeds(Extent extent) {
    return 5;
  }

  /**
   * Answers it.
   *
   * @throws StoppedException if the workshop was told to stop; what has been trained is kept
   * @throws IOException if what has been trained cannot be kept
   */
  Report run(Workshop workshop) throws IOException;
}
