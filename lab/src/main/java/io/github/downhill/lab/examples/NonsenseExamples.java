package io.github.downhill.lab.examples;

import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;

/** Pictures that show nothing, each drawn when somebody looks at it; the same every time. */
final class NonsenseExamples implements Examples {
  private final String name;
  private final Examples digits;
  private final int size;
  private final Randomness randomness;
  private final Painter painter;

  /**
   * Pictures in place of digits, which are taken in turn.
   *
   * @throws IllegalArgumentException if there are no digits
   */
  NonsenseExamples(String name, Examples digits, int size, Randomness randomness, Painter painter) {
    if (digits.size() == 0) {
      throw new IllegalArgumentException("there are no digits to make nonsense of");
    }
    this.name = name;
    this.digits = digits;
    this.size = size;
    this.randomness = randomness;
    this.painter = painter;
  }

  /** Pictures that are drawn by the chance of their name. */
  static NonsenseExamples named(String name, Examples digits, int size, Painter painter) {
    return new NonsenseExamples(name, digits, size, Randomness.of(name.hashCode()), painter);
  }

  /** Makes nonsense of the picture of a digit. */
  @FunctionalInterface
  interface Painter {
    /** Changes the picture by the chance of its own. */
    void paint(float[] picture, Randomness chance);

    /** What one pixel becomes. */
    @FunctionalInterface
    interface Pixel {
      double shade(Randomness chance, int index);
    }

    /** Each pixel by itself, whatever it was. */
    static Painter each(Pixel pixel) {
      return (picture, chance) -> {
        for (int i = 0; i < picture.length; i++) {
          picture[i] = (float) pixel.shade(chance, i);
        }
      };
    }

    /** Each pixel normal, with the mean and the deviation of all inputs of examples; cut. */
    static Painter gaussian(Examples like) {
      float[] picture = new float[like.inputs()];
      double sum = 0;
      double squares = 0;
      for (int example = 0; example < like.size(); example++) {
        like.copyInputs(example, picture, 0);
        for (float pixel : picture) {
          sum += pixel;
          squares += (double) pixel * pixel;
        }
      }
      double count = (double) like.size() * picture.length;
      double mean = sum / count;
      double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
      return each((chance, i) -> Math.clamp(mean + deviation * chance.gaussian(i), 0.0, 1.0));
    }

    /** The pixels change places. */
    static void permute(float[] picture, Randomness chance) {
      int[] order = new int[picture.length];
      float[] before = picture.clone();
      chance.shuffle(order);
      for (int i = 0; i < order.length; i++) {
        picture[i] = before[order[i]];
      }
    }

    /** The picture stays as it is. */
    static Painter unchanged() {
      return (_, _) -> {};
    }

    /** The same in 256 shades. */
    default Painter inShades() {
      return (picture, chance) -> {
        paint(picture, chance);
        for (int i = 0; i < picture.length; i++) {
          picture[i] = Math.round(255 * picture[i]) / 255f;
        }
      };
    }
  }

  @Override
  public void copyInputs(int example, float[] target, int offset) {
    float[] picture = new float[inputs()];
    digits.copyInputs(example % digits.size(), picture, 0);
    painter.paint(picture, randomness.at(example));
    System.arraycopy(picture, 0, target, offset, picture.length);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int inputs() {
    return digits.inputs();
  }

  @Override
  public int classes() {
    return digits.classes();
  }

  @Override
  public int label(int example) {
    return digits.label(example % digits.size());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String fingerprint() {
    return size + " × " + name + ", of " + digits.fingerprint();
  }
}
