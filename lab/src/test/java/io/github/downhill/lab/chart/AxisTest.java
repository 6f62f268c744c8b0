package io.github.downhill.lab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.statistics.Numbers;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Axes have ticks at round numbers, wherever their values are. */
class AxisTest {
  @Test
  void linearTicksAreRound() {
    assertThat(axis(Scale.LINEAR, 0.912, 0.958).ticks().stream().map(t -> Numbers.rounded(t, 5)))
        .containsExactly("0.92", "0.93", "0.94", "0.95");
    assertThat(axis(Scale.LINEAR, 0, 30).ticks())
        .containsExactly(0.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0);
  }

  @Test
  void wholeTicksAreWhole() {
    assertThat(axis(Scale.WHOLE, 1, 3).ticks()).containsExactly(1.0, 2.0, 3.0);
  }

  @Test
  void logarithmicTicksAreOnesAndThrees() {
    assertThat(axis(Scale.LOGARITHMIC, 100, 50_000).ticks())
        .containsExactly(100.0, 300.0, 1_000.0, 3_000.0, 10_000.0, 30_000.0);
  }

  @Test
  void aSingleValueStandsInTheMiddle() {
    Axis axis = axis(Scale.LINEAR, 5, 5);
    assertThat(axis.at(5)).isEqualTo(50);
  }

  @Test
  void endsAreWhereTheyShouldBeAndNonsenseDoesNotCount() {
    Axis axis = axis(Scale.LOGARITHMIC, 1, 100, Double.NaN);
    assertThat(axis.at(1)).isEqualTo(0);
    assertThat(axis.at(10)).isEqualTo(50);
    assertThat(axis.at(100)).isEqualTo(100);
  }

  @Test
  void nothingIsRefused() {
    assertThatThrownBy(() -> axis(Scale.LINEAR)).hasMessageContaining("nothing to draw");
  }

  private static Axis axis(Scale scale, double... values) {
    return Axis.over("values", scale, DoubleStream.of(values), 0, 100, Numbers::plain);
  }
}
