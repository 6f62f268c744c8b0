package io.github.downhill.network;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import java.util.Locale;

/** The function that turns the weighted sum of a neuron into its activation. */
public enum Activation {
  /** σ(z) = 1 / (1 + e^−z): very negative sums to 0, very positive ones to 1. */
  SIGMOID {
    @Override
    public void activate(Kernels kernels, Matrix z, int from, int to) {
      kernels.sigmoid(z, z, from, to);
    }

    @Override
    public void timesSlope(Kernels kernels, Activations a, int layer, Matrix e, int from, int to) {
      kernels.sigmoidSlope(a.of(layer), e, from, to);
    }
  },

  /** tanh z: from −1 to 1. */
  TANH {
    @Override
    public void activate(Kernels kernels, Matrix z, int from, int to) {
      kernels.tanh(z, z, from, to);
    }

    @Override
    public void timesSlope(Kernels kernels, Activations a, int layer, Matrix e, int from, int to) {
      kernels.tanhSlope(a.of(layer), e, from, to);
    }
  },

  /** max(z, 0): the rectified linear unit. */
  RELU {
    @Override
    public void activate(Kernels kernels, Matrix z, int from, int to) {
      kernels.relu(z, z, from, to);
    }

    @Override
    public void timesSlope(Kernels kernels, Activations a, int layer, Matrix e, int from, int to) {
      kernels.reluSlope(a.of(layer), e, from, to);
    }
  },

  /**
   * z·Φ(z), where Φ(z) is the share of a standard normal distribution below z: the Gaussian error
   * linear unit (Hendrycks and Gimpel 2016), in its exact form.
   */
  GELU {
    @Override
    public void activate(Kernels kernels, Matrix z, int from, int to) {
      kernels.gelu(z, z, from, to);
    }

    @Override
    public void timesSlope(Kernels kernels, Activations a, int layer, Matrix e, int from, int to) {
      kernels.geluSlope(a.sums(layer), e, from, to);
    }

    @Override
    public boolean keepsSums() {
      return true; // it falls before it rises, so that most activations come from two sums
    }
  },

  /** z itself. */
  IDENTITY {
    @Override
    public void activate(Kernels kernels, Matrix z, int from, int to) {
      // the weighted sum is the activation
    }

    @Override
    public void timesSlope(Kernels kernels, Activations a, int layer, Matrix e, int from, int to) {
      // the slope is 1 everywhere
    }
  },

  /** e^z divided by the sum of all e^z of the layer, so that the outputs add up to 1. */
  SOFTMAX {
    @Override
    public void activate(Kernels kernels, Matrix z, int from, int to) {
      kernels.softmax(z, z, from, to);
    }

    @Override
    public void timesSlope(Kernels kernels, Activations a, int layer, Matrix e, int from, int to) {
      kernels.softmaxSlope(a.of(layer), e, from, to);
    }
  };

  /** Turns weighted sums into activations, in place, in rows {@code from} to {@code to}. */
  public abstract void activate(Kernels kernels, Matrix z, int from, int to);

  /**
   * Multiplies errors with respect to the activations by σ′, in place, so that they become errors
   * with respect to the weighted sums (the second factor of BP1 and BP2).
   *
   * @param a what the layer said: its slope is written in terms of its activations, or of its sums
   *     where those are kept
   * @param e examples × neurons
   */
  public abstract void timesSlope(
      Kernels kernels, Activations a, int layer, Matrix e, int from, int to);

  /** Whether the slope needs the weighted sums themselves, since the activations do not tell it. */
  public boolean keepsSums() {
    return false;
  }

  /** The name in files and commands: {@code sigmoid}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
