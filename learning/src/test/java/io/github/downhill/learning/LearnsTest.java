package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Team;
import io.github.downhill.learning.TrainingEvent.Finished;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Learning is a test: what no single layer can tell apart, a network with a hidden layer does. */
class LearnsTest {
  @ParameterizedTest
  @CsvSource({
    "TANH,SIGMOID,SQUARES,1",
    "TANH,SOFTMAX,CROSS_ENTROPY,2",
    "SIGMOID,SIGMOID,CROSS_ENTROPY,3",
    "RELU,SOFTMAX,CROSS_ENTROPY,4",
    "TANH,IDENTITY,SQUARES,5",
    "GELU,SOFTMAX,CROSS_ENTROPY,6"
  })
  void exclusiveOr(Activation hidden, Activation output, Cost cost, long seed) {
    Recipe recipe =
        Recipe.video()
            .architecture(Architecture.of(hidden, output, 2, 8, 2))
            .cost(cost)
            .learningRate(output == Activation.IDENTITY ? 0.1 : 1)
            .schedule(new Schedule.Constant())
            .batch(0)
            .epochs(1_000)
            .seed(seed)
            .build();
    Examples examples = MadeUpExamples.exclusiveOr();
    assertThat(accuracy(recipe, examples, examples)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"sgd,0.3,1", "momentum:0.9,0.03,2", "nesterov:0.9,0.03,3", "adam,0.01,4"})
  void twoMoons(String optimizer, double learningRate, long seed) {
    Recipe recipe =
        Recipe.video()
            .architecture(Architecture.of(Activation.TANH, Activation.SOFTMAX, 2, 16, 16, 2))
            .cost(Cost.CROSS_ENTROPY)
            .optimizer(Optimizer.of(optimizer))
            .learningRate(learningRate)
            .schedule(new Schedule.Cosine())
            .batch(10)
            .epochs(60)
            .seed(seed)
            .build();
    assertThat(accuracy(recipe, MadeUpExamples.moons(400, seed), MadeUpExamples.moons(400, -seed)))
        .isGreaterThan(0.97);
  }

  private static double accuracy(Recipe recipe, Examples training, Examples test) {
    try (Team team = new Team(1)) {
      Finished finished =
          new Trainer(
                  recipe,
                  training,
                  Optional.of(test),
                  Trial.VECTOR,
                  team,
                  _ -> {},
                  StoppingRule.never(),
                  Optional.empty())
              .run();
      return finished.test().orElseThrow().accuracy();
    }
  }
}
