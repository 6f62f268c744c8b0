package io.github.downhill.learning;

/**
 * How a step downhill is taken, once the gradient is known.
 *
 * <p>An optimizer knows nothing of layers: it moves a point in a space of any dimension, a curve
 * with one number, a surface with two, a network with 13,002.
 */
public sealed interface Optimizer {

  /** Starts a descent in a space of so many dimensions. */
  Descent start(int dimensions);

  /** The name in files and commands: {@code sgd}, {@code momentum:0.9}. */
  String text();

  /** Gradient descent: θ ← θ − η∇C. On mini-batches, stochastic gradient descent. */
  record GradientDescent() implements Optimizer {
    @Override
    public Descent start(int dimensions) {
      return new Descent.Plain();
    }

    @Override
    public String text() {
      return "sgd";
    }
  }

  /**
   * Gradient descent with momentum: a ball that rolls.
   *
   * @param mu how much of the velocity is kept each step, from 0 to below 1
   */
  record Momentum(double mu) implements Optimizer {
    /**
     * A momentum.
     *
     * @throws IllegalArgumentException unless 0 ≤ μ &lt; 1
     */
    public Momentum {
      checkFraction("momentum", mu);
    }

    @Override
    public Descent start(int dimensions) {
      return new Descent.Rolling((float) mu, false, dimensions);
    }

    @Override
    public String text() {
      return "momentum:" + mu;
    }
  }

  /**
   * Nesterov's momentum: the gradient is taken where the ball is about to be.
   *
   * @param mu how much of the velocity is kept each step, from 0 to below 1
   */
  record Nesterov(double mu) implements Optimizer {
    /**
     * A momentum.
     *
     * @throws IllegalArgumentException unless 0 ≤ μ &lt; 1
     */
    public Nesterov {
      checkFraction("momentum", mu);
    }

    @Override
    public Descent start(int dimensions) {
      return new Descent.Rolling((float) mu, true, dimensions);
    }

    @Override
    public String text() {
      return "nesterov:" + mu;
    }
  }

  /**
   * Adam (Kingma and Ba 2015): each parameter has a step size of its own.
   *
   * @param beta1 how long the mean of the gradients is remembered, from 0 to below 1
   * @param beta2 how long the mean of their squares is remembered, from 0 to below 1
   * @param epsilon a small number that keeps the quotient finite
   */
  record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
    /**
     * The numbers of Adam.
     *
     * @throws IllegalArgumentException unless 0 ≤ β &lt; 1 and ε &gt; 0
     */
    public Adam {
      checkFraction("beta1", beta1);
      checkFraction("beta2", beta2);
      if (!((float) epsilon > 0) || Double.isInfinite(epsilon)) {
        throw new IllegalArgumentException("epsilon must be above 0, not " + epsilon);
      }
    }

    /** The numbers of the paper: 0.9, 0.999 and 10⁻⁸. */
    public static Adam usual() {
      return new Adam(0.9, 0.999, 1e-8);
    }

    @Override
    public Descent start(int dimensions) {
      return new Descent.Adaptive(this, dimensions);
    }

    @Override
    public String text() {
      return "adam:%s:%s:%s".formatted(beta1, beta2, epsilon);
    }
  }

  /**
   * The optimizer of a name as {@link #text()} gives it; numbers left out are the usual ones.
   *
   * @throws IllegalArgumentException if there is none of that name, or a number is out of range
   */
  static Optimizer of(String text) {
    String[] words = text.split(":", -1);
    try {
      Optimizer optimizer =
          switch (words[0]) {
            case "sgd" -> new GradientDescent();
            case "momentum" -> new Momentum(number(words, 1, 0.9));
            case "nesterov" -> new Nesterov(number(words, 1, 0.9));
            case "adam" ->
                new Adam(number(words, 1, 0.9), number(words, 2, 0.999), number(words, 3, 1e-8));
            default -> throw new IllegalArgumentException(unknown(text));
          };
      if (words.length > optimizer.text().split(":", -1).length) {
        throw new IllegalArgumentException(unknown(text));
      }
      return optimizer;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(unknown(text), e);
    }
  }

  private static double number(String[] words, int index, double usual) {
    return words.length > index ? Double.parseDouble(words[index]) : usual;
  }

  private static String unknown(String text) {
    return ("there is no optimizer '%s'; expected sgd, momentum[:0.9], nesterov[:0.9]"
            + " or adam[:0.9:0.999:1e-8]")
        .formatted(text);
  }

  private static void checkFraction(String name, double value) {
    if (!(value >= 0 && (float) value < 1)) {
      throw new IllegalArgumentException(
          "%s must be at least 0 and below 1, not %s".formatted(name, value));
    }
  }
}
