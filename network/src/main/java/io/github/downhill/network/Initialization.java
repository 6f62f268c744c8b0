package io.github.downhill.network;

import io.github.downhill.kernels.Span;
import java.util.Locale;

/**
 * Where learning starts: how the weights and biases are drawn.
 *
 * <p>All but one draw from normal distributions around 0; they differ in how wide.
 */
public enum Initialization {
  /** Weights and biases with deviation 1: the video's and Nielsen's network.py. */
  STANDARD {
    @Override
    double deviation(Layer layer) {
      return 1;
    }
  },

  /**
   * Weights with deviation 1/√inputs, biases with 1 (Nielsen, chapter 3): sums that stay where the
   * sigmoid still has a slope.
   */
  SCALED {
    @Override
    double deviation(Layer layer) {
      return 1 / StrictMath.sqrt(layer.inputs());
    }
  },

  /** Weights with variance 2/(inputs + neurons), biases 0 (Glorot and Bengio 2010, equation 12). */
  XAVIER {
    @Override
    double deviation(Layer layer) {
      return StrictMath.sqrt(2.0 / (layer.inputs() + layer.neurons()));
    }
  },

  /** Weights with variance 2/inputs, biases 0: for ReLU (He and others 2015, equation 10). */
  HE {
    @Override
    double deviation(Layer layer) {
      return StrictMath.sqrt(2.0 / layer.inputs());
    }
  },

  /**
   * Weights and biases uniformly from −½ to ½: a point of the unit cube around 0 (Choromanska and
   * others 2015, section 5).
   */
  UNIFORM {
    @Override
    double deviation(Layer layer) {
      return 1 / StrictMath.sqrt(12);
    }

    @Override
    double draw(Randomness randomness, long index) {
      double end = StrictMath.sqrt(3); // deviation 1
      return randomness.uniform(index, -end, end);
    }
  };

  abstract double deviation(Layer layer);

  /** A number of mean 0 and deviation 1. */
  double draw(Randomness randomness, long index) {
    return randomness.gaussian(index);
  }

  /** The name in files and commands: {@code standard}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A random point to start from; the same seed gives the same point on every machine. */
  public Parameters draw(Architecture architecture, Randomness randomness) {
    Parameters parameters = new Parameters(architecture);
    for (int i = 0; i < architecture.layers().size(); i++) {
      Layer layer = architecture.layers().get(i);
      Randomness ofLayer = randomness.at(i);
      fill(parameters.weights(i).span(), deviation(layer), ofLayer.at(0));
      fill(parameters.biases(i), biasDeviation(layer), ofLayer.at(1));
    }
    return parameters;
  }

  private double biasDeviation(Layer layer) {
    return switch (this) {
      case STANDARD, SCALED -> 1;
      case XAVIER, HE -> 0;
      case UNIFORM -> deviation(layer);
    };
  }

  private void fill(Span target, double deviation, Randomness randomness) {
    for (int i = 0; i < target.length(); i++) {
      float drawn = (float) (deviation * draw(randomness, i));
      target.values()[target.offset() + i] = drawn + 0f; // not −0 where the deviation is 0
    }
  }
}
