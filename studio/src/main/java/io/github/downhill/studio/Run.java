package io.github.downhill.studio;

import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Architecture;
import java.util.Optional;

/**
 * A run: a recipe, and what has come of it so far.
 *
 * <p>Written by the thread that trains, read by all.
 */
final class Run {
  private static final long HISTORY_BYTES_MAX = 32 << 20;

  /** How a run begins. */
  enum Beginning {
    /** With a network drawn by the seed. */
    FRESH,
    /** With a moment of another run. */
    BRANCH,
    /** With a network from a file. */
    FILE
  }

  private final String id;
  private final String name;
  private final String data;
  private final Recipe recipe;
  private final Beginning beginning;
  private final boolean drawn;
  private final History history = new History(HISTORY_BYTES_MAX);
  private final Curve trainCurve; // step, cost
  private final Curve testCurve; // step, cost, accuracy
  private volatile Standing standing;
  private volatile boolean pinned;

  private Run(
      String id,
      String name,
      String data,
      Recipe recipe,
      Beginning beginning,
      boolean drawn,
      Optional<Moment> start,
      Curve trainCurve,
      Curve testCurve) {
    this.id = id;
    this.name = name;
    this.data = data;
    this.recipe = recipe;
    this.beginning = beginning;
    this.drawn = drawn;
    this.trainCurve = trainCurve;
    this.testCurve = testCurve;
    standing = Standing.atStart(recipe.learningRate());
    start.ifPresent(history::add);
  }

  /** A run from the recipe's own starting point. */
  static Run fresh(String id, String data, Recipe recipe) {
    return new Run(
        id, id, data, recipe, Beginning.FRESH, true, Optional.empty(), new Curve(2), new Curve(3));
  }

  /** A run that begins with a network from a file. */
  static Run ofFile(String id, String name, String data, Recipe recipe, Moment start) {
    return new Run(
        id,
        name,
        data,
        recipe,
        Beginning.FILE,
        false,
        Optional.of(start),
        new Curve(2),
        new Curve(3));
  }

  /** A run that goes on from a moment of this one, whose curves it shares up to there. */
  Run branch(String newId, Moment from, Recipe newRecipe) {
    return new Run(
        newId,
        newId,
        data,
        newRecipe,
        Beginning.BRANCH,
        drawn,
        Optional.of(from),
        trainCurve.upTo(from.step()),
        testCurve.upTo(from.step()));
  }

  /**
   * A run that goes on from a moment of this one whose network somebody has changed: of the tests
   * it shares those before.
   */
  Run nudged(String newId, Moment from) {
    return new Run(
        newId,
        newId,
        data,
        recipe,
        Beginning.BRANCH,
        false,
        Optional.of(from),
        trainCurve.upTo(from.step()),
        testCurve.upTo(from.step() - 1));
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  /** The name of the digits. */
  String data() {
    return data;
  }

  Recipe recipe() {
    return recipe;
  }

  Architecture architecture() {
    return recipe.architecture();
  }

  Beginning beginning() {
    return beginning;
  }

  /**
   * Whether its first weights, or those of the run that it is a branch of, were drawn by a seed.
   */
  boolean isDrawn() {
    return drawn;
  }

  History history() {
    return history;
  }

  Curve trainCurve() {
    return trainCurve;
  }

  Curve testCurve() {
    return testCurve;
  }

  Standing standing() {
    return standing;
  }

  void standing(Standing now) {
    standing = now;
  }

  boolean pinned() {
    return pinned;
  }

  void pinned(boolean whether) {
    pinned = whether;
  }
}
