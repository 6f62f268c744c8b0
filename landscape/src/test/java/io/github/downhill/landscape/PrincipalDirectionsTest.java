package io.github.downhill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Span;
import io.github.downhill.network.Randomness;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main directions of a path, against cases that one can work out by hand. */
class PrincipalDirectionsTest {

  @Test
  void areTheAxesOfAnEllipse() {
    List<Span> path =
        List.of(
            Span.of(4, 0, 0, 7),
            Span.of(-4, 0, 0, 7),
            Span.of(0, 2, 0, 7),
            Span.of(0, -2, 0, 7),
            Span.of(0, 0, 1, 7),
            Span.of(0, 0, -1, 7));

    PrincipalDirections found = PrincipalDirections.of(path);

    assertThat(Math.abs(found.first().at(0))).isEqualTo(1f, within(1e-6f));
    assertThat(Math.abs(found.second().at(1))).isEqualTo(1f, within(1e-6f));
    assertThat(found.explained()).isEqualTo((32.0 + 8) / (32 + 8 + 2), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void spanThePlaneInWhichAllPointsLie(long seed) {
    Randomness randomness = Randomness.of(seed);
    Span origin = noise(randomness.at(0), 500);
    Plane made = Plane.spanned(origin, noise(randomness.at(1), 500), noise(randomness.at(2), 500));
    List<Span> path = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      path.add(on(made, randomness.gaussian(100 + i), randomness.gaussian(200 + i)));
    }

    PrincipalDirections found = PrincipalDirections.of(path);
    Plane plane = Plane.spanned(path.getLast(), found.first(), found.second());

    assertThat(found.explained()).isEqualTo(1, within(1e-6));
    assertThat(path).allSatisfy(it -> assertThat(plane.shadow(it).distance()).isLessThan(1e-3));
  }

  @Test
  void areRefusedForPointsOnALine() {
    List<Span> line = List.of(Span.of(0, 0), Span.of(1, 2), Span.of(2, 4), Span.of(5, 10));

    assertThatThrownBy(() -> PrincipalDirections.of(line)).hasMessageContaining("one line");
  }

  private static Span on(Plane plane, double x, double y) {
    Span point = Span.zeros(plane.origin().length());
    for (int i = 0; i < point.length(); i++) {
      point.values()[i] =
          (float) (plane.origin().at(i) + x * plane.u().at(i) + y * plane.v().at(i));
    }
    return point;
  }

  private static Span noise(Randomness randomness, int length) {
    Span noise = Span.zeros(length);
    for (int i = 0; i < length; i++) {
      noise.values()[i] = (float) randomness.gaussian(i);
    }
    return noise;
  }
}
