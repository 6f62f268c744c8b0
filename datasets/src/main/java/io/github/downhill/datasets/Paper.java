package io.github.downhill.datasets;

import java.util.Arrays;
import java.util.Optional;

/**
 * How bright the background of a picture is, wherever one looks.
 *
 * <p>A drawn or scanned picture has one shade of background, the most common one along its border.
 * A photograph has light and shadow on it: there, a curved surface is laid through the shades.
 */
final class Paper {
  private static final int SHADES = 256;
  private static final int ALIKE = 2; // shades that count as the same
  private static final int PHOTO_SIDE_MIN = 64; // pixels
  private static final float INK = 0.25f; // share of the contrast above which it is no paper

  private final int shade;
  private final Optional<ShadeSurface> surface;

  private Paper(int shade, Optional<ShadeSurface> surface) {
    this.shade = shade;
    this.surface = surface;
  }

  /** The paper under what is drawn on a picture. */
  static Paper under(GreyPicture picture) {
    int shade = mostCommon(borderHistogram(picture));
    boolean small = Math.max(picture.width(), picture.height()) < PHOTO_SIDE_MIN;
    return small || isEven(picture, shade)
        ? new Paper(shade, Optional.empty())
        : new Paper(shade, Optional.of(ShadeSurface.through(picture)));
  }

  private static int[] borderHistogram(GreyPicture picture) {
    int right = picture.width() - 1;
    int bottom = picture.height() - 1;
    int[] histogram = new int[SHADES];
    for (int x = 0; x <= right; x++) {
      histogram[picture.shade(x, 0)]++;
      histogram[picture.shade(x, bottom)]++;
    }
    for (int y = 0; y <= bottom; y++) {
      histogram[picture.shade(0, y)]++;
      histogram[picture.shade(right, y)]++;
    }
    return histogram;
  }

  /** The most common shade within the most common range of shades. */
  private static int mostCommon(int[] histogram) {
    int range = 0;
    for (int shade = 1; shade < SHADES; shade++) {
      range = alike(histogram, shade) > alike(histogram, range) ? shade : range;
    }
    int best = range;
    for (int shade = from(range); shade < to(range); shade++) {
      best = histogram[shade] > histogram[best] ? shade : best;
    }
    return best;
  }

  private static int alike(int[] histogram, int shade) {
    return Arrays.stream(histogram, from(shade), to(shade)).sum();
  }

  private static int from(int shade) {
    return Math.max(0, shade - ALIKE);
  }

  private static int to(int shade) {
    return Math.min(SHADES, shade + ALIKE + 1);
  }

  /** Whether most of what is not clearly ink has the same shade. */
  private static boolean isEven(GreyPicture picture, int shade) {
    int[] distances = new int[SHADES];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        distances[Math.abs(picture.shade(x, y) - shade)]++;
      }
    }
    int contrast = SHADES - 1;
    while (contrast > 0 && distances[contrast] == 0) {
      contrast--;
    }
    int paper = Arrays.stream(distances, 0, 1 + Math.round(INK * contrast)).sum();
    return Arrays.stream(distances, 0, 1 + ALIKE).sum() >= 0.6 * paper;
  }

  /** Whether the background has one shade throughout. */
  boolean isEven() {
    return surface.isEmpty();
  }

  /** The shade of the background at a pixel. */
  float shade(int x, int y) {
    return surface.isPresent() ? surface.get().at(x, y) : shade;
  }
}
