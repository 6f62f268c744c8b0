package io.github.downhill.lab.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.network.Randomness;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Pictures as vectors whose coordinates end at 0 and 1. */
class PixelsTest {
  @Test
  void aChangeIsAsLongAfterPixelsAreCutOffAsIsWanted() {
    double[] dark = new double[784]; // half of any noise leads below 0
    for (int i = 0; i < 100; i++) {
      dark[i] = i % 5 * 0.25;
    }
    for (long seed = 0; seed < 10; seed++) {
      double[] way = Pixels.noise(784, Randomness.of(seed));
      double[] far = Pixels.asFar(dark, way, 2);
      assertThat(Pixels.distance(dark, far)).isCloseTo(2, within(1e-9));
      assertThat(DoubleStream.of(far)).allMatch(pixel -> pixel >= 0 && pixel <= 1);
      double[] cut = Pixels.along(dark, way, 2 / Pixels.length(way));
      assertThat(Pixels.distance(dark, cut)).as("what is cut off is missing").isLessThan(1.6);
    }
  }

  @Test
  void fartherThanTheLastPictureOneDoesNotGet() {
    assertThat(Pixels.asFar(new double[] {0.5, 0.2}, new double[] {1, -1}, 9))
        .containsExactly(1, 0);
    assertThat(Pixels.asFar(new double[] {1, 0}, new double[] {1, -1}, 9)).containsExactly(1, 0);
    assertThat(Pixels.asFar(new double[] {0.5, 0.2}, new double[] {0, 0}, 1))
        .containsExactly(0.5, 0.2);
    assertThat(Pixels.asFar(new double[] {0.5, 0.2}, new double[] {1, 0}, 0))
        .containsExactly(new double[] {0.5, 0.2}, within(1e-12));
  }
}
