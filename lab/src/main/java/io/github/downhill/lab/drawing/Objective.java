package io.github.downhill.lab.drawing;

/** What is to grow when a picture is changed. */
public sealed interface Objective {

  /** How large it is for the picture that is shown. */
  double value(InputGradient at);

  /** In which direction of all pixels it grows. */
  double[] gradient(InputGradient at);

  /** In a word, as it is written down. */
  String text();

  /**
   * The weighted sum of a neuron, before its activation; of an output, its logit.
   *
   * @param layer counted from 0, the first that has weights
   * @param neuron counted from 0
   */
  record Sum(int layer, int neuron) implements Objective {
    @Override
    public double value(InputGradient at) {
      return at.sum(layer, neuron);
    }

    @Override
    public double[] gradient(InputGradient at) {
      return at.ofSum(layer, neuron);
    }

    @Override
    public String text() {
      return "sum " + layer + "." + neuron;
    }
  }

  /**
   * The squared error to the answer that is wanted, turned round: 0 is all one can have.
   *
   * @param digit whose output should be 1, and all others 0
   */
  record SquaredError(int digit) implements Objective {
    @Override
    public double value(InputGradient at) {
      return -at.squaredError(digit);
    }

    @Override
    public double[] gradient(InputGradient at) {
      double[] gradient = at.ofSquaredError(digit);
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = -gradient[i];
      }
      return gradient;
    }

    @Override
    public String text() {
      return "squares " + digit;
    }
  }
}
