package io.github.downhill.lab.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The points that no straight line separates. */
class ToyShapeTest {

  @ParameterizedTest
  @EnumSource(ToyShape.class)
  void areTheSameForTheSameSeedAndHalfOfEachClassWithinOne(ToyShape shape) {
    PointExamples one = shape.examples(500, 3);
    assertThat(one.fingerprint()).isEqualTo(shape.examples(500, 3).fingerprint());
    assertThat(one.fingerprint()).isNotEqualTo(shape.examples(500, 4).fingerprint());
    assertThat(one.inputs()).isEqualTo(shape.coordinates());
    int ofOne = 0;
    for (int i = 0; i < 500; i++) {
      ofOne += one.label(i);
    }
    assertThat(ofOne).isEqualTo(250);
    for (float coordinate : one.points().values()) {
      assertThat(coordinate).isBetween(-1.1f, 1.1f);
    }
  }

  @Test
  void theRingIsAroundTheDiscAndDoesNotTouchIt() {
    PointExamples rings = ToyShape.RINGS.examples(1_000, 1);
    for (int i = 0; i < 1_000; i++) {
      double radius = Math.hypot(rings.points().at(i, 0), rings.points().at(i, 1));
      if (rings.label(i) == 0) {
        assertThat(radius).isLessThan(0.334);
      } else {
        assertThat(radius).isBetween(0.666, 1.001);
      }
    }
  }

  @Test
  void eachLinkGoesThroughTheHoleOfTheOther() {
    PointExamples links = ToyShape.LINKS.examples(4_000, 1);
    int through = 0;
    for (int i = 0; i < 4_000; i++) {
      Matrix points = links.points();
      // where the second link crosses the plane in which the first lies, inside of that one
      boolean near = links.label(i) == 1 && Math.abs(points.at(i, 2)) < 0.1;
      double fromMiddle = Math.hypot(points.at(i, 0) + 0.3, points.at(i, 1));
      through += near && fromMiddle < 0.4 ? 1 : 0;
    }
    assertThat(through).isPositive();
    assertThat(leastDistance(links)).isGreaterThan(0.3);
  }

  @Test
  void theSpiralsKeepApart() {
    assertThat(leastDistance(ToyShape.SPIRALS.examples(2_000, 1))).isGreaterThan(0.02);
  }

  private static double leastDistance(PointExamples examples) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < examples.size(); i += 2) {
      for (int j = 1; j < examples.size(); j += 2) {
        double squares = 0;
        for (int k = 0; k < examples.inputs(); k++) {
          double d = examples.points().at(i, k) - examples.points().at(j, k);
          squares += d * d;
        }
        least = Math.min(least, Math.sqrt(squares));
      }
    }
    return least;
  }
}
