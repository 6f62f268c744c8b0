package io.github.downhill.learning;

/** The cost or a parameter became infinite or not a number: the run cannot go on. */
public final class DivergedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long step;

  /** Says after which step it happened, and what to try. */
  public DivergedException(String what, long step, int epoch, double learningRate) {
    super(
        ("%s at step %,d (epoch %d): the steps overshoot; try a smaller learning rate, such as %s"
                + " instead of %s")
            .formatted(what, step, epoch, learningRate / 10, learningRate));
    this.step = step;
  }

  /** The step at which it was seen, counted from 1. */
  public long step() {
    return step;
  }
}
