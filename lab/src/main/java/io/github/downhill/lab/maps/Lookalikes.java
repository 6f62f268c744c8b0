package io.github.downhill.lab.maps;

import io.github.downhill.network.Randomness;
import java.util.Arrays;

/**
 * Random maps that are as smooth as another and as strong in the same places, but without its
 * shapes: whatever a shape explains of these, it explains because they are smooth.
 *
 * <p>Surrogates by random phases (Theiler and others 1992, "Testing for nonlinearity in time
 * series"), in two dimensions: the map is divided by its strength in each neighbourhood, the waves
 * it consists of keep their sizes and lose their places, and the strength is put back.
 */
final class Lookalikes {
  private static final double NEIGHBOURHOOD = 3; // pixels, the deviation of a bell

  private final Waves waves;
  private final double[] map; // NaN where nothing counts
  private final double[] strength;
  private final double[] sizes; // of its waves

  Lookalikes(double... map) {
    this.map = map.clone();
    waves = new Waves(WeightMaps.side(map.length));
    double mean = WeightMaps.mean(map);
    double[] flat = new double[map.length];
    for (int i = 0; i < map.length; i++) {
      flat[i] = Double.isNaN(map[i]) ? 0 : map[i] - mean;
    }
    strength = strength(flat);
    for (int i = 0; i < map.length; i++) {
      flat[i] = strength[i] == 0 ? 0 : flat[i] / strength[i];
    }
    sizes = waves.of(flat).sizes();
  }

  /** One of them. */
  double[] draw(Randomness randomness) {
    double[] noise = new double[map.length];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = randomness.gaussian(i);
    }
    double[] drawn = waves.back(waves.of(noise).withSizes(sizes));
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = Double.isNaN(map[i]) ? Double.NaN : drawn[i] * strength[i];
    }
    return drawn;
  }

  /** The root of the mean square around each pixel that counts. */
  private double[] strength(double[] flat) {
    int side = WeightMaps.side(map.length);
    double[] bell = new double[side];
    Arrays.setAll(bell, d -> StrictMath.exp(-d * d / (2 * NEIGHBOURHOOD * NEIGHBOURHOOD)));
    double[] result = new double[map.length];
    for (int i = 0; i < map.length; i++) {
      double squares = 0;
      double weights = 0;
      for (int k = 0; k < map.length; k++) {
        if (!Double.isNaN(map[k])) {
          double weight = bell[Math.abs(i / side - k / side)] * bell[Math.abs(i % side - k % side)];
          squares += weight * flat[k] * flat[k];
          weights += weight;
        }
      }
      result[i] = weights == 0 ? 0 : Math.sqrt(squares / weights);
    }
    return result;
  }
}
