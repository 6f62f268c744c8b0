package io.github.downhill.lab.drawing;

/**
 * How a picture is changed, step by step.
 *
 * @param step how far a step goes
 * @param even whether every step is equally long, {@code step} in all pixels together; else it is
 *     {@code step} times the gradient, which may be next to nothing
 * @param blur the standard deviation, in pixels, of the blur
 * @param blurred what is blurred
 * @param decay which part of its ink the picture loses before each step
 * @param ink how much ink there may be, the sum of all pixels; infinite for any
 */
public record ClimbSettings(
    double step, boolean even, double blur, Blurred blurred, double decay, double ink) {
  private static final double BLUR_MAX = 10;

  /** What is blurred in each step. */
  public enum Blurred {
    /** The way that the step takes. */
    GRADIENT,
    /** The picture after it. */
    PICTURE
  }

  /**
   * Settings that make sense.
   *
   * @throws IllegalArgumentException if a step goes nowhere, the blur is wider than a picture, all
   *     ink decays, or there is none
   */
  public ClimbSettings {
    if (!(step > 0) || !(blur >= 0 && blur <= BLUR_MAX)) {
      throw new IllegalArgumentException(
          "a step goes farther than 0 and is blurred by 0 to %s pixels, not %s and %s"
              .formatted(BLUR_MAX, step, blur));
    }
    if (!(decay >= 0 && decay < 1) || !(ink > 0)) {
      throw new IllegalArgumentException(
          "the decay is a part below 1 and the ink more than 0, not %s and %s"
              .formatted(decay, ink));
    }
  }

  /** Steps of equal length, and nothing else done to the picture. */
  public static ClimbSettings even(double step) {
    return new ClimbSettings(step, true, 0, Blurred.GRADIENT, 0, Double.POSITIVE_INFINITY);
  }

  /** Steps that are so many times the gradient. */
  public static ClimbSettings plain(double step) {
    return new ClimbSettings(step, false, 0, Blurred.GRADIENT, 0, Double.POSITIVE_INFINITY);
  }

  /** The same, blurred. */
  public ClimbSettings blur(double sigma, Blurred what) {
    return new ClimbSettings(step, even, sigma, what, decay, ink);
  }

  /** The same with decay. */
  public ClimbSettings decay(double part) {
    return new ClimbSettings(step, even, blur, blurred, part, ink);
  }

  /** The same with no more ink than this. */
  public ClimbSettings ink(double most) {
    return new ClimbSettings(step, even, blur, blurred, decay, most);
  }
}
