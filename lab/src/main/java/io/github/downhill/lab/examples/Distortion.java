package io.github.downhill.lab.examples;

import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;

/**
 * What is done to a square picture before a network sees it: none of it happens to the digits of
 * MNIST, which are all brought to the same size and place, and little of it troubles a person.
 *
 * <p>It is done in the order of the components: the picture is moved, turned and scaled about its
 * middle, its strokes are made thicker or thinner, its ink is made paler or stronger, a square of
 * it is covered with background, black and white change places, and noise is added. Whatever comes
 * out is a picture in 256 shades again.
 *
 * @param right pixels to the right
 * @param down pixels down
 * @param scale 1 leaves its size
 * @param degrees clockwise
 * @param thickness pixels that strokes gain on each side; they lose them where it is negative
 * @param contrast what the brightness is multiplied by; white stays the most there is
 * @param covered pixels of the side of the square that covers a part of the picture, at a place
 *     that is random for each
 * @param inverted whether ink is black on white
 * @param noise the standard deviation of the normal noise that is added to each pixel
 */
public record Distortion(
    double right,
    double down,
    double scale,
    double degrees,
    double thickness,
    double contrast,
    double covered,
    boolean inverted,
    double noise) {

  /** Nothing is done. */
  public static final Distortion NONE = new Distortion(0, 0, 1, 0, 0, 1, 0, false, 0);

  /** Names noise and covered places wherever no other is given: the same pictures for everybody. */
  public static final Randomness USUAL = Randomness.of(9);

  private static final float WHITE = 255;
  private static final long PLACE = 0; // of what is covered
  private static final long NOISE = 1;

  /**
   * A distortion that leaves something of a picture.
   *
   * @throws IllegalArgumentException if a component isn't a number, or the scale isn't positive, or
   *     contrast, cover or noise are negative
   */
  public Distortion {
    boolean finite =
        Double.isFinite(right + down + scale + degrees + thickness + contrast + covered + noise);
    if (!finite || scale <= 0 || contrast < 0 || covered < 0 || noise < 0) {
      throw new IllegalArgumentException("no picture can be distorted like that");
    }
  }

  /** The same, elsewhere. */
  public Distortion shifted(double toTheRight, double downwards) {
    return new Distortion(
        toTheRight, downwards, scale, degrees, thickness, contrast, covered, inverted, noise);
  }

  /** The same in another size. */
  public Distortion scaled(double by) {
    return new Distortion(right, down, by, degrees, thickness, contrast, covered, inverted, noise);
  }

  /** The same, turned. */
  public Distortion turned(double clockwise) {
    return new Distortion(
        right, down, scale, clockwise, thickness, contrast, covered, inverted, noise);
  }

  /** The same with other strokes. */
  public Distortion thickened(double pixels) {
    return new Distortion(right, down, scale, degrees, pixels, contrast, covered, inverted, noise);
  }

  /** The same, paler or stronger. */
  public Distortion contrasted(double factor) {
    return new Distortion(right, down, scale, degrees, thickness, factor, covered, inverted, noise);
  }

  /** The same, more or less of it covered. */
  public Distortion covering(double pixels) {
    return new Distortion(
        right, down, scale, degrees, thickness, contrast, pixels, inverted, noise);
  }

  /** The same with black and white exchanged, or not. */
  public Distortion inverting(boolean exchanged) {
    return new Distortion(
        right, down, scale, degrees, thickness, contrast, covered, exchanged, noise);
  }

  /** The same with more or less noise. */
  public Distortion noisy(double deviation) {
    return new Distortion(
        right, down, scale, degrees, thickness, contrast, covered, inverted, deviation);
  }

  /**
   * All examples, distorted; what is random is drawn for each by its number.
   *
   * @param examples square pictures
   * @throws IllegalArgumentException if they are not square
   */
  public Examples of(Examples examples, Randomness randomness) {
    return new DistortedExamples(examples, this, randomness);
  }

  /**
   * One picture, distorted.
   *
   * @param picture side × side numbers from 0 to 1, row by row, which become those of the distorted
   *     one
   * @param randomness names what is random
   */
  public void apply(float[] picture, int side, Randomness randomness) {
    move(picture, side);
    new Strokes(side).grow(picture, thickness);
    for (int i = 0; i < picture.length; i++) {
      picture[i] = Math.min(1, (float) contrast * picture[i]);
    }
    cover(picture, side, randomness.at(PLACE));
    finish(picture, randomness.at(NOISE));
  }

  private void move(float[] picture, int side) {
    if (right != 0 || down != 0 || scale != 1 || degrees != 0) {
      float[] moved = new Motion(right, down, scale, degrees).of(picture, side);
      System.arraycopy(moved, 0, picture, 0, moved.length);
    }
  }

  /** Pixels that are covered by half become half as bright. */
  private void cover(float[] picture, int side, Randomness place) {
    if (covered == 0) {
      return;
    }
    double length = Math.min(covered, side);
    double left = place.uniform(0, 0, side - length);
    double top = place.uniform(1, 0, side - length);
    for (int y = 0; y < side; y++) {
      double rows = overlap(y, top, length);
      for (int x = 0; x < side; x++) {
        picture[y * side + x] *= (float) (1 - rows * overlap(x, left, length));
      }
    }
  }

  private static double overlap(int pixel, double start, double length) {
    return Math.max(0, Math.min(pixel + 1, start + length) - Math.max(pixel, start));
  }

  private void finish(float[] picture, Randomness ofNoise) {
    for (int i = 0; i < picture.length; i++) {
      double shade = inverted ? 1 - picture[i] : picture[i];
      double noisy = noise == 0 ? shade : shade + noise * ofNoise.gaussian(i);
      picture[i] = Math.round(WHITE * (float) Math.clamp(noisy, 0, 1)) / WHITE;
    }
  }
}
