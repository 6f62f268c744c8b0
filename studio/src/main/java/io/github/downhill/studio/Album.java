package io.github.downhill.studio;

import io.github.downhill.learning.PixelExamples;

/**
 * Pictures that somebody has brought, to see what networks say to them. What they show is not
 * known, and their labels mean nothing.
 *
 * @param id by which whoever has brought them knows them again
 * @param brought how many there were, of which no more than some are kept
 */
record Album(String id, PixelExamples pictures, int brought) {

  static Album of(String id, byte[] pixels, int brought) {
    byte[] labels = new byte[pixels.length / Digits.PIXELS];
    return new Album(id, new PixelExamples("brought", Digits.PIXELS, 10, pixels, labels), brought);
  }
}
