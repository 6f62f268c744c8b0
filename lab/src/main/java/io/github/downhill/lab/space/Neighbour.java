package io.github.downhill.lab.space;

import io.github.downhill.learning.Examples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The example that is nearest to a picture.
 *
 * @param index which, the first of several equally near ones
 * @param distance the Euclidean distance: the root of the sum of all pixels' squared differences
 */
public record Neighbour(int index, double distance) {
  private static final int BLOCK =
      112; // pixels that are summed before one asks whether it is enough

  /**
   * Looks at every example, so that none is missed.
   *
   * @param pictures as many numbers each as an example has
   * @return the neighbour of each
   * @throws IllegalArgumentException if there are no examples
   */
  public static List<Neighbour> among(Examples examples, List<double[]> pictures) {
    if (examples.size() == 0) {
      throw new IllegalArgumentException("there are no examples, so none is nearest");
    }
    int[] nearest = new int[pictures.size()];
    double[] least = new double[pictures.size()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    float[] inputs = new float[examples.inputs()];
    for (int example = 0; example < examples.size(); example++) {
      examples.copyInputs(example, inputs, 0);
      for (int p = 0; p < nearest.length; p++) {
        double squares = squares(pictures.get(p), inputs, least[p]);
        if (squares < least[p]) {
          least[p] = squares;
          nearest[p] = example;
        }
      }
    }
    return IntStream.range(0, nearest.length)
        .mapToObj(p -> new Neighbour(nearest[p], Math.sqrt(least[p])))
        .toList();
  }

  /** What the neighbours are examples of. */
  public static double[] labels(List<Neighbour> neighbours, Examples examples) {
    return neighbours.stream().mapToDouble(each -> examples.label(each.index())).toArray();
  }

  /** The sum of squared differences, or of some of them, if that is enough already. */
  private static double squares(double[] picture, float[] inputs, double enough) {
    double sum = 0;
    for (int from = 0; from < inputs.length && sum < enough; from += BLOCK) {
      sum += squares(picture, inputs, from, Math.min(from + BLOCK, inputs.length));
    }
    return sum;
  }

  /** In four sums, which a processor adds to at the same time. */
  private static double squares(double[] picture, float[] inputs, int from, int to) {
    int whole = to - (to - from) % 4;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int i = from; i < whole; i += 4) {
      s0 += square(picture[i] - inputs[i]);
      s1 += square(picture[i + 1] - inputs[i + 1]);
      s2 += square(picture[i + 2] - inputs[i + 2]);
      s3 += square(picture[i + 3] - inputs[i + 3]);
    }
    for (int i = whole; i < to; i++) {
      s0 += square(picture[i] - inputs[i]);
    }
    return s0 + s1 + (s2 + s3);
  }

  private static double square(double difference) {
    return difference * difference;
  }
}
