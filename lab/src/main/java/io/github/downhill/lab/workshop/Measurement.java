package io.github.downhill.lab.workshop;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.StoppingRule;
import java.util.Map;
import java.util.Optional;

/**
 * Something that is found out once and kept: its numbers depend on nothing but its words, the data
 * and the arithmetic. What is trained with a {@link Trial} and tested after epochs is one; whatever
 * else an experiment needs is one of its own.
 */
public interface Measurement {

  /** Which kind of measurement it is, and whose version it has. */
  Craft craft();

  /** All else that the numbers depend on besides the data, in words, as it is written down. */
  Map<String, String> text();

  /**
   * Finds it out, on one thread; nothing if it was told to stop on the way.
   *
   * @throws java.io.IOException if something it needs cannot be read
   */
  Optional<Measured> make(Site site) throws java.io.IOException;

  /**
   * Where it is made.
   *
   * @param training what may be learned from
   * @param test what may be tested on
   * @param kernels what computes
   * @param stopping asked now and then whether to give up
   */
  record Site(Examples training, Examples test, Kernels kernels, StoppingRule stopping) {}
}
