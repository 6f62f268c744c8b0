package io.github.downhill.lab.report;

import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Examples;
import java.io.IOException;
import java.util.Optional;

/** A question, and how it is answered. */
public interface Experiment {
  /** The pixels of a digit. */
  int DIGIT = 28 * 28;

  /** The word by which it is asked for: {@code learning-rate}. */
  String name();

  /** The question in one line. */
  String question();

  /** With how many seeds each network is trained unless somebody asks for another number. */
  default int seeds(Extent extent) {
    return 5;
  }

  /**
   * Which parts of it have other seeds than from 1 to so many, in words: {@code figure 1: 1 to
   * 100}.
   */
  default Optional<String> otherSeeds(int seeds, Extent extent) {
    return Optional.empty();
  }

  /** Whether it can be answered with such examples; most are about pictures of digits. */
  default boolean suits(Examples examples) {
    return examples.inputs() == DIGIT && examples.classes() == 10;
  }

  /**
   * Answers it.
   *
   * @throws StoppedException if the workshop was told to stop; what has been trained is kept
   * @throws IOException if what has been trained cannot be kept
   */
  Report run(Workshop workshop) throws IOException;
}
