package io.github.downhill.lab.inside;

import io.github.downhill.kernels.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much of the first layer's weights is still what they were drawn as.
 *
 * @param start the weights at the start, inputs × neurons
 * @param end the same when it has learned
 */
record LeftOver(Matrix start, Matrix end) {
  /** A pixel belongs to the last range whose limit the share of examples that light it exceeds. */
  static final List<Double> USES = List.of(-1.0, 0.001, 0.01, 0.1, 0.5);

  /** Of each neuron, the share of the variance of its weights that those at the start explain. */
  double[] explained(int... pixels) {
    return forEachNeuron(neuron -> squaredCorrelation(neuron, pixels));
  }

  /** Of each neuron, the share of the squares of its weights that is on these pixels. */
  double[] squaresOn(int... pixels) {
    int[] all = IntStream.range(0, end.rows()).toArray();
    return forEachNeuron(neuron -> squares(neuron, pixels) / squares(neuron, all));
  }

  /** The standard deviation of all weights on pixels of each use; NaN where there are none. */
  double[] deviations(Eyes eyes) {
    return IntStream.range(0, USES.size())
        .mapToDouble(use ->
            deviation(
                IntStream.range(0, end.rows()).filter(i -> use(eyes.use(i)) == use).toArray()))
        .toArray();
  }

  private static int use(double share) {
    return (int) USES.stream().filter(limit -> share > limit).count() - 1;
  }

  private double deviation(int... pixels) {
    double[] weights =
        Arrays.stream(pixels)
            .boxed()
            .flatMapToDouble(pixel ->
                IntStream.range(0, end.columns()).mapToDouble(neuron -> end.at(pixel, neuron)))
            .toArray();
    double mean = Arrays.stream(weights).average().orElse(Double.NaN);
    double squares = Arrays.stream(weights).map(w -> (w - mean) * (w - mean)).sum();
    return Math.sqrt(squares / weights.length);
  }

  private double[] forEachNeuron(IntToDoubleFunction measure) {
    return IntStream.range(0, end.columns()).mapToDouble(measure).toArray();
  }

  private double squares(int neuron, int... pixels) {
    return Arrays.stream(pixels)
        .mapToDouble(pixel -> (double) end.at(pixel, neuron) * end.at(pixel, neuron))
        .sum();
  }

  /** Pearson's r². */
  private double squaredCorrelation(int neuron, int... pixels) {
    double startMean = mean(start, neuron, pixels);
    double endMean = mean(end, neuron, pixels);
    double products = 0;
    double startSquares = 0;
    double endSquares = 0;
    for (int pixel : pixels) {
      double before = start.at(pixel, neuron) - startMean;
      double after = end.at(pixel, neuron) - endMean;
      products += before * after;
      startSquares += before * before;
      endSquares += after * after;
    }
    return products == 0 ? 0 : products * products / (startSquares * endSquares);
  }

  private static double mean(Matrix weights, int neuron, int... pixels) {
    return Arrays.stream(pixels).mapToDouble(i -> weights.at(i, neuron)).average().orElse(0);
  }
}
