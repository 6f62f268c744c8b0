package io.github.downhill.datasets;

import io.github.downhill.network.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way to write a digit: strokes through points, in several variants with as many points.
 *
 * <p>A mixture of variants, point by point, is a variant again; so a few of them stand for many
 * writers.
 */
final class DigitShape {
  private static final Pattern COORDINATE = Pattern.compile("(-?\\d+),(-?\\d+)");

  private final double weight;
  private final boolean[] corners; // for each point, whether the pen turns sharply there
  private final boolean[] ends; // for each point, whether its stroke ends there
  private final double[][] variants; // variants × 2 · points: x, y, x, y …

  private DigitShape(double weight, boolean[] corners, boolean[] ends, double[][] variants) {
    this.weight = weight;
    this.corners = corners;
    this.ends = ends;
    this.variants = variants;
  }

  /** Parses a shape and its variants, in the notation that {@link DigitShapes} describes. */
  static DigitShape parse(List<String> lines) {
    Scanner head = new Scanner(lines.getFirst().substring(1));
    double weight = Double.parseDouble(head.next());
    List<Boolean> corners = new ArrayList<>();
    List<Boolean> ends = new ArrayList<>();
    while (head.hasNext()) {
      String point = head.next();
      if (point.equals("|")) {
        ends.set(ends.size() - 1, true);
      } else {
        corners.add(point.endsWith("!"));
        ends.add(false);
      }
    }
    ends.set(ends.size() - 1, true);
    double[][] variants = lines.stream().map(DigitShape::coordinates).toArray(double[][]::new);
    return new DigitShape(weight, flags(corners), flags(ends), variants);
  }

  /** All numbers in a line but the digit and the weight at its start. */
  private static double[] coordinates(String line) {
    return COORDINATE
        .matcher(line)
        .results()
        .flatMap(match -> Stream.of(match.group(1), match.group(2)))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static boolean[] flags(List<Boolean> values) {
    boolean[] flags = new boolean[values.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = values.get(i);
    }
    return flags;
  }

  /** How often people use this shape, compared with the others of the digit. */
  double weight() {
    return weight;
  }

  int points() {
    return corners.length;
  }

  boolean isCorner(int point) {
    return corners[point];
  }

  boolean isEnd(int point) {
    return ends[point];
  }

  /** A random mixture of the variants: x, y, x, y … */
  double[] mixture(Randomness randomness) {
    double[] mixture = new double[2 * points()];
    double sum = 0;
    for (int v = 0; v < variants.length; v++) {
      double exponential = -StrictMath.log(1 - randomness.uniform(v));
      double share = exponential * exponential; // squared, so that one often prevails
      sum += share;
      for (int i = 0; i < mixture.length; i++) {
        mixture[i] += share * variants[v][i];
      }
    }
    for (int i = 0; i < mixture.length; i++) {
      mixture[i] /= sum;
    }
    return mixture;
  }
}
