package io.github.downhill.learning;

import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import java.util.Optional;

/**
 * Everything that makes a run what it is; it travels in the model file.
 *
 * <p>The same recipe with the same examples ends in the same bits, on any machine, with any kernels
 * and any number of threads, which therefore are no part of it.
 *
 * @param architecture the layers
 * @param cost what is made small
 * @param initialization how the starting point is drawn
 * @param optimizer how a step is taken
 * @param learningRate η, how long the steps are
 * @param schedule how η changes
 * @param batch how many examples make a mini-batch; 0 for all of them, full-batch gradient descent
 * @param epochs how often each example is looked at
 * @param l2 λ in C + λ/2·Σw² (biases left out); Nielsen's λ is this one times the number of
 *     examples
 * @param seed what all random numbers derive from
 * @param validation what is held out of the training data: a fraction below 1, or a number; 0: none
 * @param patience after how many epochs without a better accuracy on what is held out the run ends;
 *     0 for never
 * @param until the accuracy on what is held out, a fraction up to 1, at which the run ends; 0 for
 *     never
 */
public record Recipe(
    Architecture architecture,
    Cost cost,
    Initialization initialization,
    Optimizer optimizer,
    double learningRate,
    Schedule schedule,
    int batch,
    int epochs,
    double l2,
    long seed,
    double validation,
    int patience,
    double until) {

  /**
   * A recipe that makes sense.
   *
   * @throws IllegalArgumentException with a sentence that says what does not
   */
  public Recipe {
    cost.checkFits(architecture.outputActivation());
    check(
        learningRate > 0 && Float.isFinite((float) learningRate),
        "the learning rate must be a number above 0, not " + learningRate);
    check(
        (float) learningRate > 0,
        "the learning rate %s is so small that a float holds it as 0".formatted(learningRate));
    check(batch >= 0, "a mini-batch needs at least 1 example, not " + batch);
    check(epochs >= 1, "a run needs at least 1 epoch, not " + epochs);
    check(l2 >= 0 && Double.isFinite(l2), "L2 must be at least 0, not " + l2);
    check(
        Float.isFinite((float) l2), "L2 %s is so large that a float cannot hold it".formatted(l2));
    check(
        validation >= 0 && Double.isFinite(validation),
        "what is held out must be a fraction below 1 or a number, not " + validation);
    check(patience >= 0, "patience must be at least 1 epoch, not " + patience);
    check(
        patience == 0 || validation > 0,
        "patience watches the accuracy on held-out examples: hold some out, a tenth (0.1) say");
    check(
        until >= 0 && until <= 1,
        "the accuracy to stop at must be a fraction up to 1, such as 0.95, not " + until);
    check(
        until == 0 || validation > 0,
        "the accuracy to stop at is that on held-out examples: hold some out, a tenth (0.1) say");
  }

  /** The video's network, 784-16-16-10, and how Downhill trains it unless told otherwise. */
  public static Builder video() {
    return new Builder();
  }

  /**
   * The shortest way to 95 %: the video's 784-16-16-10 with units that do not saturate, and a step
   * for each weight that suits the size of its gradient.
   *
   * <p>That is Adam without its mean of the gradients, which in so few steps is more of a delay
   * than a help. It ends after an epoch that gets 95 % of the held-out examples right, or after
   * four.
   */
  public static Builder quick() {
    return video()
        .architecture(Architecture.of(Activation.RELU, Activation.SOFTMAX, 784, 16, 16, 10))
        .cost(Cost.CROSS_ENTROPY)
        .initialization(Initialization.XAVIER)
        .optimizer(new Optimizer.Adam(0, 0.99, 1e-8))
        .learningRate(0.005)
        .batch(32)
        .epochs(4)
        .validation(0.08)
        .until(0.9525);
  }

  /** A builder that starts from this recipe. */
  public Builder but() {
    Builder builder = new Builder();
    builder.architecture = architecture;
    builder.cost = cost;
    builder.initialization = initialization;
    builder.optimizer = optimizer;
    builder.learningRate = learningRate;
    builder.schedule = schedule;
    builder.batch = batch;
    builder.epochs = epochs;
    builder.l2 = l2;
    builder.seed = seed;
    builder.validation = validation;
    builder.patience = patience;
    builder.until = until;
    return builder;
  }

  /** Where learning starts by this recipe: a point of its own, the same each time. */
  public Parameters start() {
    return initialization.draw(architecture, Training.start(Randomness.of(seed)));
  }

  /** How many steps make an epoch in which so many examples are learned from. */
  public long stepsPerEpoch(int examples) {
    return batch == 0 ? 1 : Math.ceilDiv((long) examples, batch);
  }

  /** Whether patience with a run has an end, after so many epochs of which this was the best. */
  public boolean patienceIsOver(long epochs, Optional<TrainingState.Best> best) {
    return patience > 0 && best.filter(b -> epochs - b.epoch() >= patience).isPresent();
  }

  /** Whether a network does as well on what is held out as is asked for. */
  public boolean isReached(Optional<TrainingState.Best> best) {
    return until > 0 && best.filter(b -> b.accuracy() >= until).isPresent();
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** A recipe in the making; what is not said is as the video has it. */
  public static final class Builder {
    private Architecture architecture =
        Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 784, 16, 16, 10);
    private Cost cost = Cost.SQUARES;
    private Initialization initialization = Initialization.SCALED;
    private Optimizer optimizer = new Optimizer.GradientDescent();
    private double learningRate = 0.75;
    private Schedule schedule = new Schedule.Cosine();
    private int batch = 10;
    private int epochs = 30;
    private double l2;
    private long seed = 1;
    private double validation;
    private int patience;
    private double until;

    private Builder() {}

    /** The layers. */
    public Builder architecture(Architecture value) {
      architecture = value;
      return this;
    }

    /** What is made small. */
    public Builder cost(Cost value) {
      cost = value;
      return this;
    }

    /** How the starting point is drawn. */
    public Builder initialization(Initialization value) {
      initialization = value;
      return this;
    }

    /** How a step is taken. */
    public Builder optimizer(Optimizer value) {
      optimizer = value;
      return this;
    }

    /** How long the steps are. */
    public Builder learningRate(double value) {
      learningRate = value;
      return this;
    }

    /** How the learning rate changes. */
    public Builder schedule(Schedule value) {
      schedule = value;
      return this;
    }

    /** How many examples make a mini-batch; 0 for all of them. */
    public Builder batch(int value) {
      batch = value;
      return this;
    }

    /** How often each example is looked at. */
    public Builder epochs(int value) {
      epochs = value;
      return this;
    }

    /** How much large weights cost. */
    public Builder l2(double value) {
      l2 = value;
      return this;
    }

    /** What all random numbers derive from. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /** What is held out of the training data. */
    public Builder validation(double value) {
      validation = value;
      return this;
    }

    /** After how many epochs without improvement the run ends. */
    public Builder patience(int value) {
      patience = value;
      return this;
    }

    /** The accuracy on what is held out at which the run ends. */
    public Builder until(double value) {
      until = value;
      return this;
    }

    /**
     * The recipe.
     *
     * @throws IllegalArgumentException with a sentence that says what makes no sense
     */
    public Recipe build() {
      return new Recipe(
          architecture,
          cost,
          initialization,
          optimizer,
          learningRate,
          schedule,
          batch,
          epochs,
          l2,
          seed,
          validation,
          patience,
          until);
    }
  }
}
