package io.github.downhill.kernels.vector;

import io.github.downhill.kernels.AdamStep;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.SparseRows;

/** The methods of {@code Kernels}, each with what it takes to call it. */
enum Equation {
  WEIGHTED_SUMS("2de17065c7408004") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix a = call.operand(examples, inputs);
      Matrix w = call.finite(inputs, neurons);
      Span b = call.finite(neurons);
      Matrix z = call.result(examples, neurons);
      call.ready(examples, (k, from, to) -> k.weightedSums(a, w, b, z, from, to));
    }
  },

  WEIGHTED_SUMS_OF_PICTURES("eec5773f91cda7fc") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      SparseRows a = call.pictures(examples, inputs);
      Matrix w = call.finite(inputs, neurons);
      Span b = call.finite(neurons);
      Matrix z = call.result(examples, neurons);
      call.ready(examples, (k, from, to) -> k.weightedSums(a, w, b, z, from, to));
    }
  },

  BLOCK_SUMS("c42ba677709202d3") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      SparseRows a = call.pictures(examples, inputs);
      int blocks = a.pixels().blocks();
      Matrix w = call.finite(inputs, neurons);
      Matrix s = call.result(blocks, examples * neurons);
      Matrix rows = new Matrix(s.values(), s.offset(), blocks * examples, neurons);
      call.ready(blocks, (k, from, to) -> k.blockSums(a, w, rows, from, to));
    }
  },

  SUMS_OF_BLOCKS("4c0b1953468958af") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix s = call.operand((1 + inputs / 256) * examples, neurons);
      Span b = call.finite(neurons);
      Matrix z = call.result(examples, neurons);
      call.ready(examples, (k, from, to) -> k.sumsOfBlocks(s, b, z, from, to));
    }
  },

  NEURON_SUMS("58d4a2ec793d7f2b") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix x = call.operand(1, inputs);
      Matrix w = call.finite(inputs, neurons);
      Span b = call.finite(neurons);
      Span sums = call.result(neurons); // so that its rows are the neurons
      Matrix z = new Matrix(sums.values(), sums.offset(), 1, neurons);
      call.ready(neurons, (k, from, to) -> k.neuronSums(x, w, b, z, from, to));
    }
  },

  ERRORS_BACK("904f6da529f7d0a6") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix delta = call.operand(examples, inputs);
      Matrix w = call.finite(neurons, inputs);
      Matrix e = call.result(examples, neurons);
      call.ready(examples, (k, from, to) -> k.errorsBack(delta, w, e, from, to));
    }
  },

  SIGMOID("7ce0e09618601289") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix z = call.operand(examples, neurons);
      Matrix a = call.result(examples, neurons);
      call.ready(examples, (k, from, to) -> k.sigmoid(z, a, from, to));
    }
  },

  SIGMOID_IN_PLACE("7ce0e09618601289") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix z = call.changed(examples, neurons);
      call.ready(examples, (k, from, to) -> k.sigmoid(z, z, from, to));
    }
  },

  TANH("bc20f739aaf2a40d") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix z = call.operand(examples, neurons);
      Matrix a = call.result(examples, neurons);
      call.ready(examples, (k, from, to) -> k.tanh(z, a, from, to));
    }
  },

  TANH_IN_PLACE("bc20f739aaf2a40d") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix z = call.changed(examples, neurons);
      call.ready(examples, (k, from, to) -> k.tanh(z, z, from, to));
    }
  },

  RELU("6f8a4db602ac5aa5") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix z = call.operand(examples, neurons);
      Matrix a = call.result(examples, neurons);
      call.ready(examples, (k, from, to) -> k.relu(z, a, from, to));
    }
  },

  RELU_IN_PLACE("6f8a4db602ac5aa5") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix z = call.changed(examples, neurons);
      call.ready(examples, (k, from, to) -> k.relu(z, z, from, to));
    }
  },

  GELU("58966ee9f1ba53be") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix z = call.operand(examples, neurons);
      Matrix a = call.result(examples, neurons);
      call.ready(examples, (k, from, to) -> k.gelu(z, a, from, to));
    }
  },

  GELU_IN_PLACE("58966ee9f1ba53be") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix z = call.changed(examples, neurons);
      call.ready(examples, (k, from, to) -> k.gelu(z, z, from, to));
    }
  },

  SOFTMAX("ba09c2788f4cf3ff") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix z = call.operand(examples, neurons);
      Matrix a = call.result(examples, neurons);
      call.ready(examples, (k, from, to) -> k.softmax(z, a, from, to));
    }
  },

  SOFTMAX_IN_PLACE("ba09c2788f4cf3ff") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix z = call.changed(examples, neurons);
      call.ready(examples, (k, from, to) -> k.softmax(z, z, from, to));
    }
  },

  SIGMOID_SLOPE("c12d9e90ff45170f") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix a = call.operand(examples, neurons);
      Matrix e = call.changed(examples, neurons);
      call.ready(examples, (k, from, to) -> k.sigmoidSlope(a, e, from, to));
    }
  },

  TANH_SLOPE("0128ff7736004a3d") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix a = call.operand(examples, neurons);
      Matrix e = call.changed(examples, neurons);
      call.ready(examples, (k, from, to) -> k.tanhSlope(a, e, from, to));
    }
  },

  RELU_SLOPE("9e9f80dbeda050d6") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix a = call.operand(examples, neurons);
      Matrix e = call.changed(examples, neurons);
      call.ready(examples, (k, from, to) -> k.reluSlope(a, e, from, to));
    }
  },

  GELU_SLOPE("c0cce81c588f4c78") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix z = call.operand(examples, neurons);
      Matrix e = call.changed(examples, neurons);
      call.ready(examples, (k, from, to) -> k.geluSlope(z, e, from, to));
    }
  },

  SOFTMAX_SLOPE("482ee5b8180a7346") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix a = call.operand(examples, neurons);
      Matrix e = call.changed(examples, neurons);
      call.ready(examples, (k, from, to) -> k.softmaxSlope(a, e, from, to));
    }
  },

  DIFFERENCE("e63d4fcd86124b62") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix a = call.operand(examples, neurons);
      Matrix y = call.operand(examples, neurons);
      float scale = call.factor();
      Matrix delta = call.result(examples, neurons);
      call.ready(examples, (k, from, to) -> k.difference(a, y, scale, delta, from, to));
    }
  },

  SQUARED_ERROR("c3a3dd6636663418") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix a = call.operand(examples, neurons);
      Matrix y = call.operand(examples, neurons);
      Span costs = call.result(examples);
      call.ready(examples, (k, from, to) -> k.squaredError(a, y, costs, from, to));
    }
  },

  BINARY_LOG_LOSS("b1b548dfba0bd1e7") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix a = call.operand(examples, neurons, Numbers.SHARES);
      Matrix y = call.operand(examples, neurons, Numbers.SHARES);
      Span costs = call.result(examples);
      call.ready(examples, (k, from, to) -> k.binaryLogLoss(a, y, costs, from, to));
    }
  },

  LOG_LOSS("f8e174d77d458f27") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix a = call.operand(examples, neurons, Numbers.SHARES);
      Matrix y = call.operand(examples, neurons, Numbers.SHARES);
      Span costs = call.result(examples);
      call.ready(examples, (k, from, to) -> k.logLoss(a, y, costs, from, to));
    }
  },

  SUM_OF_ERRORS("25aaa43f1efdd9a5") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix delta = call.operand(examples, neurons);
      Span db = call.result(neurons);
      call.ready(neurons, (k, from, to) -> k.sumOfErrors(delta, db, from, to));
    }
  },

  WEIGHT_GRADIENT("a8465a856f7af3c2") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Matrix a = call.operand(examples, inputs);
      Matrix delta = call.finite(examples, neurons);
      Matrix dw = call.result(inputs, neurons);
      call.ready(inputs, (k, from, to) -> k.weightGradient(a, delta, dw, from, to));
    }
  },

  WEIGHT_GRADIENT_OF_PICTURES("068fbf15d9528cdc") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      SparseRows a = call.pictures(examples, inputs);
      Matrix delta = call.finite(examples, neurons);
      Matrix dw = call.result(inputs, neurons);
      call.ready(inputs, (k, from, to) -> k.weightGradient(a, delta, dw, from, to));
    }
  },

  ADD_SCALED("ee4067c4a8cd7947") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Span x = call.operand(inputs * neurons);
      float scale = call.factor();
      Span y = call.changed(inputs * neurons);
      call.ready(y.length(), (k, from, to) -> k.addScaled(x, scale, y, from, to));
    }
  },

  MOMENTUM("f245bacb69587500") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Span gradient = call.operand(inputs * neurons);
      float rate = call.factor();
      float mu = call.factor();
      Span v = call.changed(inputs * neurons);
      Span theta = call.changed(inputs * neurons);
      call.ready(
          v.length(), (k, from, to) -> k.momentum(gradient, from, rate, mu, v, theta, from, to));
    }
  },

  NESTEROV("4b1d0d830a32db9d") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Span gradient = call.operand(inputs * neurons);
      float rate = call.factor();
      float mu = call.factor();
      Span v = call.changed(inputs * neurons);
      Span theta = call.changed(inputs * neurons);
      call.ready(
          v.length(), (k, from, to) -> k.nesterov(gradient, from, rate, mu, v, theta, from, to));
    }
  },

  ADAM("977dc714c16bb339") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Span gradient = call.operand(inputs * neurons);
      AdamStep step = new AdamStep();
      step.set(call.factor(), 0.9, 0.999, 1e-8, examples);
      Span m = call.changed(inputs * neurons);
      Span v = call.changedSquares(inputs * neurons);
      Span theta = call.changed(inputs * neurons);
      call.ready(m.length(), (k, from, to) -> k.adam(gradient, from, step, m, v, theta, from, to));
    }
  },

  /** Row r says, with 1 or 0, whether the numbers from r/3 to r are all finite. */
  ALL_FINITE("ed6453f40df4ec5a") {
    @Override
    void prepare(Call call, int examples, int inputs, int neurons) {
      Span x = call.operand(neurons);
      Span finite = call.result(neurons);
      call.ready(
          neurons,
          (k, from, to) -> {
            for (int r = from; r < to; r++) {
              finite.values()[finite.offset() + r] = k.allFinite(x, r / 3, r + 1) ? 1f : 0f;
            }
          });
    }
  };

  private final String goldenBits;

  /**
   * An equation.
   *
   * @param goldenBits the beginning of the SHA-256 of all its results, which must never change
   */
  Equation(String goldenBits) {
    this.goldenBits = goldenBits;
  }

  /** The digest that every implementation must reach, on every machine. */
  String goldenBits() {
    return goldenBits;
  }

  /** Draws the operands and says how the kernel is called. */
  abstract void prepare(Call call, int examples, int inputs, int neurons);
}
