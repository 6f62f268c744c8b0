package io.github.downhill.lab.dream;

import io.github.downhill.lab.drawing.Climb;
import io.github.downhill.lab.drawing.ClimbSettings;
import io.github.downhill.lab.drawing.ClimbSettings.Blurred;
import io.github.downhill.lab.drawing.InputGradient;
import io.github.downhill.lab.drawing.Objective;
import io.github.downhill.lab.drawing.Start;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.network.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A way to have a network draw its digits.
 *
 * @param start with which picture it begins
 * @param squares whether the squared error is to fall, else the logit is to grow
 * @param even whether all steps are equally long, else they are as long as the gradient says
 * @param blur the standard deviation of the blur of each step, in pixels
 */
record DreamCase(Start start, boolean squares, boolean even, double blur) {
  static final int STEPS = 300;
  static final double EVEN_STEP = 0.1; // in all pixels together: 300 of them reach anywhere
  static final double PLAIN_STEP = 1;
  static final double BLUR = 1;

  /** All of them. */
  static List<DreamCase> all() {
    List<DreamCase> all = new ArrayList<>();
    for (Start start : Start.values()) {
      for (boolean squares : new boolean[] {true, false}) {
        for (boolean even : new boolean[] {false, true}) {
          all.add(new DreamCase(start, squares, even, 0));
          all.add(new DreamCase(start, squares, even, BLUR));
        }
      }
    }
    return all;
  }

  /** The way that leads farthest: from black, the logit, in equal steps. */
  static DreamCase best(double blur) {
    return new DreamCase(Start.BLACK, false, true, blur);
  }

  /** In words, without a comma. */
  String text() {
    return String.format(
        Locale.ROOT,
        "%s from %s in %s steps blurred by %s",
        squares ? "squares" : "logit",
        start.text(),
        even ? "equal" : "plain",
        Numbers.plain(blur));
  }

  /** The picture that comes of a digit. */
  double[] draw(InputGradient network, int digit, Randomness chance) {
    return climb(network, objective(network, digit), chance).picture();
  }

  private Objective objective(InputGradient network, int digit) {
    return squares
        ? new Objective.SquaredError(digit)
        : new Objective.Sum(network.layers().size() - 1, digit);
  }

  /** The same with anything else that is to grow, at its end. */
  Climb climb(InputGradient network, Objective objective, Randomness chance) {
    ClimbSettings settings = even ? ClimbSettings.even(EVEN_STEP) : ClimbSettings.plain(PLAIN_STEP);
    return new Climb(
            network,
            objective,
            settings.blur(blur, Blurred.GRADIENT),
            start.picture(network.inputs(), chance))
        .steps(STEPS);
  }
}
