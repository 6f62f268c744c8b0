package io.github.downhill.kernels;

/**
 * The numbers of one step of Adam, worked out once a step; mutable, so that a step allocates
 * nothing.
 */
public final class AdamStep {
  /** η, the learning rate. */
  public float rate;

  /** β₁, how long the mean of the gradients is remembered, and 1 − β₁. */
  public float beta1;

  public float oneMinusBeta1;

  /** β₂, how long the mean of their squares is remembered, and 1 − β₂. */
  public float beta2;

  public float oneMinusBeta2;

  /** ε, which keeps the quotient finite. */
  public float epsilon;

  /** c₁ = 1 / (1 − β₁ᵗ) and c₂ = 1 / (1 − β₂ᵗ). */
  public float correction1;

  public float correction2;

  /** The numbers of no step yet. */
  public AdamStep() {}

  /**
   * Sets all numbers for step t, counted from 1.
   *
   * <p>Powers are those of {@link Elementary#power}, the same on every machine.
   */
  public void set(float rate, double beta1, double beta2, double epsilon, long t) {
    this.rate = rate;
    this.beta1 = (float) beta1;
    this.oneMinusBeta1 = (float) (1 - beta1);
    this.beta2 = (float) beta2;
    this.oneMinusBeta2 = (float) (1 - beta2);
    this.epsilon = (float) epsilon;
    this.correction1 = (float) (1 / (1 - Elementary.power(beta1, t)));
    this.correction2 = (float) (1 / (1 - Elementary.power(beta2, t)));
  }
}
