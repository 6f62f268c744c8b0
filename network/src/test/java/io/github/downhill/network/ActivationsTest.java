package io.github.downhill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.downhill.kernels.Gelu;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Span;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ActivationsTest {
  private static final Architecture SMALL =
      Architecture.of(Activation.RELU, Activation.SIGMOID, 4, 3, 2);

  @Test
  void haveAPlaceForEveryNeuronAndExample() {
    Activations activations = new Activations(Matrix.zeros(5, 4), SMALL);
    assertThat(activations.examples()).isEqualTo(5);
    assertThat(activations.inputs().columns()).isEqualTo(4);
    assertShape(activations.of(0), 5, 3);
    assertShape(activations.outputs(), 5, 2);
    assertThat(activations.into(0)).isSameAs(activations.inputs());
    assertThat(activations.into(1)).isSameAs(activations.of(0));
    assertThat(activations.of(1)).isSameAs(activations.outputs());
  }

  @Test
  void areTheSameMemoryForASmallerMiniBatch() {
    Activations whole = new Activations(Matrix.zeros(5, 4), SMALL);
    Activations part = whole.first(2);
    assertThat(part.examples()).isEqualTo(2);
    assertShape(part.of(0), 2, 3);
    part.of(0).values()[part.of(0).offset() + 5] = 7;
    assertThat(whole.of(0).at(1, 2)).isEqualTo(7);
  }

  @Test
  void keepTheSumsOnlyOfLayersWhoseSlopesNeedThem() {
    Architecture layers = Architecture.of(Activation.GELU, Activation.SIGMOID, 4, 3, 2);
    Parameters parameters = Initialization.SCALED.draw(layers, Randomness.of(1));
    Activations whole = new Activations(Matrix.zeros(5, 4), layers);
    Activations part = whole.first(2);
    new FeedForward(new ScalarKernels(), parameters).run(part, 1, 2);
    Span biases = parameters.biases(0);
    for (int j = 0; j < 3; j++) {
      assertThat(part.sums(0).at(1, j)).isEqualTo(biases.at(j));
      assertThat(whole.sums(0).at(1, j)).isEqualTo(biases.at(j));
      assertThat(whole.sums(0).at(0, j)).isZero(); // a row that nobody ran
      assertThat(part.of(0).at(1, j)).isEqualTo(Gelu.of(biases.at(j)));
    }
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> whole.sums(1));
  }

  @Test
  void canLookAtInputsThatLieElsewhere() {
    Matrix inputs = Matrix.zeros(6, 4);
    assertThat(new Activations(inputs, SMALL).inputs()).isSameAs(inputs);
  }

  @Test
  void goByLowerCaseNames() {
    assertThat(Activation.values())
        .extracting(Activation::text)
        .containsExactly("sigmoid", "tanh", "relu", "gelu", "identity", "softmax");
  }

  private static void assertShape(Matrix matrix, int rows, int columns) {
    assertThat(matrix.rows()).isEqualTo(rows);
    assertThat(matrix.columns()).isEqualTo(columns);
  }
}
