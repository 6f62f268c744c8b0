package io.github.downhill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All weights and biases are one vector: layer after layer, weights first, input after input. */
class ParametersTest {
  private static final Architecture SMALL =
      Architecture.of(Activation.TANH, Activation.SIGMOID, 2, 3, 2);

  private static final float[] COUNTED = {
    1,
    2,
    3, // from input 0 to the three neurons
    4,
    5,
    6, // from input 1
    7,
    8,
    9, // their biases
    10,
    11, // from neuron 0 to the two outputs
    12,
    13, // from neuron 1
    14,
    15, // from neuron 2
    16,
    17 // the outputs' biases
  };

  @Test
  void liesLayerAfterLayerWeightsFirst() {
    Parameters parameters = Parameters.of(SMALL, COUNTED);
    assertThat(parameters.weights(0).at(1, 0)).isEqualTo(4);
    assertThat(parameters.weights(0).at(1, 2)).isEqualTo(6);
    assertThat(parameters.biases(0).toArray()).containsExactly(7, 8, 9);
    assertThat(parameters.weights(1).at(0, 1)).isEqualTo(11);
    assertThat(parameters.weights(1).at(2, 0)).isEqualTo(14);
    assertThat(parameters.biases(1).toArray()).containsExactly(16, 17);
    assertThat(parameters.all().toArray()).containsExactly(COUNTED);
  }

  @Test
  void startsAtZero() {
    assertThat(new Parameters(SMALL).all().toArray()).isEqualTo(new float[17]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"784-16-16-10", "1-1", "3-5-7-2", "17-1-33"})
  void looksAtEveryNumberOnceThroughTheLayers(String text) {
    int[] sizes = Arrays.stream(text.split("-", -1)).mapToInt(Integer::parseInt).toArray();
    var parameters = new Parameters(Architecture.of(Activation.RELU, Activation.SOFTMAX, sizes));
    for (int l = 0; l + 1 < sizes.length; l++) {
      Matrix weights = parameters.weights(l);
      assertThat(weights.rows()).isEqualTo(sizes[l]);
      assertThat(weights.columns()).isEqualTo(sizes[l + 1]);
      assertThat(parameters.biases(l).length()).isEqualTo(sizes[l + 1]);
      addOne(weights.span());
      addOne(parameters.biases(l));
    }
    float[] ones = new float[parameters.architecture().parameterCount()];
    Arrays.fill(ones, 1);
    assertThat(parameters.all().toArray()).isEqualTo(ones);
  }

  @Test
  void changesWhenItsViewsDo() {
    Parameters parameters = Parameters.of(SMALL, COUNTED);
    parameters.all().values()[parameters.all().offset() + 9] = -1;
    assertThat(parameters.weights(1).at(0, 0)).isEqualTo(-1);
  }

  @Test
  void copiesTheNumbersItIsMadeOf() {
    float[] numbers = COUNTED.clone();
    Parameters parameters = Parameters.of(SMALL, numbers);
    Parameters copy = parameters.copy();
    numbers[0] = -1;
    addOne(parameters.all());
    assertThat(parameters.all().at(0)).isEqualTo(2);
    assertThat(copy.all().toArray()).containsExactly(COUNTED);
    assertThat(copy.architecture()).isEqualTo(SMALL);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 18})
  void refusesMoreOrFewerNumbersThanItHas(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.of(SMALL, new float[count]))
        .withMessage("2-3-2 has 17 parameters, but %d numbers were given".formatted(count));
  }

  private static void addOne(Span span) {
    for (int i = span.offset(); i < span.offset() + span.length(); i++) {
      span.values()[i]++;
    }
  }
}
