package io.github.downhill.studio;

import io.github.downhill.datasets.DigitRecipe;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import java.util.Arrays;

/**
 * How much alike neighbouring weights of a first-layer neuron are, against the same weights
 * shuffled: 1 for a map without any edge, about 0 for weights without order.
 *
 * <p>Moran's I (Moran 1950, "Notes on continuous stochastic phenomena"): with d the difference of a
 * weight from their mean, the mean of d·d′ over all pairs of pixels side by side or one above the
 * other, divided by the mean of d². Only pixels count that training has lit; the others' weights
 * are still what they were drawn as.
 *
 * @param values of each neuron
 * @param shuffledMean of each neuron, the mean over {@value #SHUFFLES} shuffles of its weights
 * @param shuffledMost of each neuron, the largest of those
 */
@SuppressWarnings("ArrayRecordComponent") // made to be sent, never compared or changed
record Smoothness(float[] values, float[] shuffledMean, float[] shuffledMost) {
  /** So many shuffles make what is above all of them a one in a hundred chance (p = 0.01). */
  static final int SHUFFLES = 99;

  private static final int SIDE = DigitRecipe.SIDE;

  /** Measures the maps of the first neurons of the first layer. */
  static Smoothness of(Parameters parameters, int[] lit, int neuronsMax) {
    int neurons = parameters.weights(0).columns();
    int measured = Math.min(neurons, neuronsMax);
    float[] values = new float[measured];
    float[] means = new float[measured];
    float[] most = new float[measured];
    for (int neuron = 0; neuron < measured; neuron++) {
      double[] map = new double[SIDE * SIDE];
      for (int i = 0; i < map.length; i++) {
        map[i] = lit[i] > 0 ? parameters.weights(0).at(i, neuron) : Double.NaN;
      }
      values[neuron] = (float) of(map);
      compare(map, Randomness.of(neuron), means, most, neuron);
    }
    return new Smoothness(values, means, most);
  }

  /** Moran's I of a map of 28 × 28, in which NaN stands for pixels that do not count. */
  static double of(double[] map) {
    double mean = mean(map);
    double squares = 0;
    int pixels = 0;
    double products = 0;
    int pairs = 0;
    for (int i = 0; i < map.length; i++) {
      double d = map[i] - mean;
      if (Double.isNaN(d)) {
        continue;
      }
      squares += d * d;
      pixels++;
      double right = i % SIDE < SIDE - 1 ? map[i + 1] - mean : Double.NaN;
      double below = i + SIDE < map.length ? map[i + SIDE] - mean : Double.NaN;
      products += (Double.isNaN(right) ? 0 : d * right) + (Double.isNaN(below) ? 0 : d * below);
      pairs += (Double.isNaN(right) ? 0 : 1) + (Double.isNaN(below) ? 0 : 1);
    }
    return squares == 0 || pairs == 0 ? 0 : products / pairs / (squares / pixels);
  }

  private static void compare(
      double[] map, Randomness randomness, float[] means, float[] most, int neuron) {
    int[] places = counted(map);
    double sum = 0;
    double largest = Double.NEGATIVE_INFINITY;
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      double value = of(shuffled(map, places, randomness.at(shuffle)));
      sum += value;
      largest = Math.max(largest, value);
    }
    means[neuron] = (float) (sum / SHUFFLES);
    most[neuron] = (float) largest;
  }

  private static double[] shuffled(double[] map, int[] places, Randomness randomness) {
    int[] order = new int[places.length];
    randomness.shuffle(order);
    double[] result = map.clone();
    for (int i = 0; i < places.length; i++) {
      result[places[i]] = map[places[order[i]]];
    }
    return result;
  }

  private static int[] counted(double[] map) {
    int count = 0;
    int[] places = new int[map.length];
    for (int i = 0; i < map.length; i++) {
      if (!Double.isNaN(map[i])) {
        places[count++] = i;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static double mean(double[] map) {
    double sum = 0;
    int count = 0;
    for (double weight : map) {
      if (!Double.isNaN(weight)) {
        sum += weight;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
