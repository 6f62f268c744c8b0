package io.github.downhill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  private static final int[] ONES = {1, 1};
  private static final Layer SMALL = new Layer(2, 3, Activation.TANH);

  @ParameterizedTest
  @CsvSource({
    "784-16-16-10,13002",
    "784-30-10,23860",
    "784-100-10,79510",
    "784-10,7850",
    "1-1,2",
    "3-5-7-2,78",
    "1-1-1-1-1-1,10"
  })
  void countsItsWeightsAndBiases(String text, int count) {
    int[] sizes = Stream.of(text.split("-", -1)).mapToInt(Integer::parseInt).toArray();
    var architecture = Architecture.of(Activation.RELU, Activation.SOFTMAX, sizes);
    assertThat(architecture.parameterCount()).isEqualTo(count);
    assertThat(architecture.text()).isEqualTo(text);
    assertThat(architecture.inputs()).isEqualTo(sizes[0]);
    assertThat(architecture.outputs()).isEqualTo(sizes[sizes.length - 1]);
  }

  @Test
  void givesTheLastLayerAnActivationOfItsOwn() {
    var architecture = Architecture.of(Activation.RELU, Activation.SOFTMAX, 4, 3, 2, 5);
    assertThat(architecture.layers())
        .containsExactly(
            new Layer(4, 3, Activation.RELU),
            new Layer(3, 2, Activation.RELU),
            new Layer(2, 5, Activation.SOFTMAX));
    assertThat(architecture.outputActivation()).isEqualTo(Activation.SOFTMAX);
  }

  @Test
  void keepsItsLayersWhateverHappensToTheList() {
    List<Layer> layers = new ArrayList<>(List.of(SMALL));
    var architecture = new Architecture(layers);
    layers.add(SMALL);
    assertThat(architecture.layers()).containsExactly(SMALL);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> architecture.layers().clear());
  }

  @Test
  void refusesNeighboursThatDoNotFit() {
    refuses(
        "layer 2 expects 15 inputs, but layer 1 has 16 neurons",
        new Layer(784, 16, Activation.SIGMOID),
        new Layer(15, 10, Activation.SIGMOID));
    refuses(
        "layer 3 expects 3 inputs, but layer 2 has 2 neurons",
        SMALL,
        new Layer(3, 2, Activation.TANH),
        new Layer(3, 2, Activation.TANH));
  }

  @Test
  void refusesToHaveNoLayers() {
    refuses("a network needs at least one layer of neurons");
  }

  @Test
  void refusesSoftmaxBeforeTheLastLayer() {
    refuses(
        "softmax shares out 1 among the outputs: only the last layer can have it, not layer 1",
        new Layer(2, 3, Activation.SOFTMAX),
        new Layer(3, 2, Activation.SOFTMAX));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void refusesFewerThanTwoSizes(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Architecture.of(Activation.TANH, Activation.TANH, Arrays.copyOf(ONES, count)))
        .withMessage("a network needs at least two sizes, inputs and outputs, such as 784-10");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,0", "-1,1", "1,-2147483648"})
  void refusesALayerOfNothing(int inputs, int neurons) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Layer(inputs, neurons, Activation.SIGMOID))
        .withMessage(
            "a layer needs at least 1 input and 1 neuron, not %d and %d"
                .formatted(inputs, neurons));
  }

  /** With many huge layers even the count of the parameters is too large for a long. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 8, 9, 13})
  void refusesMoreParametersThanAnArrayCanHold(int sizes) {
    int[] huge = new int[sizes];
    Arrays.fill(huge, Integer.MAX_VALUE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Architecture.of(Activation.RELU, Activation.RELU, huge))
        .withMessageContaining("more than one array can hold")
        .withMessageEndingWith("use smaller layers");
  }

  @Test
  void countsTheParametersOfALayerBeyondTheRangeOfInt() {
    var layer = new Layer(Integer.MAX_VALUE, 3, Activation.RELU);
    assertThat(layer.weights()).isEqualTo(6_442_450_941L);
    assertThat(layer.parameters()).isEqualTo(6_442_450_944L);
  }

  private static void refuses(String sentence, Layer... layers) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Architecture(List.of(layers)))
        .withMessage(sentence);
  }
}
