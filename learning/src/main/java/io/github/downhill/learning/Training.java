package io.github.downhill.learning;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Inputs;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.SparseRows;
import io.github.downhill.kernels.Team;
import io.github.downhill.network.Activations;
import io.github.downhill.network.FeedForward;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run, step by step, as fast as whoever holds it asks for the next.
 *
 * <p>All memory is taken at the start; a step allocates nothing. Not for use by several threads at
 * once: the threads it uses itself are the team's.
 */
public final class Training {
  private final Recipe recipe;
  private final Kernels kernels;
  private final Team team;
  private final Examples examples;
  private final Randomness shuffles; // of the examples, in each epoch
  private final Parameters parameters;
  private final Descent descent;
  private final int[] order; // of the examples in the whole
  private final MiniBatch miniBatch;
  private final Backpropagation whole; // of a full mini-batch
  private final Backpropagation rest; // of the last one of an epoch, which may be smaller
  private final boolean together; // whether the threads share out the neurons of wide layers
  private final Mover[] movers; // of each thread
  private final Team.Task takingStep = this::take;
  private Backpropagation backpropagation; // of the mini-batch at hand
  private long step;
  private long shuffledEpoch = -1;
  private double costSum;

  /**
   * Starts a run.
   *
   * @param examples what is learned from, without what is held out
   * @throws IllegalArgumentException if the examples do not fit the architecture, or there are none
   */
  public Training(Recipe recipe, Examples examples, Kernels kernels, Team team) {
    checkFit(recipe, examples);
    this.recipe = recipe;
    this.kernels = kernels;
    this.team = team;
    this.examples = examples;
    Randomness randomness = Randomness.of(recipe.seed());
    shuffles = randomness.at(1);
    parameters = recipe.start();
    descent = recipe.optimizer().start(parameters.all().length());
    order = new int[examples.size()];
    int neurons = parameters.biases(0).length();
    miniBatch = MiniBatch.of(batch(), examples, neurons, kernels);
    Activations activations = activations(miniBatch.inputs());
    var errors = new Errors(recipe.architecture(), batch());
    whole = backpropagation(miniBatch, activations, errors);
    int left = examples.size() % batch() == 0 ? batch() : examples.size() % batch();
    rest = backpropagation(miniBatch.first(left), activations.first(left), errors.first(left));
    backpropagation = whole;
    together = team.threads() > 1 && FeedForward.isShared(recipe.architecture());
    movers = new Mover[team.threads()];
    Arrays.setAll(movers, i -> new Mover(kernels, recipe.l2(), parameters, descent, batch()));
  }

  /** The random numbers that the starting point is drawn from. */
  static Randomness start(Randomness ofRun) {
    return ofRun.at(0);
  }

  /** The random numbers that what is held out is chosen by. */
  static Randomness holdOut(Randomness ofRun) {
    return ofRun.at(2);
  }

  /**
   * Takes one step: the gradient of the next mini-batch, and a small step against it.
   *
   * @return the average cost of the mini-batch, before the step
   * @throws DivergedException if the cost or a parameter is infinite or not a number
   */
  public double step() {
    beginStep();
    team.run(takingStep);
    double cost = backpropagation.sumOfCosts();
    check(Double.isFinite(cost), "the cost became infinite or not a number");
    check(isFinite(), "a weight became infinite or not a number");
    costSum += cost;
    step++;
    return cost / size(step - 1);
  }

  /** Takes the steps that are left of this epoch. */
  public void nextEpoch() {
    do {
      step();
    } while (stepInEpoch() != 0);
  }

  /** What is learned from. */
  public Examples examples() {
    return examples;
  }

  /** How many steps have been taken. */
  public long steps() {
    return step;
  }

  /** How many steps make an epoch. */
  public long stepsPerEpoch() {
    return recipe.stepsPerEpoch(examples.size());
  }

  /** How many steps of the current epoch have been taken. */
  public long stepInEpoch() {
    return step % stepsPerEpoch();
  }

  /** How many whole epochs have been taken. */
  public int epochs() {
    return (int) (step / stepsPerEpoch());
  }

  /** How many examples of the current epoch have been looked at; all, between two epochs. */
  public long examplesInEpoch() {
    long inEpoch = step > 0 && stepInEpoch() == 0 ? stepsPerEpoch() : stepInEpoch();
    return Math.min(inEpoch * batch(), examples.size());
  }

  /**
   * The average cost of the current epoch's examples so far, each as it was before its step;
   * between two epochs, that of the one before.
   */
  public double cost() {
    return costSum / examplesInEpoch();
  }

  /**
   * The examples of the next mini-batch, in the order in which they are looked at: indices into the
   * {@linkplain Examples#whole whole} of what is learned from.
   */
  public int[] nextExamples() {
    shuffle();
    int first = (int) (stepInEpoch() * batch());
    return Arrays.copyOfRange(order, first, first + size());
  }

