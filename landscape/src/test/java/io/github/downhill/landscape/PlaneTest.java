package io.github.downhill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void hasRandomDirectionsAsLongAsTheNetworkNeuronByNeuron(long seed) {
    Architecture layers = Architecture.of(Activation.RELU, Activation.SOFTMAX, 40, 7, 3);
    Parameters network = MadeUp.network(layers);

    Plane plane = Plane.random(network, seed);

    for (Span direction : new Span[] {plane.u(), plane.v()}) {
      Parameters moved = Parameters.of(layers, direction.toArray());
      for (int l = 0; l < 2; l++) {
        for (int neuron = 0; neuron < layers.layers().get(l).neurons(); neuron++) {
          assertThat(length(moved.weights(l), neuron))
              .isEqualTo(length(network.weights(l), neuron), within(1e-5));
        }
      }
    }
    assertThat(plane.u().toArray()).isNotEqualTo(plane.v().toArray());
  }

  private static double length(Matrix weights, int neuron) {
    double sum = 0;
    for (int input = 0; input < weights.rows(); input++) {
      sum += weights.at(input, neuron) * weights.at(input, neuron);
    }
    return Math.sqrt(sum);
  }

  @Test
  void needsTwoDirections() {
    assertThatThrownBy(() -> Plane.spanned(Span.of(0, 0), Span.of(1, 2), Span.of(-2, -4)))
        .hasMessageContaining("one line");
  }
}
