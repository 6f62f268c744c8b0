package io.github.downhill.landscape;

import java.util.List;

/**
 * What becomes of a journey.
 *
 * @param step the step from which on it is so
 * @param valley the index of the valley where it has settled; −1 elsewhere
 */
public record Fate(Kind kind, int step, int valley) {
  private static final int LATELY = 8; // steps
  private static final int PASSING =
      2; // steps: who has been in a valley no longer may roll through
  private static final double STEADY = 0.8; // swings that shrink by less go on

  /** The kinds of fate. */
  public enum Kind {
    /** It rests, or as good as rests, at the bottom of a valley. */
    SETTLED,
    /** It has rolled off the map. */
    OUTSIDE,
    /** It does not move, though no valley is known there: the slope is 0, and tells no way. */
    STUCK,
    /** It jumps to and fro across the bottom, as far as before. */
    OSCILLATING,
    /** It is on its way. */
    GOING,
    /** It is thrown higher and higher, out of the world. */
    DIVERGED,
    /** It runs downhill out of the world: there is no bottom on its way. */
    ESCAPED,
    /** It has come to where there is no cost. */
    NOWHERE
  }

  /** The fate of a journey, where these are the valleys. */
  public static Fate of(Journey journey, List<Valley> valleys) {
    if (journey.isLost()) {
      return new Fate(lost(journey), journey.steps(), -1);
    }
    for (int i = 0; i < valleys.size(); i++) {
      int arrival = arrival(journey, valleys.get(i));
      if (arrival <= journey.steps() - PASSING) {
        return new Fate(Kind.SETTLED, arrival, i);
      }
    }
    int exit = exit(journey);
    if (exit <= journey.steps()) {
      return new Fate(Kind.OUTSIDE, exit, -1);
    }
    int rest = rest(journey);
    if (rest < journey.steps()) {
      return new Fate(Kind.STUCK, rest, -1);
    }
    int swing = swing(journey);
    return swing < journey.steps()
        ? new Fate(Kind.OSCILLATING, swing, -1)
        : new Fate(Kind.GOING, journey.steps(), -1);
  }

  private static Kind lost(Journey journey) {
    double last = journey.cost(journey.steps());
    if (last == Double.NEGATIVE_INFINITY) {
      return Kind.ESCAPED;
    } else if (!Double.isFinite(last)) {
      return Double.isNaN(last) || journey.steps() == 0 ? Kind.NOWHERE : Kind.DIVERGED;
    }
    return last > journey.cost(0) ? Kind.DIVERGED : Kind.ESCAPED;
  }

  /** The step since which it has been in a valley; more than there are, if it is not. */
  private static int arrival(Journey journey, Valley valley) {
    int step = journey.steps() + 1;
    while (step > 0 && valley.holds(journey.position(step - 1), journey.ground())) {
      step--;
    }
    return step;
  }

  /** The step since which it has been off the map; more than there are, if it is not. */
  private static int exit(Journey journey) {
    int step = journey.steps() + 1;
    while (step > 0 && !journey.ground().holds(journey.position(step - 1))) {
      step--;
    }
    return step;
  }

  /** The step since which it has not moved. */
  private static int rest(Journey journey) {
    int step = journey.steps();
    while (step > 0 && journey.length(step) == 0) {
      step--;
    }
    return step;
  }

  /** The step since which it has gone past the bottom, each time as far as the time before. */
  private static int swing(Journey journey) {
    int step = journey.steps();
    while (step > 0 && journey.overshoots(step) && lasts(journey, step)) {
      step--;
    }
    return journey.steps() - step >= LATELY ? step : journey.steps();
  }

  private static boolean lasts(Journey journey, int step) {
    return step == journey.steps() || journey.length(step + 1) >= STEADY * journey.length(step);
  }
}
