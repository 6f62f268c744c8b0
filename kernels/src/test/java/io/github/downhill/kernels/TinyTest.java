package io.github.downhill.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers too close to zero to matter. */
class TinyTest {
  private final ScalarKernels kernels = new ScalarKernels();

  @ParameterizedTest
  @ValueSource(floats = {0f, Float.MIN_VALUE, Float.MIN_NORMAL, 1e-31f})
  void whatIsCloserToZeroThanTheBoundIsPlusZero(float x) {
    assertThat(Tiny.toZero(x)).isEqualTo(0f);
    assertThat(Tiny.toZero(-x)).isEqualTo(0f);
    assertThat(Tiny.toZero(Math.nextDown(Tiny.BOUND))).isEqualTo(0f);
  }

  @ParameterizedTest
  @ValueSource(floats = {Tiny.BOUND, 1e-30f, 1f, Float.MAX_VALUE, Float.POSITIVE_INFINITY})
  void allElseStaysAsItIs(float x) {
    assertThat(Tiny.toZero(x)).isEqualTo(x);
    assertThat(Tiny.toZero(-x)).isEqualTo(-x);
    assertThat(Tiny.toZero(Float.NaN)).isNaN();
  }

  @Test
  void aVelocityThatNothingPushesAnyLongerComesToRest() {
    Span gradient = Span.of(1f);
    Span velocity = Span.zeros(1);
    Span theta = Span.zeros(1);
    kernels.momentum(gradient, 0, 0.1f, 0.9f, velocity, theta, 0, 1);
    gradient.values()[0] = 0f;

    for (int step = 0; step < 1_000; step++) {
      kernels.momentum(gradient, 0, 0.1f, 0.9f, velocity, theta, 0, 1);
      assertThat(Math.abs(velocity.at(0)))
          .satisfiesAnyOf(
              v -> assertThat(v).isZero(), v -> assertThat(v).isGreaterThan(Float.MIN_NORMAL));
    }

    assertThat(velocity.at(0)).isEqualTo(0f);
    assertThat(theta.at(0)).isBetween(-1.001f, -0.999f);
  }

  @Test
  void whatAdamRemembersOfADarkWeightIsForgottenInTheEnd() {
    AdamStep step = new AdamStep();
    step.set(0.001f, 0.9, 0.999, 1e-8, 1);
    Span gradient = Span.of(1e-3f);
    Span mean = Span.zeros(1);
    Span square = Span.zeros(1);
    Span theta = Span.zeros(1);
    kernels.adam(gradient, 0, step, mean, square, theta, 0, 1);
    gradient.values()[0] = 0f;

    for (int i = 0; i < 60_000; i++) {
      kernels.adam(gradient, 0, step, mean, square, theta, 0, 1);
    }

    assertThat(mean.at(0)).isEqualTo(0f);
    assertThat(square.at(0)).isEqualTo(0f);
    assertThat(theta.at(0)).isFinite();
  }
}
