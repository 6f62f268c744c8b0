package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Parameters;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** What one example says of the weights and biases, beside what more and more of them say. */
final class Averages {
  private final MeanGradient mean;
  private final Parameters own;
  private final Parameters gradient;

  /**
   * The average nudges over some examples.
   *
   * @param cost the average cost
   * @param length of ∇C
   * @param product of ∇C and that of the one example, component by component, summed up
   * @param cosine of the angle between ∇C and that of the one example; 0 where one of them is 0
   * @param nudges −∂C/∂x of the chosen weights and biases
   */
  @SuppressWarnings("ArrayRecordComponent") // made to be sent, never compared or changed
  record Average(double cost, double length, double product, double cosine, float[] nudges) {}

  /** Averages beside one example. */
  Averages(Kernels kernels, Team team, Cost cost, Parameters parameters, Examples example) {
    mean = new MeanGradient(kernels, team, cost, parameters);
    own = new Parameters(parameters.architecture());
    gradient = new Parameters(parameters.architecture());
    mean.over(example, own);
  }

  /** Over how many examples one averages, where there are so many: the powers of ten, and all. */
  static int[] counts(int all) {
    return IntStream.concat(
            IntStream.iterate(1, count -> count < all, count -> 10 * count), IntStream.of(all))
        .toArray();
  }

  /**
   * The average over examples.
   *
   * @throws CancellationException if it was unwanted before it was known
   */
  Average over(Examples examples, int[] chosen, BooleanSupplier unwanted) {
    double cost = mean.over(examples, gradient, unwanted).orElseThrow(CancellationException::new);
    Span here = gradient.all();
    double length = Math.sqrt(product(here, here));
    double both = length * Math.sqrt(product(own.all(), own.all()));
    float[] nudges = new float[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      nudges[i] = 0 - here.at(chosen[i]); // never −0
    }
    double product = product(here, own.all());
    return new Average(cost, length, product, both > 0 ? product / both : 0, nudges);
  }

  private static double product(Span one, Span other) {
    double sum = 0;
    for (int k = 0; k < one.length(); k++) {
      sum += (double) one.at(k) * other.at(k);
    }
    return sum;
  }
}
