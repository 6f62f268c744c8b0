package io.github.downhill.datasets;

import io.github.downhill.network.Randomness;
import java.util.List;

/**
 * A hand that writes digits, never the same way twice.
 *
 * <p>It picks a shape and mixes its variants; lets the points tremble one by one, and drift
 * together with their neighbours; stretches, leans and turns the whole; and takes a pen, on which
 * it presses more and less. How much of each was tuned on MNIST's training images, by sight and by
 * how well a network that learned from this handwriting reads them.
 *
 * <p>Every function here is exact or from {@link StrictMath}: the same bits on every machine.
 */
final class Handwriting {
  // Lengths are in hundredths of a digit's height, as in DigitShapes; angles in radians.
  private static final double TREMBLE = 8;
  private static final int WAVES = 3;
  private static final double WAVE_HEIGHT = 8;
  private static final double WAVES_PER_LENGTH_MIN = 0.004;
  private static final double WAVES_PER_LENGTH_MAX = 0.011;
  private static final double STRETCH = 0.2;
  private static final double SLANT = 0.15;
  private static final double SLANT_VARIATION = 0.25;
  private static final double TURN = 0.12;
  private static final double EDGE_SOFTNESS = 1.1; // pixels

  private final Randomness randomness;
  private final DigitShape shape;
  private final double[] points; // x, y, x, y …

  private Handwriting(int digit, Randomness randomness) {
    this.randomness = randomness;
    this.shape = pick(DigitShapes.of(digit), randomness.uniform(0));
    this.points = shape.mixture(randomness.at(1));
  }

  /** Writes a digit, with a longer side of 20 pixels. */
  static Ink write(int digit, Randomness randomness) {
    return new Handwriting(digit, randomness).write();
  }

  private static DigitShape pick(List<DigitShape> shapes, double uniform) {
    double rest = uniform * shapes.stream().mapToDouble(DigitShape::weight).sum();
    int i = 0;
    while (i < shapes.size() - 1 && rest >= shapes.get(i).weight()) {
      rest -= shapes.get(i++).weight();
    }
    return shapes.get(i);
  }

  private Ink write() {
    tremble(randomness.at(2));
    for (int wave = 0; wave < WAVES; wave++) {
      drift(randomness.at(3).at(wave));
    }
    lean(randomness.at(4));
    PenPath path = Spline.through(shape, points, PenPressure.random(points, randomness.at(5)));
    path.fit(DigitRecipe.BOX);
    return PenRaster.draw(path, EDGE_SOFTNESS);
  }

  private void tremble(Randomness r) {
    for (int i = 0; i < points.length; i++) {
      points[i] += TREMBLE * (r.uniform(2L * i) + r.uniform(2L * i + 1) - 1);
    }
  }

  /** A wave about as long as a digit is high pushes neighbouring points the same way. */
  private void drift(Randomness r) {
    double direction = r.uniform(0, 0, 2 * StrictMath.PI);
    double frequency = 2 * StrictMath.PI * r.uniform(1, WAVES_PER_LENGTH_MIN, WAVES_PER_LENGTH_MAX);
    double alongX = frequency * StrictMath.cos(direction);
    double alongY = frequency * StrictMath.sin(direction);
    double phase = r.uniform(2, 0, 2 * StrictMath.PI);
    double pushX = r.uniform(3, -WAVE_HEIGHT, WAVE_HEIGHT);
    double pushY = r.uniform(4, -WAVE_HEIGHT, WAVE_HEIGHT);
    for (int i = 0; i < points.length; i += 2) {
      double wave = StrictMath.sin(alongX * points[i] + alongY * points[i + 1] + phase);
      points[i] += pushX * wave;
      points[i + 1] += pushY * wave;
    }
  }

  private void lean(Randomness r) {
    double stretch = StrictMath.exp(STRETCH * r.gaussian(0));
    double slant = SLANT + SLANT_VARIATION * r.gaussian(1);
    double turn = TURN * r.gaussian(2);
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    for (int i = 0; i < points.length; i += 2) {
      double y = points[i + 1];
      double x = points[i] * stretch - slant * y;
      points[i] = cos * x - sin * y;
      points[i + 1] = sin * x + cos * y;
    }
  }
}
