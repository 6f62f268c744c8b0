package io.github.downhill.lab.nielsen;

import static io.github.downhill.lab.workshop.Trial.Judge.HELD_OUT;
import static io.github.downhill.lab.workshop.Trial.Judge.TEST;
import static io.github.downhill.network.Initialization.SCALED;
import static io.github.downhill.network.Initialization.STANDARD;

import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Trial.Judge;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The networks of the book, each with the settings it has there.
 *
 * @param learnable from how many images they learn, if not from fewer: 50,000 in the book
 */
record NielsenTrials(int learnable) {
  private static final int BATCH = 10;

  /** His 3.0: he takes half of our squares. */
  private static final double SQUARES_RATE = 1.5;

  private static final int FEW = 1_000;
  private static final int PRESENTATIONS = 1_500_000; // of images, whatever the number of them

  static NielsenTrials of(Workshop workshop) {
    return new NielsenTrials(Trial.learnable(workshop.training().size()));
  }

  /** Chapter 1: squares, with weights and biases N(0, 1). */
  Trial squares(int hidden) {
    Recipe recipe =
        recipe(hidden, STANDARD, SQUARES_RATE, 30)
            .cost(Cost.SQUARES)
            .architecture(layers(hidden, Activation.SIGMOID))
            .build();
    return trial(recipe, learnable, 0, TEST);
  }

  /** Chapter 3: cross-entropy on all images, tested on the test set and on what is learned from. */
  Trial entropy(double lambda) {
    return trial(recipe(30, STANDARD, 0.5, 30).build(), learnable, lambda, TEST).testedOnTraining();
  }

  /** The same with 100 hidden neurons and λ = 5, on what is held out. */
  Trial wide(double rate, int epochs) {
    return trial(recipe(100, STANDARD, rate, epochs).build(), learnable, 5, HELD_OUT);
  }

  /** A thousand images for 400 epochs. */
  Trial few(double lambda) {
    return trial(recipe(30, STANDARD, 0.5, 400).build(), FEW, lambda, TEST);
  }

  /** Where the weights begin: N(0, 1) or N(0, 1/n). */
  Trial start(int hidden, boolean large) {
    Initialization start = large ? STANDARD : SCALED;
    return trial(recipe(hidden, start, 0.1, 30).build(), learnable, 5, HELD_OUT);
  }

  /** How long the steps are. */
  Trial rate(double rate) {
    return trial(recipe(30, SCALED, rate, 30).build(), learnable, 5, HELD_OUT).testedOnTraining();
  }

  /** The cost there has the weights' share in it: λ/2n·Σw². */
  static double regularized(Trial trial, Outcome.Epoch epoch) {
    return epoch.trainingCost() + trial.recipe().l2() / 2 * epoch.squares();
  }

  /** The book's numbers of images, as far as there are as many. */
  List<Integer> sizes() {
    return IntStream.of(NielsenBook.SIZES).filter(size -> size <= learnable).boxed().toList();
  }

  /** So many images, each looked at so often that there are a million and a half looks in all. */
  Trial size(int images) {
    int epochs = PRESENTATIONS / images;
    Recipe recipe = recipe(30, STANDARD, 0.5, epochs).build();
    return trial(recipe, images, images * 1e-4, HELD_OUT).testedEvery(epochs);
  }

  /** Chapter 6; there the weights into the hidden layer are smaller: N(0, 1/neurons). */
  Trial softmax() {
    Recipe recipe =
        recipe(100, SCALED, 0.1, 60).architecture(layers(100, Activation.SOFTMAX)).build();
    return trial(recipe, learnable, 0, TEST);
  }

  private static Recipe.Builder recipe(int hidden, Initialization start, double rate, int epochs) {
    return Recipe.video()
        .architecture(layers(hidden, Activation.SIGMOID))
        .cost(Cost.CROSS_ENTROPY)
        .initialization(start)
        .learningRate(rate)
        .schedule(new Schedule.Constant())
        .batch(BATCH)
        .epochs(epochs);
  }

  private static Architecture layers(int hidden, Activation output) {
    return Architecture.of(Activation.SIGMOID, output, 784, hidden, 10);
  }

  private static Trial trial(Recipe recipe, int images, double lambda, Judge judge) {
    return Trial.of(recipe.but().l2(lambda / images).build(), images).judgedOn(judge);
  }
}
