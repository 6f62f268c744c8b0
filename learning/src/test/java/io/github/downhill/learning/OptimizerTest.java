package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Span;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Optimizers know nothing of layers: here they walk down a curve and a surface. */
class OptimizerTest {
  private static final int STEPS = 20;

  /**
   * Places to walk, with their slopes, where to start, and a learning rate that does not overshoot.
   */
  enum Landscape {
    /** C(x) = x⁴/4 − x: lowest at 1. */
    CURVE(0.05) {
      @Override
      double[] start() {
        return new double[] {-1.25};
      }

      @Override
      double[] gradient(double[] at) {
        return new double[] {at[0] * at[0] * at[0] - 1};
      }
    },

    /** C(x, y) = x²/2 + 4y² + xy: a long valley, lowest at 0. */
    SURFACE(0.02) {
      @Override
      double[] start() {
        return new double[] {3, -2};
      }

      @Override
      double[] gradient(double[] at) {
        return new double[] {at[0] + at[1], 8 * at[1] + at[0]};
      }
    };

    private final double rate;

    Landscape(double rate) {
      this.rate = rate;
    }

    abstract double[] start();

    abstract double[] gradient(double[] at);
  }

  @ParameterizedTest
  @EnumSource
  void gradientDescentStepsAgainstTheSlope(Landscape landscape) {
    walk(
        new Optimizer.GradientDescent(),
        landscape,
        point -> minus(point, times(landscape.rate, landscape.gradient(point))));
  }

  @ParameterizedTest
  @EnumSource
  void momentumKeepsPartOfItsVelocity(Landscape landscape) {
    double[][] velocity = {new double[landscape.start().length]};
    walk(
        new Optimizer.Momentum(0.9),
        landscape,
        point -> {
          double[] push = times(landscape.rate, landscape.gradient(point));
          velocity[0] = minus(times(0.9, velocity[0]), push);
          return minus(point, times(-1, velocity[0]));
        });
  }

  /**
   * Nesterov's own words: the slope is looked up where the ball would be, θ + μv. The optimizer
   * keeps that place instead of θ, which comes to the same.
   */
  @ParameterizedTest
  @EnumSource
  void nesterovLooksAheadBeforeItRolls(Landscape landscape) {
    double[][] ball = {landscape.start()};
    double[][] velocity = {new double[landscape.start().length]};
    walk(
        new Optimizer.Nesterov(0.8),
        landscape,
        _ -> {
          double[] ahead = minus(ball[0], times(-0.8, velocity[0]));
          double[] push = times(landscape.rate, landscape.gradient(ahead));
          velocity[0] = minus(times(0.8, velocity[0]), push);
          ball[0] = minus(ball[0], times(-1, velocity[0]));
          return minus(ball[0], times(-0.8, velocity[0]));
        });
  }

  @ParameterizedTest
  @EnumSource
  void adamDividesTheMeanOfTheSlopesByTheRootOfTheirSquares(Landscape landscape) {
    int dimensions = landscape.start().length;
    double[] mean = new double[dimensions];
    double[] square = new double[dimensions];
    int[] t = {0};
    walk(
        Optimizer.Adam.usual(),
        landscape,
        point -> {
          double[] slopes = landscape.gradient(point);
          double[] next = point.clone();
          t[0]++;
          for (int k = 0; k < dimensions; k++) {
            mean[k] = 0.9 * mean[k] + 0.1 * slopes[k];
            square[k] = 0.999 * square[k] + 0.001 * slopes[k] * slopes[k];
            double meanFreed = mean[k] / (1 - Math.pow(0.9, t[0]));
            double squareFreed = square[k] / (1 - Math.pow(0.999, t[0]));
            next[k] -= landscape.rate * meanFreed / (Math.sqrt(squareFreed) + 1e-8);
          }
          return next;
        });
  }

