package io.github.downhill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Span;
import org.junit.jupiter.api.Test;

/** A curve that somebody has drawn is smooth, and goes where it was drawn. */
class DrawnCurveTest {
  private static final double[] HEIGHTS = {3, 1, 1, 2.5, 0.5, 0.7, 4};

  private final DrawnCurve curve = new DrawnCurve(3, HEIGHTS);
  private final Span slope = Span.zeros(1);

  @Test
  void goesThroughEveryHeight() {
    for (int i = 0; i < HEIGHTS.length; i++) {
      assertThat(cost(i - 3)).isCloseTo(HEIGHTS[i], within(1e-6));
    }
  }

  @Test
  void hasTheSlopeOfFiniteDifferences() {
    for (double x = -4; x <= 4; x += 0.13) {
      double h = 1f / 512;
      double difference = (cost(x + h) - cost(x - h)) / (2 * h);
      double _ = cost(x);
      assertThat((double) slope.at(0)).isCloseTo(difference, within(0.02));
    }
  }

  @Test
  void isSmoothWhereItsPiecesMeet() {
    for (int i = 1; i < HEIGHTS.length - 1; i++) {
      double _ = cost(i - 3 - 1e-4);
      float before = slope.at(0);
      double _ = cost(i - 3 + 1e-4);
      assertThat(slope.at(0)).isCloseTo(before, within(0.01f));
    }
  }

  @Test
  void hasNoValleyThatWasNotDrawn() {
    for (int i = 1; i < HEIGHTS.length; i++) {
      double low = Math.min(HEIGHTS[i - 1], HEIGHTS[i]);
      double high = Math.max(HEIGHTS[i - 1], HEIGHTS[i]);
      for (double t = 0; t <= 1; t += 0.05) {
        assertThat(cost(i - 4 + t)).isBetween(low - 1e-6, high + 1e-6);
      }
    }
  }

  @Test
  void goesOnStraightOutside() {
    assertThat(cost(4) - cost(3)).isCloseTo(cost(5) - cost(4), within(1e-5));
    assertThat(cost(-4) - cost(-3)).isCloseTo(cost(-5) - cost(-4), within(1e-5));
  }

  @Test
  void needsTwoHeightsThatAreNumbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DrawnCurve(1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new DrawnCurve(1, 2, Double.NaN));
  }

  private double cost(double x) {
    return curve.gradient(Span.of((float) x), slope);
  }
}
