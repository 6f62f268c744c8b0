package io.github.downhill.lab.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.lab.MadeUpTrials.Points;
import io.github.downhill.learning.Subset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How near and how alike pictures are. */
class NeighbourTest {
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
    return Pixels.distance(pictures.getFirst(), one);
  }

  @Test
  void ofNoExamplesNoneIsNearest() {
    assertThatThrownBy(() -> Neighbour.among(Subset.first(POINTS, 0), List.of(new double[4])))
        .hasMessageContaining("no examples");
  }

  @Test
  void theMeanOfAClassIsThatOfItsExamplesAlone() {
    double[][] means = ClassMeans.ofInputs(POINTS).values();
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
    assertThat(Pixels.correlation(one, new double[] {5, 7, 9, 11})).isCloseTo(1, within(1e-12));
    assertThat(Pixels.correlation(one, new double[] {3, 2, 1, 0})).isCloseTo(-1, within(1e-12));
    assertThat(Pixels.correlation(one, new double[] {4, 4, 4, 4})).isZero();
  }
}
