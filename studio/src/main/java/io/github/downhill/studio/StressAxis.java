package io.github.downhill.studio;

import io.github.downhill.lab.examples.Distortion;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What can be done to pictures by degrees, and at which degrees that is measured. */
enum StressAxis {
  RIGHT(-6, 1, 13),
  DOWN(-6, 1, 13),
  SCALE(0.5, 0.1, 11),
  DEGREES(-60, 10, 13),
  THICKNESS(-2, 0.5, 9),
  CONTRAST(0.2, 0.2, 10),
  NOISE(0, 0.1, 11),
  COVERED(0, 2, 11),
  INVERTED(0, 1, 2);

  private final double first;
  private final double step;
  private final int count;

  StressAxis(double first, double step, int count) {
    this.first = first;
    this.step = step;
    this.count = count;
  }

  /**
   * The axis of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static StressAxis of(String name) {
    return Arrays.stream(values())
        .filter(axis -> RunText.lower(axis).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no distortion '" + name + "'"));
  }

  /** The degrees at which it is measured, ascending; rounded, so that they read well. */
  double[] degrees() {
    return IntStream.range(0, count)
        .mapToDouble(i -> Math.rint(100 * (first + i * step)) / 100)
        .toArray();
  }

  /** This is done to a degree, and nothing else. */
  Distortion at(double value) {
    return switch (this) {
      case RIGHT -> Distortion.NONE.shifted(value, 0);
      case DOWN -> Distortion.NONE.shifted(0, value);
      case SCALE -> Distortion.NONE.scaled(value);
      case DEGREES -> Distortion.NONE.turned(value);
      case THICKNESS -> Distortion.NONE.thickened(value);
      case CONTRAST -> Distortion.NONE.contrasted(value);
      case NOISE -> Distortion.NONE.noisy(value);
      case COVERED -> Distortion.NONE.covering(value);
      case INVERTED -> Distortion.NONE.inverting(value > 0);
    };
  }
}
