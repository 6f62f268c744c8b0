package io.github.downhill.learning;

import java.math.BigDecimal;
import java.math.MathContext;

/** The cost or a parameter became infinite or not a number: the run cannot go on. */
public final class DivergedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long step;

  /** Says after which step it happened, and what to try. */
  public DivergedException(String what, long step, int epoch, double learningRate) {
    super(
        ("%s at step %,d (epoch %d): the steps overshoot; try a smaller learning rate, such as %s"
                + " instead of %s")
            .formatted(what, step, epoch, readable(learningRate / 10), readable(learningRate)));
    this.step = step;
  }

  /** A number as one would write it: {@code 0.07}, and {@code 1e25} where that is shorter. */
  private static String readable(double number) {
    BigDecimal rounded = new BigDecimal(number, new MathContext(3)).stripTrailingZeros();
    int magnitude = rounded.precision() - rounded.scale(); // digits before the point
    return Math.abs(magnitude) > 7
        ? rounded.toString().replace("E+", "e").replace("E-", "e-")
        : rounded.toPlainString();
  }

  /** The step at which it was seen, counted from 1. */
  public long step() {
    return step;
  }
}