  /** Freed from bias, the first step is as long as the learning rate, however steep the slope. */
  @ParameterizedTest
  @ValueSource(floats = {1e-4f, -0.3f, 1f, -77f, 1e8f})
  void adamsFirstStepIsAsLongAsTheLearningRate(float slope) {
    Span point = Span.zeros(1);
    Descent descent = Optimizer.Adam.usual().start(1);
    descent.prepare(0.25, 1);
    descent.move(Trial.SCALAR, Span.of(slope), point, 0, 1);
    assertThat((double) point.at(0)).isEqualTo(-0.25 * Math.signum(slope), within(1e-4 * 0.25));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "momentum:0.9", "nesterov:0.9", "adam"})
  void movesTheSameInPartsAsInOne(String name) {
    int dimensions = 103;
    Span whole = Span.of(numbers(1, dimensions));
    Span inParts = Span.of(numbers(1, dimensions));
    Descent one = Optimizer.of(name).start(dimensions);
    Descent other = Optimizer.of(name).start(dimensions);
    for (int step = 1; step <= 5; step++) {
      Span gradient = Span.of(numbers(1 + step, dimensions));
      one.prepare(0.1, step);
      one.move(Trial.VECTOR, gradient, whole, 0, dimensions);
      other.prepare(0.1, step);
      other.move(Trial.SCALAR, gradient, inParts, 60, dimensions);
      other.move(Trial.VECTOR, gradient, inParts, 0, 17);
      other.move(Trial.VECTOR, gradient, inParts, 17, 60);
    }
    assertThat(inParts.toArray()).isEqualTo(whole.toArray());
    assertThat(other.memory().stream().map(Span::toArray).toList())
        .usingRecursiveComparison()
        .isEqualTo(one.memory().stream().map(Span::toArray).toList());
  }

  @ParameterizedTest
  @CsvSource({"sgd,0", "momentum,1", "nesterov,1", "adam,2"})
  void remembersAsManyVectorsAsItNeeds(String name, int vectors) {
    List<Span> memory = Optimizer.of(name).start(7).memory();
    assertThat(memory).hasSize(vectors);
    assertThat(memory).allSatisfy(span -> assertThat(span.toArray()).isEqualTo(new float[7]));
  }

  @ParameterizedTest
  @CsvSource({
    "sgd,sgd",
    "momentum,momentum:0.9",
    "momentum:0.5,momentum:0.5",
    "nesterov,nesterov:0.9",
    "nesterov:0,nesterov:0.0",
    "adam,adam:0.9:0.999:1.0E-8",
    "adam:0.8,adam:0.8:0.999:1.0E-8",
    "adam:0.8:0.99:1e-6,adam:0.8:0.99:1.0E-6"
  })
  void goesByItsNameAndNumbers(String name, String text) {
    assertThat(Optimizer.of(name).text()).isEqualTo(text);
    assertThat(Optimizer.of(text)).isEqualTo(Optimizer.of(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "SGD", "sgd:0.1", "adam:0.9:0.9:0.9:1", "momentum:", "adam:0.9:x", "rms"})
  void saysWhatThereIsWhereTheNameIsNotKnown(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Optimizer.of(name))
        .withMessage(
            "there is no optimizer '%s'; expected sgd, momentum[:0.9], nesterov[:0.9]"
                    .formatted(name)
                + " or adam[:0.9:0.999:1e-8]");
  }

  @ParameterizedTest
  @CsvSource({
    "momentum:1,'momentum must be at least 0 and below 1, not 1.0'",
    "momentum:0.99999999999,'momentum must be at least 0 and below 1, not 0.99999999999'",
    "nesterov:-0.1,'momentum must be at least 0 and below 1, not -0.1'",
    "nesterov:NaN,'momentum must be at least 0 and below 1, not NaN'",
    "adam:1,'beta1 must be at least 0 and below 1, not 1.0'",
    "adam:0.9:2,'beta2 must be at least 0 and below 1, not 2.0'",
    "adam:0.9:0.9:0,'epsilon must be above 0, not 0.0'",
    "adam:0.9:0.9:1e-50,'epsilon must be above 0, not 1.0E-50'"
  })
  void refusesNumbersThatMakeNoSense(String name, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(() -> Optimizer.of(name)).withMessage(sentence);
  }

  /** Walks in float32 as the optimizer does and in double as the book says, side by side. */
  private static void walk(
      Optimizer optimizer, Landscape landscape, UnaryOperator<double[]> bookStep) {
    int dimensions = landscape.start().length;
    Span point = Span.of(floats(landscape.start()));
    double[] book = landscape.start();
    Descent descent = optimizer.start(dimensions);
    for (int step = 1; step <= STEPS; step++) {
      Span gradient = Span.of(floats(landscape.gradient(doubles(point))));
      descent.prepare(landscape.rate, step);
      descent.move(Trial.SCALAR, gradient, point, 0, dimensions);
      book = bookStep.apply(book);
      assertThat(doubles(point)).as("after step %d", step).containsExactly(book, within(2e-6));
    }
    assertThat(Math.abs(book[0] - landscape.start()[0])).as("the way walked").isGreaterThan(0.3);
  }

  private static double[] minus(double[] x, double[] y) {
    double[] result = x.clone();
    Arrays.setAll(result, k -> x[k] - y[k]);
    return result;
  }

  private static double[] times(double factor, double[] x) {
    return DoubleStream.of(x).map(value -> factor * value).toArray();
  }

  private static double[] doubles(Span span) {
    double[] values = new double[span.length()];
    Arrays.setAll(values, span::at);
    return values;
  }

  private static float[] floats(double... values) {
    float[] floats = new float[values.length];
    for (int k = 0; k < floats.length; k++) {
      floats[k] = (float) values[k];
    }
    return floats;
  }

  private static float[] numbers(long seed, int count) {
    float[] numbers = new float[count];
    for (int k = 0; k < count; k++) {
      numbers[k] = (float) Randomness.of(seed).gaussian(k);
    }
    return numbers;
  }
}
