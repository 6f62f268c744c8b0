package io.github.downhill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Span;
import org.junit.jupiter.api.Test;

/** Planes through the space of all weights: where they lie, and what is near them. */
class PlaneTest {

  @Test
  void squaresThatItsDirectionsSpan() {
    Plane plane = Plane.spanned(Span.of(1, 1, 1), Span.of(2, 0, 0), Span.of(3, 5, 0));

    assertThat(plane.u().toArray()).containsExactly(2, 0, 0);
    assertThat(plane.v().toArray()).containsExactly(0, 2, 0);
  }

  @Test
  void knowsWhereAPointIsNearestAndHowFar() {
    Plane plane = new Plane(Span.of(1, 1, 1), Span.of(2, 0, 0), Span.of(1, 1, 0));

    Shadow shadow = plane.shadow(Span.of(6, 4, -4));

    assertThat(shadow.x()).isEqualTo(1, within(1e-12));
    assertThat(shadow.y()).isEqualTo(3, within(1e-12));
    assertThat(shadow.distance()).isEqualTo(5, within(1e-12));
  }

  @Test
  void needsTwoDirections() {
    assertThatThrownBy(() -> Plane.spanned(Span.of(0, 0), Span.of(1, 2), Span.of(-2, -4)))
        .hasMessageContaining("one line");
  }
}
