package io.github.downhill.lab.workshop;

import java.nio.file.Path;

/**
 * How much of an experiment is done, and with what.
 *
 * @param seeds with how many seeds each network is trained
 * @param extent how much of it
 * @param threads how many networks are trained at the same time
 * @param kept the folder in which the outcomes of trials are kept
 */
public record LabSettings(int seeds, Extent extent, int threads, Path kept) {

  /**
   * Settings that make sense.
   *
   * @throws IllegalArgumentException unless there is a seed and a thread
   */
  public LabSettings {
    if (seeds < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "an experiment needs at least 1 seed and 1 thread, not %d and %d"
              .formatted(seeds, threads));
    }
  }
}
