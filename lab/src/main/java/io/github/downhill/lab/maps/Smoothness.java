package io.github.downhill.lab.maps;

import io.github.downhill.network.Randomness;

/**
 * How much alike neighbouring weights of a neuron are, against the same weights shuffled: 1 for a
 * map without any edge, about 0 for weights without order.
 *
 * <p>Moran's I (Moran 1950, "Notes on continuous stochastic phenomena"): with d the difference of a
 * weight from their mean, the mean of d·d′ over all pairs of pixels side by side or one above the
 * other, divided by the mean of d².
 *
 * @param value of the map
 * @param shuffledMean the mean over {@value #SHUFFLES} shuffles of its weights
 * @param shuffledMost the largest of those
 */
public record Smoothness(double value, double shuffledMean, double shuffledMost) {
  /** So many shuffles make what is above all of them a one in a hundred chance (p = 0.01). */
  static final int SHUFFLES = 99;

  /**
   * Measures a map.
   *
   * @param map square, row by row, as {@link WeightMaps} makes it
   * @param randomness what it is shuffled by
   */
  public static Smoothness of(double[] map, Randomness randomness) {
    ShuffledMaps shuffled = new ShuffledMaps(map);
    double sum = 0;
    double largest = Double.NEGATIVE_INFINITY;
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      double value = moran(shuffled.draw(randomness.at(shuffle)));
      sum += value;
      largest = Math.max(largest, value);
    }
    return new Smoothness(moran(map), sum / SHUFFLES, largest);
  }

  /** Whether it is smoother than all its shuffles. */
  public boolean isMoreThanChance() {
    return value > shuffledMost;
  }

  /** Moran's I of a square map, in which NaN stands for pixels that do not count. */
  static double moran(double... map) {
    int side = WeightMaps.side(map.length);
    double mean = WeightMaps.mean(map);
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
      double right = i % side < side - 1 ? map[i + 1] - mean : Double.NaN;
      double below = i + side < map.length ? map[i + side] - mean : Double.NaN;
      products += (Double.isNaN(right) ? 0 : d * right) + (Double.isNaN(below) ? 0 : d * below);
      pairs += (Double.isNaN(right) ? 0 : 1) + (Double.isNaN(below) ? 0 : 1);
    }
    return squares == 0 || pairs == 0 ? 0 : products / pairs / (squares / pixels);
  }
}
