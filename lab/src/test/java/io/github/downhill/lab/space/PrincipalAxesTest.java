package io.github.downhill.lab.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.landscape.SymmetricEigen;
import io.github.downhill.network.Randomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main directions of points, against a covariance that is made number by number. */
class PrincipalAxesTest {

  @ParameterizedTest
  @CsvSource({"50, 2", "40, 7", "200, 16", "30, 60", "300, 50"})
  void areTheEigenvectorsOfTheCovariance(int count, int coordinates) {
    Matrix points = made(count, coordinates);
    PrincipalAxes axes = PrincipalAxes.of(points, 2);
    SymmetricEigen brute = SymmetricEigen.of(covariance(points));

    for (int axis = 0; axis < 2; axis++) {
      assertThat(axes.variance(axis)).isCloseTo(brute.value(axis), within(1e-8));
      float[] found = axes.projection(2).direction(axis);
      double[] expected = brute.vector(axis);
      double sign = Math.signum(largest(expected));
      for (int i = 0; i < coordinates; i++) {
        assertThat((double) found[i]).isCloseTo(sign * expected[i], within(1e-6));
      }
    }
    double all = 0;
    for (int i = 0; i < coordinates; i++) {
      all += brute.value(i);
    }
    double share = (brute.value(0) + brute.value(1)) / all;
    assertThat(axes.explained(2)).isCloseTo(share, within(1e-8));
  }

  @Test
  void theSameBitsAgain() {
    Matrix points = made(80, 40);
    assertThat(PrincipalAxes.of(points, 2).projection(2).of(points).values())
        .isEqualTo(PrincipalAxes.of(points, 2).projection(2).of(points).values());
  }

  @Test
  void thePlacesHaveTheVariancesAndDoNotGoTogether() {
    Matrix points = made(90, 30);
    PrincipalAxes axes = PrincipalAxes.of(points, 2);
    Matrix places = axes.projection(2).of(points);

    double[][] covariance = covariance(places);

    assertThat(covariance[0][0]).isCloseTo(axes.variance(0), within(1e-5));
    assertThat(covariance[1][1]).isCloseTo(axes.variance(1), within(1e-5));
    assertThat(covariance[0][1]).isCloseTo(0, within(1e-5));
  }

  @Test
  void pointsOnALineOrInOnePlaceHaveNoSecondDirectionAndThatIsNoMistake() {
    Matrix line = Matrix.zeros(3, 20);
    for (int i = 0; i < 20; i++) {
      line.values()[20 + i] = i;
      line.values()[40 + i] = 2 * i;
    }
    assertThat(PrincipalAxes.of(line, 2).explained(1)).isCloseTo(1, within(1e-9));
    assertThat(PrincipalAxes.of(line, 2).variance(1)).isCloseTo(0, within(1e-6));
    Matrix one = Matrix.zeros(4, 20);
    assertThat(PrincipalAxes.of(one, 2).variance(0)).isZero();
    assertThat(PrincipalAxes.of(one, 2).projection(2).of(one).values()).containsOnly(0f);
  }

  /** As the outputs of a network that says the same to all, but for the last bit. */
  @Test
  void pointsThatDifferByRoundingAloneAreOne() {
    Matrix points = Matrix.zeros(40, 12);
    for (int i = 0; i < points.values().length; i++) {
      boolean up = Randomness.of(2).uniform(i) < 0.5;
      points.values()[i] = up ? Math.nextUp(0.5f) : 0.5f;
    }
    assertThat(PrincipalAxes.of(points, 2).variance(0)).isZero();
    assertThat(PrincipalAxes.of(points, 2).explained(2)).isEqualTo(1);
  }

  @Test
  void whatIsShownOnMoreAxesThanThereAreCoordinatesIsZeroThere() {
    Matrix points = made(10, 1);
    Matrix places = PrincipalAxes.of(points, 2).projection(2).of(points);
    for (int row = 0; row < 10; row++) {
      assertThat(places.at(row, 1)).isZero();
    }
  }

  /** Points that differ more along the first coordinates, some of which are often exactly 0. */
  private static Matrix made(int count, int coordinates) {
    Randomness chance = Randomness.of(5);
    Matrix points = Matrix.zeros(count, coordinates);
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < coordinates; i++) {
        boolean zero = i % 3 == 2 && chance.at(row).uniform(1_000 + i) < 0.6;
        double wide = 3.0 / (1 + i);
        points.values()[points.start(row) + i] =
            zero ? 0 : (float) (0.5 + wide * chance.at(row).gaussian(i));
      }
    }
    return points;
  }

  private static double[][] covariance(Matrix points) {
    int coordinates = points.columns();
    double[] mean = new double[coordinates];
    for (int row = 0; row < points.rows(); row++) {
      for (int i = 0; i < coordinates; i++) {
        mean[i] += points.at(row, i) / (double) points.rows();
      }
    }
    double[][] covariance = new double[coordinates][coordinates];
    for (int row = 0; row < points.rows(); row++) {
      for (int i = 0; i < coordinates; i++) {
        for (int j = 0; j < coordinates; j++) {
          covariance[i][j] +=
              (points.at(row, i) - mean[i]) * (points.at(row, j) - mean[j]) / points.rows();
        }
      }
    }
    return covariance;
  }

  private static double largest(double[] vector) {
    double largest = 0;
    for (double each : vector) {
      largest = Math.abs(each) > Math.abs(largest) ? each : largest;
    }
    return largest;
  }
}
