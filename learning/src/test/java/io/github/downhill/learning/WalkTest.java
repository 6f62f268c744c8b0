package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same optimizers walk a curve, a surface, and the cost of a network. */
class WalkTest {
  private static final int STEPS = 25;

  /** x² + 10 (y − 1)². */
  private record Bowl() implements CostFunction {
    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public double gradient(Span point, Span gradient) {
      float x = point.at(0);
      float y = point.at(1) - 1;
      gradient.values()[gradient.offset()] = 2 * x;
      gradient.values()[gradient.offset() + 1] = 20 * y;
      return x * x + 10 * y * y;
    }
  }

  /** The cost of a network over the mini-batch that a training is about to take. */
  private record NextMiniBatch(Recipe recipe, Training training, Kernels kernels, Team team)
      implements CostFunction {
    @Override
    public int dimensions() {
      return recipe.architecture().parameterCount();
    }

    @Override
    public double gradient(Span point, Span gradient) {
      int[] chosen = Training.examplesOf(recipe, training.examples(), training.steps());
      Examples next = new Subset(Trial.DATA, chosen);
      return new NetworkCost(recipe.architecture(), recipe.cost(), next, kernels, team)
          .gradient(point, gradient);
    }
  }

  static Stream<Trial> withoutL2() {
    return Trial.all().stream().filter(trial -> trial.recipe().l2() == 0);
  }

  @ParameterizedTest
  @MethodSource("withoutL2")
  void trainingANetworkIsAWalkDownItsCostBitForBit(Trial trial) {
    for (Kernels kernels : Trial.kernels()) {
      for (int threads : new int[] {1, 3}) {
        try (Team team = new Team(threads)) {
          var training = new Training(trial.recipe(), Trial.DATA, kernels, team);
          var function = new NextMiniBatch(trial.recipe(), training, kernels, team);
          Span start = training.parameters().all();
          Walk walk = new Walk(function, trial.recipe().optimizer(), kernels, start);

          for (int i = 0; i < STEPS; i++) {
            double cost = walk.step(training.learningRate());
            assertThat(cost).isEqualTo(training.step());
            assertThat(walk.point().toArray()).isEqualTo(training.parameters().all().toArray());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "momentum:0.8", "nesterov:0.8", "adam"})
  void everyOptimizerRollsDownABowl(String optimizer) {
    Walk walk = new Walk(new Bowl(), Optimizer.of(optimizer), Trial.SCALAR, Span.of(3f, -2f));

    for (int i = 0; i < 2_000; i++) {
      walk.step(0.02);
    }

    assertThat(walk.steps()).isEqualTo(2_000);
    assertThat(walk.point().at(0)).isCloseTo(0, within(1e-3f));
    assertThat(walk.point().at(1)).isCloseTo(1, within(1e-3f));
  }

  @Test
  void stepsInProportionToTheSlopeAgainstIt() {
    Walk walk = new Walk(new Bowl(), Optimizer.of("sgd"), Trial.SCALAR, Span.of(4f, 1f));

    double cost = walk.step(0.25);

    assertThat(cost).isEqualTo(16);
    assertThat(walk.gradient().toArray()).containsExactly(8, 0);
    assertThat(walk.point().toArray()).containsExactly(2, 1);
  }

  @Test
  void leavesItsStartAlone() {
    Span start = Span.of(4f, 1f);

    new Walk(new Bowl(), Optimizer.of("sgd"), Trial.SCALAR, start).step(0.25);

    assertThat(start.toArray()).containsExactly(4, 1);
  }

  @Test
  void refusesAStartOfAnotherSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Walk(new Bowl(), Optimizer.of("sgd"), Trial.SCALAR, Span.of(1f)))
        .withMessage("the function takes 2 numbers, but the start has 1");
  }
}