  /**
   * The same for any step of a run that nobody has to take: indices into the {@linkplain
   * Examples#whole whole} of what is learned from.
   *
   * @param step how many steps there were before
   */
  public static int[] examplesOf(Recipe recipe, Examples examples, long step) {
    long perEpoch = recipe.stepsPerEpoch(examples.size());
    int batch = recipe.batch() == 0 ? examples.size() : recipe.batch();
    int[] order = new int[examples.size()];
    Randomness.of(recipe.seed()).at(1).shuffle(step / perEpoch, order);
    int first = (int) (step % perEpoch * batch);
    int[] chosen = Arrays.copyOfRange(order, first, Math.min(first + batch, order.length));
    Arrays.setAll(chosen, i -> examples.indexInWhole(chosen[i]));
    return chosen;
  }

  /** η for the next step. */
  public double learningRate() {
    return recipe.learningRate() * recipe.schedule().factor(step, stepsPerEpoch(), recipe.epochs());
  }

  /** The network as it is now. */
  public Network network() {
    return Network.of(parameters, kernels);
  }

  /** The weights and biases: a view of what the next step will change. */
  public Parameters parameters() {
    return parameters;
  }

  /** This moment, to go on from later. */
  public TrainingState state(Optional<TrainingState.Best> best) {
    List<Span> memory = descent.memory().stream().map(Training::copy).toList();
    return new TrainingState(step, costSum, copy(parameters.all()), memory, best);
  }

  /**
   * Goes back, or on, to a moment of the same run.
   *
   * @throws IllegalArgumentException if the moment is of a run with another recipe
   */
  public void restore(TrainingState state) {
    List<Span> memory = descent.memory();
    if (state.memory().size() != memory.size()) {
      throw new IllegalArgumentException(
          "%s remembers %d vectors, but the state has %d"
              .formatted(recipe.optimizer().text(), memory.size(), state.memory().size()));
    }
    if (state.step() < 0) {
      throw new IllegalArgumentException("the state is after step " + state.step());
    }
    Stream.concat(Stream.of(state.parameters()), state.memory().stream())
        .forEach(saved -> checkLength(saved, parameters.all()));
    parameters.all().copyFrom(state.parameters());
    for (int i = 0; i < memory.size(); i++) {
      memory.get(i).copyFrom(state.memory().get(i));
    }
    step = state.step();
    costSum = state.costSum();
  }

  private Backpropagation backpropagation(MiniBatch batch, Activations a, Errors errors) {
    return new Backpropagation(kernels, recipe.cost(), parameters, batch, a, errors);
  }

  private Activations activations(Inputs inputs) {
    return team.threads() > 1 && inputs instanceof SparseRows pictures
        ? Activations.shared(pictures, recipe.architecture())
        : new Activations(inputs, recipe.architecture());
  }

  private void beginStep() {
    if (stepInEpoch() == 0) {
      costSum = 0;
    }
    backpropagation = size() == batch() ? whole : rest;
    descent.prepare(learningRate(), step + 1);
    shuffle();
    miniBatch.choose(order, (int) (stepInEpoch() * batch()), size());
  }

  /** Puts the examples into the order of this epoch, unless they are in it. */
  private void shuffle() {
    if (shuffledEpoch != epochs()) {
      shuffledEpoch = epochs();
      shuffles.shuffle(shuffledEpoch, order);
      for (int i = 0; i < order.length; i++) {
        order[i] = examples.indexInWhole(order[i]);
      }
    }
  }

  /** A thread's part of a step: the errors of some examples, and the step for some weights. */
  private void take(int part, int parts) {
    int from = share(size(), part, parts);
    int to = share(size(), part + 1, parts);
    miniBatch.fetch(from, to);
    if (backpropagation.blocks() > 0) {
      for (int block = part; block < backpropagation.blocks(); block += parts) {
        backpropagation.sumBlocks(block, block + 1);
      }
      team.meet(part);
    }
    if (together) {
      backpropagation.errors(team, part);
    } else {
      backpropagation.errors(from, to);
    }
    team.meet(part);
    if (Double.isFinite(backpropagation.sumOfCosts())) {
      movers[part].move(backpropagation, part, parts);
    }
  }

  private boolean isFinite() {
    for (Mover mover : movers) {
      if (!mover.isFinite()) {
        return false;
      }
    }
    return true;
  }

  private static void checkLength(Span saved, Span expected) {
    if (saved.length() != expected.length()) {
      throw new IllegalArgumentException(
          "the state has %,d numbers where this run has %,d"
              .formatted(saved.length(), expected.length()));
    }
  }

  private static Span copy(Span span) {
    return Span.of(span.toArray());
  }

  private int batch() {
    return recipe.batch() == 0 ? examples.size() : Math.min(recipe.batch(), examples.size());
  }

  private int size() {
    return size(step);
  }

  private int size(long ofStep) {
    long before = ofStep % stepsPerEpoch() * batch();
    return (int) Math.min(batch(), examples.size() - before);
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new DivergedException(otherwise, step + 1, epochs() + 1, recipe.learningRate());
    }
  }

  private static void checkFit(Recipe recipe, Examples examples) {
    var architecture = recipe.architecture();
    if (examples.size() == 0) {
      throw new IllegalArgumentException("there are no examples to learn from");
    }
    if (architecture.inputs() != examples.inputs()
        || architecture.outputs() != examples.classes()) {
      throw new IllegalArgumentException(
          "the layers %s do not fit the data: its examples have %d inputs and %d classes"
              .formatted(architecture.text(), examples.inputs(), examples.classes()));
    }
  }
}
