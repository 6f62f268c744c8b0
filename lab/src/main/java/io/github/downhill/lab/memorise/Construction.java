package io.github.downhill.lab.memorise;

import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The network of the paper's theorem 1, built and not trained: with 2n + d weights two layers of
 * rectified units take n different points of d dimensions to any n values.
 *
 * <p>All hidden units look along one direction a: c(x) = Σ w_j·max(0, a·x − b_j), with a threshold
 * b_j below each point's place on it and above the place of the point before. Then the j-th unit is
 * silent for the first j − 1 points, and w is found point by point.
 *
 * @param examples how many points
 * @param inputs their dimensions
 * @param right for how many the value that comes out, rounded, is the label
 * @param worst the largest difference between a value and its label
 * @param largest the largest size of a weight between the two layers
 */
record Construction(int examples, int inputs, int right, double worst, double largest) {

  /** Built for random labels on the first pictures that are different. */
  static Construction of(Examples examples, Extent extent) {
    int wanted = Math.min(extent.choose(1_000, 10_000, 60_000), examples.size());
    double[] places = places(examples, wanted);
    Integer[] order = IntStream.range(0, wanted).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> places[i]));
    double[] along = Arrays.stream(order).mapToDouble(i -> places[i]).distinct().toArray();
    double[] labels = new double[along.length];
    Randomness randomness = Randomness.of(2);
    Arrays.setAll(labels, i -> randomness.below(i, examples.classes()));
    return check(along, labels, examples.inputs());
  }

  /** Where each point is along a random direction. */
  private static double[] places(Examples examples, int count) {
    Randomness randomness = Randomness.of(1);
    double[] direction = new double[examples.inputs()];
    Arrays.setAll(direction, randomness::gaussian);
    float[] point = new float[examples.inputs()];
    double[] places = new double[count];
    for (int i = 0; i < count; i++) {
      examples.copyInputs(i, point, 0);
      for (int k = 0; k < point.length; k++) {
        places[i] = Math.fma(direction[k], point[k], places[i]);
      }
    }
    return places;
  }

  private static Construction check(double[] places, double[] labels, int inputs) {
    int count = places.length;
    double[] thresholds = new double[count];
    double[] weights = new double[count];
    double slope = 0; // Σ w_j of the units that speak
    for (int i = 0; i < count; i++) {
      thresholds[i] = i == 0 ? places[0] - 1 : between(places[i - 1], places[i]);
      double before = i == 0 ? 0 : labels[i - 1] + slope * (places[i] - places[i - 1]);
      weights[i] = (labels[i] - before) / (places[i] - thresholds[i]);
      slope += weights[i];
    }
    int right = 0;
    double worst = 0;
    for (int i = 0; i < count; i++) {
      double value = value(places[i], weights, thresholds);
      right += Math.rint(value) == labels[i] ? 1 : 0;
      worst = Math.max(worst, Math.abs(value - labels[i]));
    }
    double largest = Arrays.stream(weights).map(Math::abs).max().orElse(0);
    return new Construction(count, inputs, right, worst, largest);
  }

  /**
   * Close behind the point before: on the way to a threshold in the middle the slope of before,
   * which may be very steep, would lead as far away as it has come, and the slopes would grow and
   * grow.
   */
  private static double between(double before, double next) {
    return Math.max(Math.nextUp(before), before + (next - before) / 16);
  }

  /**
   * What the network answers to a point at a place along its direction: the units with thresholds
   * above it are silent.
   */
  private static double value(double place, double[] weights, double[] thresholds) {
    double sum = 0;
    for (int j = 0; j < weights.length && thresholds[j] < place; j++) {
      sum = Math.fma(weights[j], place - thresholds[j], sum);
    }
    return sum;
  }

  private int parameters() {
    return 2 * examples + inputs;
  }

  Finding finding() {
    String all = right == examples ? "all" : String.format(Locale.ROOT, "%,d of", right);
    return Finding.of(
        String.format(
            Locale.ROOT,
            "The paper’s network of 2n + d = %,d weights, built and not trained, gives %s %,d"
                + " random labels back; the value farthest from its label is %.0e away.",
            parameters(),
            all,
            examples,
            worst),
        (double) right,
        (double) examples);
  }

  Section section() {
    return new Section.Text(
        "Built, not trained",
        String.format(
            Locale.ROOT,
            """
            Theorem 1 of the paper: two layers of rectified units with 2n + d weights can take n points of d dimensions to any n values. Built here in double precision for %,d pictures with labels drawn at random: %,d come out right, and no value is farther from its label than %.0e. The largest of its weights is %.0e, that it would be found by training nobody claims.\
            """,
            examples,
            right,
            worst,
            largest));
  }
}
