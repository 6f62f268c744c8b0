package io.github.downhill.lab;

import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;
import java.util.Arrays;

/**
 * Pictures that show nothing, each drawn when it is asked for; the same every time.
 *
 * @param name what kind of nonsense
 * @param size how many there are
 * @param digits whose form they have
 * @param painter fills one picture
 */
record NoDigits(String name, int size, Examples digits, Painter painter) implements Examples {

  /** How a picture is filled. */
  interface Painter {
    /** Fills the target from {@code offset} on, by the randomness of the picture. */
    void paint(int picture, Randomness randomness, float[] target, int offset);
  }

  /** Each pixel from 0 to 1, all equally likely. */
  static NoDigits uniform(Examples digits, int size) {
    return new NoDigits(
        "uniform noise",
        size,
        digits,
        (_, randomness, target, offset) -> {
          for (int k = 0; k < digits.inputs(); k++) {
            target[offset + k] = (float) randomness.uniform(k);
          }
        });
  }

  /** Each pixel 0 or 1. */
  static NoDigits binary(Examples digits, int size) {
    return new NoDigits(
        "binary noise",
        size,
        digits,
        (_, randomness, target, offset) -> {
          for (int k = 0; k < digits.inputs(); k++) {
            target[offset + k] = randomness.below(k, 2);
          }
        });
  }

  /** Each pixel normal, with the mean and the deviation of all pixels of digits, cut at 0 and 1. */
  static NoDigits gaussian(Examples digits, int size, Examples like) {
    double[] moments = moments(like);
    return new NoDigits(
        "Gaussian noise",
        size,
        digits,
        (_, randomness, target, offset) -> {
          for (int k = 0; k < digits.inputs(); k++) {
            double drawn = moments[0] + moments[1] * randomness.gaussian(k);
            target[offset + k] = (float) Math.clamp(drawn, 0.0, 1.0);
          }
        });
  }

  /** Each pixel from the standard normal distribution, as Hendrycks and Gimpel have it. */
  static NoDigits normal(Examples digits, int size) {
    return new NoDigits(
        "normal noise",
        size,
        digits,
        (_, randomness, target, offset) -> {
          for (int k = 0; k < digits.inputs(); k++) {
            target[offset + k] = (float) randomness.gaussian(k);
          }
        });
  }

  /** Digits whose pixels have changed places, in each in a way of its own. */
  static NoDigits permuted(Examples digits, int size) {
    return new NoDigits(
        "permuted digits",
        size,
        digits,
        (picture, randomness, target, offset) -> {
          int[] order = new int[digits.inputs()];
          float[] digit = new float[digits.inputs()];
          randomness.shuffle(order);
          digits.copyInputs(picture % digits.size(), digit, 0);
          for (int k = 0; k < order.length; k++) {
            target[offset + k] = digit[order[k]];
          }
        });
  }

  /** A single picture with nothing on it. */
  static NoDigits blank(Examples digits) {
    return new NoDigits(
        "blank",
        1,
        digits,
        (_, _, target, offset) -> Arrays.fill(target, offset, offset + digits.inputs(), 0f));
  }

  /** Pictures of something else, under a name of their own. */
  static NoDigits other(String name, Examples pictures, int most) {
    return new NoDigits(
        name,
        Math.min(most, pictures.size()),
        pictures,
        (picture, _, target, offset) -> pictures.copyInputs(picture, target, offset));
  }

  /** Mean and deviation of all inputs. */
  private static double[] moments(Examples examples) {
    float[] picture = new float[examples.inputs()];
    double sum = 0;
    double squares = 0;
    for (int example = 0; example < examples.size(); example++) {
      examples.copyInputs(example, picture, 0);
      for (float pixel : picture) {
        sum += pixel;
        squares += (double) pixel * pixel;
      }
    }
    double count = (double) examples.size() * picture.length;
    double mean = sum / count;
    return new double[] {mean, Math.sqrt(Math.max(0, squares / count - mean * mean))};
  }

  @Override
  public int inputs() {
    return digits.inputs();
  }

  @Override
  public int classes() {
    return digits.classes();
  }

  /** There is no right answer. */
  @Override
  public int label(int example) {
    throw new UnsupportedOperationException(name + " has no labels");
  }

  @Override
  public void copyInputs(int example, float[] target, int offset) {
    painter.paint(example, Randomness.of(name.hashCode()).at(example), target, offset);
  }

  @Override
  public String fingerprint() {
    return "%d × %s, of %s".formatted(size, name, digits.fingerprint());
  }
}
