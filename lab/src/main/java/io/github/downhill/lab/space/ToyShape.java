package io.github.downhill.lab.space;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.network.Randomness;
import java.util.Locale;

/**
 * Two classes of points that no straight line separates, as in Olah's "Neural Networks, Manifolds,
 * and Topology" (2014). All lie within −1 and 1.
 */
public enum ToyShape {
  /** A disc, and a ring around it that it does not touch. */
  RINGS(0, 2, "Disc and ring") {
    @Override
    double[] point(int label, Randomness chance) {
      double inner = label == 0 ? 0 : 2.0 / 3;
      double outer = label == 0 ? 1.0 / 3 : 1;
      double square = inner * inner + (outer * outer - inner * inner) * chance.uniform(0);
      double radius = StrictMath.sqrt(square); // so that the disc is filled evenly
      double angle = 2 * StrictMath.PI * chance.uniform(1);
      return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
    }
  },

  /** Two spirals, each between the turns of the other. */
  SPIRALS(1, 2, "Two spirals") {
    @Override
    double[] point(int label, Randomness chance) {
      double along = StrictMath.sqrt(chance.uniform(0));
      double radius = 0.1 + 0.86 * along;
      double angle = StrictMath.PI * (1.75 * along + label);
      return new double[] {
        radius * StrictMath.cos(angle) + 0.02 * chance.gaussian(1),
        radius * StrictMath.sin(angle) + 0.02 * chance.gaussian(2)
      };
    }
  },

  /**
   * Two rings of a chain: tubes, each through the hole of the other. A plane has no room for a
   * link, so these points have three coordinates.
   */
  LINKS(2, 3, "Linked rings") {
    @Override
    double[] point(int label, Randomness chance) {
      double angle = 2 * StrictMath.PI * chance.uniform(0);
      double turn = 2 * StrictMath.PI * chance.uniform(1);
      double tube = 0.1 * StrictMath.sqrt(chance.uniform(2));
      double radius = 0.6 + tube * StrictMath.cos(turn);
      double along = radius * StrictMath.cos(angle) + (label == 0 ? -0.3 : 0.3);
      double across = radius * StrictMath.sin(angle);
      double off = tube * StrictMath.sin(turn);
      return new double[] {along, label == 0 ? across : off, label == 0 ? off : across};
    }
  };

  private final int path; // in the tree of random numbers
  private final int coordinates;
  private final String words;

  ToyShape(int path, int coordinates, String words) {
    this.path = path;
    this.coordinates = coordinates;
    this.words = words;
  }

  abstract double[] point(int label, Randomness chance);

  /** How many numbers a point has. */
  public int coordinates() {
    return coordinates;
  }

  /** What it is, for people. */
  public String words() {
    return words;
  }

  /** The name in files and commands: {@code rings}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Points of both classes in turns; the same seed gives the same points on every machine. */
  public PointExamples examples(int size, long seed) {
    Randomness chance = Randomness.of(seed).at(path);
    Matrix points = Matrix.zeros(size, coordinates);
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      labels[i] = i % 2;
      double[] point = point(labels[i], chance.at(i));
      for (int k = 0; k < coordinates; k++) {
        points.values()[points.start(i) + k] = (float) point[k];
      }
    }
    return new PointExamples(text(), points, 2, labels);
  }
}
