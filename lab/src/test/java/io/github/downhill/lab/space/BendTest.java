package io.github.downhill.lab.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Prediction;
import io.github.downhill.network.Randomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a picture of bent space shows is what the network computes. */
class BendTest {
  private static final PointExamples RINGS = ToyShape.RINGS.examples(60, 1);

  @ParameterizedTest
  @ValueSource(strings = {"2", "3", "2-2-2", "3-4", "4"})
  void aPointIsOnTheSideOfTheCutThatTheNetworkTakesItFor(String hidden) {
    Parameters parameters = network(ToyShape.RINGS, hidden);
    Bend bend = Bend.of(parameters, new ScalarKernels(), RINGS);
    Network network = Network.of(parameters);
    double[] cut = bend.boundary();
    assertThat(bend.points()).hasSize(hidden.split("-").length + 1);
    for (int i = 0; i < RINGS.size(); i++) {
      float x = bend.points().getLast().at(i, 0);
      float y = bend.points().getLast().at(i, 1);
      Prediction answer = network.predict(RINGS.points().at(i, 0), RINGS.points().at(i, 1));
      double side = cut[0] * x + cut[1] * y + cut[2];
      double margin = Math.log(answer.outputs().get(1)) - Math.log(answer.outputs().get(0));
      assertThat(side).isCloseTo(margin, within(1e-3));
    }
  }

  @Test
  void theGridIsBentByTheSameNetworkAsThePoints() {
    Parameters parameters = network(ToyShape.RINGS, "2");
    Bend bend = Bend.of(parameters, new ScalarKernels(), RINGS);
    int corner = 0; // the lower left end of the lowest line
    double x = -Bend.REACH;
    for (int j = 0; j < 2; j++) {
      double sum =
          parameters.weights(0).at(0, j) * x
              + parameters.weights(0).at(1, j) * x
              + parameters.biases(0).at(j);
      assertThat((double) bend.grid().get(1).at(corner, j)).isCloseTo(Math.tanh(sum), within(1e-6));
    }
    assertThat(bend.grid().getFirst().rows()).isEqualTo(2 * Bend.LINES * Bend.STEPS);
  }

  @Test
  void linksHaveNoGridForWhatComesInIsNoPlane() {
    Bend bend =
        Bend.of(
            network(ToyShape.LINKS, "3-4"), new ScalarKernels(), ToyShape.LINKS.examples(50, 1));
    assertThat(bend.grid()).isEmpty();
    assertThat(bend.points()).hasSize(3).allMatch(stage -> stage.columns() == 2);
  }

  private static Parameters network(ToyShape shape, String hidden) {
    int[] sizes = java.util.Arrays.stream(hidden.split("-")).mapToInt(Integer::parseInt).toArray();
    var recipe = ToyNetwork.recipe(shape, 1, 1, sizes);
    return recipe.initialization().draw(recipe.architecture(), Randomness.of(7));
  }
}
