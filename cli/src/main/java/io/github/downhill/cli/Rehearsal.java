package io.github.downhill.cli;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.DivergedException;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Training;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import io.github.downhill.network.Randomness;
import java.util.stream.IntStream;

/**
 * Steps on made-up pictures, taken by a thread of its own while the real ones are being read.
 *
 * <p>Until Java has compiled the vector kernels, each of their operations makes an object, and a
 * step takes a hundred times as long. Java compiles what has run often enough, so what counts is
 * the number of steps, not their size: these are small ones. What they learn is thrown away.
 */
final class Rehearsal implements AutoCloseable {
  /** By then all of a step is compiled, should the data be that long in coming. */
  private static final int STEPS_MAX = 2_000;

  /** So many that the kernels see a first layer that is mostly dark, as they will. */
  private static final int INPUTS_MAX = 80;

  /** Four examples, which the kernels take together, and one that is left over. */
  private static final int BATCH_MAX = 5;

  private static final int BATCHES = 4;
  private static final double LIT = 0.19; // of the pixels, as in MNIST

  private final Recipe recipe;
  private final Kernels kernels;
  private volatile boolean closed;

  /** A rehearsal of a recipe, for whoever runs it. */
  Rehearsal(Recipe recipe, Kernels kernels) {
    this.recipe = small(recipe);
    this.kernels = kernels;
  }

  /** Starts a thread that rehearses until this is closed, where there is a processor to spare. */
  static Rehearsal start(Recipe recipe, Kernels kernels) {
    var rehearsal = new Rehearsal(recipe, kernels);
    if (isWorthwhile(recipe, Runtime.getRuntime().availableProcessors())) {
      Thread.ofPlatform().name("downhill-rehearsal").daemon().start(rehearsal::run);
    }
    return rehearsal;
  }

  /**
   * Starts a thread that takes a single step, for which Java has much to load, whatever the recipe
   * will be: that can be done while the options are still being read.
   */
  static void wake() {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      Thread.ofPlatform().name("downhill-waking").daemon().start(Rehearsal::takeFirstStep);
    }
  }

  private static void takeFirstStep() {
    try {
      new Rehearsal(Recipe.quick().build(), KernelSelection.choose()).run(1);
    } catch (IllegalArgumentException _) {
      // That there are no such kernels is for the command to say.
    }
  }

  /** Long steps keep Java busy enough with a few of them, and use the kernels in other ways. */
  static boolean isWorthwhile(Recipe recipe, int processors) {
    return processors > 1 && !Threads.areWorthSharing(recipe);
  }

  /** Takes steps until there are enough or this is closed. */
  void run() {
    run(STEPS_MAX);
  }

  private void run(int steps) {
    try (Team alone = new Team(1)) {
      Training training = new Training(recipe, pictures(), kernels, alone);
      while (!closed && training.steps() < steps) {
        training.step();
      }
    } catch (DivergedException _) {
      // That a recipe makes nothing of noise says nothing about the real pictures.
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  private static Recipe small(Recipe recipe) {
    Architecture architecture = recipe.architecture();
    IntStream inputs = IntStream.of(Math.min(INPUTS_MAX, architecture.inputs()));
    IntStream neurons = architecture.layers().stream().mapToInt(Layer::neurons);
    int[] sizes = IntStream.concat(inputs, neurons).toArray();
    return recipe
        .but()
        .architecture(
            Architecture.of(
                architecture.layers().getFirst().activation(),
                architecture.outputActivation(),
                sizes))
        .batch(recipe.batch() == 0 ? BATCH_MAX : Math.min(BATCH_MAX, recipe.batch()))
        .epochs(STEPS_MAX)
        .build();
  }

  private Examples pictures() {
    Architecture architecture = recipe.architecture();
    Randomness randomness = Randomness.of(recipe.seed());
    byte[] labels = new byte[BATCHES * recipe.batch()];
    byte[] pixels = new byte[labels.length * architecture.inputs()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (i % Math.min(architecture.outputs(), Byte.MAX_VALUE));
    }
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (randomness.uniform(i) < LIT ? i | 1 : 0);
    }
    return new PixelExamples(
        "rehearsal", architecture.inputs(), architecture.outputs(), pixels, labels);
  }
}
