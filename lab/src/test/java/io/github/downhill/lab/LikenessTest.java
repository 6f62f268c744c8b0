package io.github.downhill.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.lab.MadeUpTrials.Points;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How near and how alike pictures are. */
class LikenessTest {
  private static final Points POINTS = new Points(500, 1);

  @Test
  void theNearestOfAllIsFound() {
    List<double[]> pictures = List.of(Pixels.of(new Points(3, 9), 2), Pixels.of(POINTS, 137));
    List<Neighbour> found = Neighbour.among(POINTS, pictures);
    int nearest = 0;
    for (int i = 1; i < POINTS.size(); i++) {
      double[] one = Pixels.of(POINTS, i);
      nearest =
          distance(one, pictures) < distance(Pixels.of(POINTS, nearest), pictures) ? i : nearest;
    }
    assertThat(found.getFirst().index()).isEqualTo(nearest);
    assertThat(found.getFirst().distance())
        .isEqualTo(distance(Pixels.of(POINTS, nearest), pictures));
    assertThat(found.getLast()).isEqualTo(new Neighbour(137, 0));
  }

  private static double distance(double[] one, List<double[]> pictures) {
    return Neighbour.distance(pictures.getFirst(), one);
  }

  @Test
  void ofNoExamplesNoneIsNearest() {
    assertThatThrownBy(() -> Neighbour.among(Subset.first(POINTS, 0), List.of(new double[4])))
        .hasMessageContaining("no examples");
  }

  @Test
  void theMeanOfAClassIsThatOfItsExamplesAlone() {
    double[][] means = ClassAverages.of(POINTS);
    double sum = 0;
    int count = 0;
    for (int i = 0; i < POINTS.size(); i++) {
      if (POINTS.label(i) == 2) {
        sum += Pixels.of(POINTS, i)[1];
        count++;
      }
    }
    assertThat(means[2][1]).isCloseTo(sum / count, within(1e-9));
    assertThat(means).hasDimensions(4, 4);
  }

  @Test
  void correlationLooksAtThePatternAndNotAtTheLevel() {
    double[] one = {0, 1, 2, 3};
    assertThat(ClassAverages.correlation(one, new double[] {5, 7, 9, 11}))
        .isCloseTo(1, within(1e-12));
    assertThat(ClassAverages.correlation(one, new double[] {3, 2, 1, 0}))
        .isCloseTo(-1, within(1e-12));
    assertThat(ClassAverages.correlation(one, new double[] {4, 4, 4, 4})).isZero();
  }

  /** One layer can be asked backwards by hand. */
  @Test
  void askedBackwardsTheWantedOutputComesThroughTheTransposedWeights() {
    Architecture layers = Architecture.of(Activation.TANH, Activation.SIGMOID, 4, 3);
    float[] numbers = {1, -2, 0.5f, 0, 1, 3, -1, 2, 0.25f, 2, -1, 0, 0.1f, -0.2f, 0.3f};
    Network network = Network.of(Parameters.of(layers, numbers), new ScalarKernels());
    double[] sums = {logit(0.01) - 0.1f, logit(0.99) + 0.2f, logit(0.01) - 0.3f};
    double[] signal = new double[4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 3; j++) {
        signal[i] += numbers[3 * i + j] * sums[j];
      }
    }
    double least = Arrays.stream(signal).min().orElseThrow();
    double width = Arrays.stream(signal).max().orElseThrow() - least;
    double[] picture = BackQuery.of(new InputGradient(network), 1);
    for (int i = 0; i < 4; i++) {
      assertThat(picture[i]).isCloseTo(0.01 + 0.98 * (signal[i] - least) / width, within(1e-12));
    }
  }

  @Test
  void throughHiddenLayersEveryDigitGivesAPictureOfItsOwn() {
    InputGradient network = new InputGradient(Nets.of(Activation.TANH, Activation.SOFTMAX, 3, 5));
    assertThat(BackQuery.of(network, 1)).hasSize(16).contains(0.01, 0.99);
    assertThat(BackQuery.of(network, 2)).isNotEqualTo(BackQuery.of(network, 1));
  }

  private static double logit(double a) {
    return Math.log(a / (1 - a));
  }
}
