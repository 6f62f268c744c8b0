package io.github.downhill.lab.maps;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weights into neurons as pictures: a number for each pixel, row by row, and NaN for pixels
 * that training has never lit, whose weights no example has ever moved.
 */
public final class WeightMaps {
  private WeightMaps() {}

  /**
   * The maps of the first layer's neurons.
   *
   * @param lit in how many examples each pixel is lit
   * @param most of how many neurons at most
   */
  public static List<double[]> ofFirstLayer(Parameters parameters, int[] lit, int most) {
    Matrix weights = parameters.weights(0);
    return maps(weights, lit, Math.min(most, weights.columns()));
  }

  /**
   * The maps of the second layer's neurons, pulled back to the pixels as if the first layer were
   * linear: the product of both layers' weights.
   */
  public static List<double[]> ofSecondLayer(Parameters parameters, int[] lit) {
    Matrix first = parameters.weights(0);
    Matrix second = parameters.weights(1);
    Matrix product = Matrix.zeros(first.rows(), second.columns());
    for (int pixel = 0; pixel < first.rows(); pixel++) {
      for (int neuron = 0; neuron < second.columns(); neuron++) {
        double sum = 0;
        for (int k = 0; k < second.rows(); k++) {
          sum += (double) first.at(pixel, k) * second.at(k, neuron);
        }
        product.values()[product.start(pixel) + neuron] = (float) sum;
      }
    }
    return maps(product, lit, second.columns());
  }

  private static List<double[]> maps(Matrix weights, int[] lit, int count) {
    List<double[]> maps = new ArrayList<>();
    for (int neuron = 0; neuron < count; neuron++) {
      double[] map = new double[weights.rows()];
      for (int pixel = 0; pixel < map.length; pixel++) {
        map[pixel] = lit[pixel] > 0 ? weights.at(pixel, neuron) : Double.NaN;
      }
      maps.add(map);
    }
    return maps;
  }

  /** In how many examples each input is not 0. */
  public static int[] lit(Examples examples) {
    int[] counts = new int[examples.inputs()];
    float[] picture = new float[examples.inputs()];
    for (int example = 0; example < examples.size(); example++) {
      examples.copyInputs(example, picture, 0);
      for (int pixel = 0; pixel < picture.length; pixel++) {
        counts[pixel] += picture[pixel] == 0 ? 0 : 1;
      }
    }
    return counts;
  }

  /** The pixels that count. */
  static int[] counted(double... map) {
    return IntStream.range(0, map.length).filter(i -> !Double.isNaN(map[i])).toArray();
  }

  /** The mean of those that count; 0 if none does. */
  static double mean(double... map) {
    return Arrays.stream(map).filter(value -> !Double.isNaN(value)).average().orElse(0);
  }

  /**
   * How wide and high a square picture of so many pixels is.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static int side(int pixels) {
    int side = (int) Math.round(Math.sqrt(pixels));
    if (side * side != pixels) {
      throw new IllegalArgumentException(
          "%,d pixels make no square picture, such as 28 × 28".formatted(pixels));
    }
    return side;
  }
}
