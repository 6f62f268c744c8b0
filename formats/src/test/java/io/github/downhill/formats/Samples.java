package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.learning.TrainingState;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Networks and moments to write and read back. */
final class Samples {
  static final String FINGERPRINT = "0123456789abcdef".repeat(4);

  private Samples() {}

  /** Random numbers in which no bit is always the same. */
  static Span numbers(int count, long seed) {
    var random = new SplittableRandom(seed);
    var numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return Span.of(numbers);
  }

  static Network network(Architecture architecture, long seed) {
    float[] numbers = numbers(architecture.parameterCount(), seed).toArray();
    return Network.of(Parameters.of(architecture, numbers));
  }

  static Recipe recipe(Architecture architecture) {
    return Recipe.video()
        .architecture(architecture)
        .learningRate(0.1 + 0.2)
        .schedule(new Schedule.Cosine())
        .l2(1e-5)
        .seed(-7)
        .validation(0.1)
        .build();
  }

  static Origin origin(Recipe recipe) {
    return new Origin(recipe, 123_456_789_012L, "mnist", 54_000, FINGERPRINT, "0.1.0");
  }

  static Model model(Architecture architecture) {
    return new Model(network(architecture, 1), Optional.of(origin(recipe(architecture))));
  }

  static Architecture small() {
    return Architecture.of(Activation.TANH, Activation.SIGMOID, 3, 4, 2);
  }

  /** The video's network. */
  static Architecture large() {
    return Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 784, 16, 16, 10);
  }

  static Checkpoint checkpoint(Architecture architecture, Optimizer optimizer, boolean hasBest) {
    Recipe recipe = recipe(architecture).but().optimizer(optimizer).build();
    int count = architecture.parameterCount();
    int memory = optimizer.start(1).memory().size();
    var best = new TrainingState.Best(1_000, 3, 0.9, numbers(count, 9));
    var state =
        new TrainingState(
            4_711,
            Math.PI * 1e5,
            numbers(count, 1),
            Stream.iterate(2, i -> i + 1).limit(memory).map(i -> numbers(count, i)).toList(),
            hasBest ? Optional.of(best) : Optional.empty());
    return Checkpoint.of(origin(recipe), state);
  }
}
