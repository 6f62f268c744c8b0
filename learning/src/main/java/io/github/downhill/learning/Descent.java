package io.github.downhill.learning;

import io.github.downhill.kernels.AdamStep;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import java.util.List;

/** A walk downhill: an optimizer with what it remembers of its steps. Mutable; one run's own. */
public abstract sealed class Descent {

  Descent() {}

  /**
   * What is remembered: vectors as long as the parameters. A checkpoint saves and restores them.
   */
  public abstract List<Span> memory();

  /**
   * Gets ready for the next step.
   *
   * @param rate η, the learning rate
   * @param step which step of the run, counted from 1
   */
  public abstract void prepare(double rate, long step);

  /**
   * Takes the step in dimensions {@code from} to {@code to}; threads may share them out.
   *
   * @param gradient ∇C at the point
   * @param point the parameters, which are moved
   */
  public final void move(Kernels kernels, Span gradient, Span point, int from, int to) {
    move(kernels, gradient, from, point, from, to);
  }

  /**
   * The same by a part of the gradient.
   *
   * @param gradient has at least what is needed of ∇C: number {@code at} is that of dimension
   *     {@code from}, the next that of the next
   */
  public abstract void move(Kernels kernels, Span gradient, int at, Span point, int from, int to);

  static final class Plain extends Descent {
    private float rate;

    @Override
    public List<Span> memory() {
      return List.of();
    }

    @Override
    public void prepare(double rate, long step) {
      this.rate = (float) rate;
    }

    @Override
    public void move(Kernels kernels, Span gradient, int at, Span point, int from, int to) {
      kernels.addScaled(gradient, at, -rate, point, from, to);
    }
  }

  static final class Rolling extends Descent {
    private final float mu;
    private final boolean nesterov;
    private final Span velocity;
    private float rate;

    Rolling(float mu, boolean nesterov, int dimensions) {
      this.mu = mu;
      this.nesterov = nesterov;
      this.velocity = Span.alignedZeros(dimensions);
    }

    @Override
    public List<Span> memory() {
      return List.of(velocity);
    }

    @Override
    public void prepare(double rate, long step) {
      this.rate = (float) rate;
    }

    @Override
    public void move(Kernels kernels, Span gradient, int at, Span point, int from, int to) {
      if (nesterov) {
        kernels.nesterov(gradient, at, rate, mu, velocity, point, from, to);
      } else {
        kernels.momentum(gradient, at, rate, mu, velocity, point, from, to);
      }
    }
  }

  static final class Adaptive extends Descent {
    private final Optimizer.Adam adam;
    private final Span mean;
    private final Span square;
    private final AdamStep step = new AdamStep();

    Adaptive(Optimizer.Adam adam, int dimensions) {
      this.adam = adam;
      this.mean = Span.alignedZeros(dimensions);
      this.square = Span.alignedZeros(dimensions);
    }

    @Override
    public List<Span> memory() {
      return List.of(mean, square);
    }

    @Override
    public void prepare(double rate, long number) {
      step.set((float) rate, adam.beta1(), adam.beta2(), adam.epsilon(), number);
    }

    @Override
    public void move(Kernels kernels, Span gradient, int at, Span point, int from, int to) {
      kernels.adam(gradient, at, step, mean, square, point, from, to);
    }
  }
}
