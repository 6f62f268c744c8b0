package io.github.downhill.cli;

import io.github.downhill.lab.examples.Distortion;
import io.github.downhill.learning.Examples;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** What a user wants done to pictures, in words: {@code right=2,degrees=10,inverted=1}. */
record Distortions(String text, Distortion distortion) {
  private static final Map<String, BiFunction<Distortion, Double, Distortion>> PARTS =
      new TreeMap<>(
          Map.of(
              "right", (it, pixels) -> it.shifted(pixels, it.down()),
              "down", (it, pixels) -> it.shifted(it.right(), pixels),
              "scale", Distortion::scaled,
              "degrees", Distortion::turned,
              "thickness", Distortion::thickened,
              "contrast", Distortion::contrasted,
              "covered", Distortion::covering,
              "inverted", (it, share) -> it.inverting(share != 0),
              "noise", Distortion::noisy));

  /**
   * Reads them.
   *
   * @throws MisuseException if they make no sense
   */
  static Distortions of(String text) {
    Distortion distortion = Distortion.NONE;
    for (String part : text.split(",", -1)) {
      String[] sides = part.split("=", 2);
      BiFunction<Distortion, Double, Distortion> change = PARTS.get(sides[0].strip());
      if (change == null || sides.length < 2) {
        throw new MisuseException(
            "--distort '%s': expected NAME=NUMBER, where NAME is one of %s"
                .formatted(part, String.join(", ", PARTS.keySet())));
      }
      distortion = changed(distortion, part, sides[1].strip(), change);
    }
    return new Distortions(text, distortion);
  }

  private static Distortion changed(
      Distortion before,
      String part,
      String number,
      BiFunction<Distortion, Double, Distortion> change) {
    try {
      return change.apply(before, Double.valueOf(number));
    } catch (NumberFormatException e) {
      throw new MisuseException("--distort '%s': expected a number after =".formatted(part), e);
    } catch (IllegalArgumentException e) {
      throw new MisuseException("--distort '%s': %s".formatted(part, e.getMessage()), e);
    }
  }

  /**
   * Pictures to which that is done.
   *
   * @throws MisuseException if they are not square
   */
  Examples of(Examples examples) {
    try {
      return distortion.of(examples, Distortion.USUAL);
    } catch (IllegalArgumentException e) {
      throw new MisuseException("--distort: " + e.getMessage(), e);
    }
  }
}
