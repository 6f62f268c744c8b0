package io.github.downhill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Span;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  private static final Architecture SMALL =
      Architecture.of(Activation.RELU, Activation.IDENTITY, 2, 2, 1);

  /** ReLU(2x − y) and ReLU(y − x + 1), then 10 times the first minus the second, plus ½. */
  private static final float[] BY_HAND = {2, -1, -1, 1, 0, 1, 10, -1, 0.5f};

  private static final Architecture LARGER =
      Architecture.of(Activation.SIGMOID, Activation.SOFTMAX, 20, 31, 17, 10);

  @ParameterizedTest
  @CsvSource({"1,1,9.5", "0,0,-0.5", "0,1,-1.5", "3,0,60.5", "0.25,-0.5,10.25"})
  void feedsForwardAsByHand(float x, float y, float output) {
    Prediction prediction = Network.of(Parameters.of(SMALL, BY_HAND)).predict(x, y);
    assertThat(prediction.outputs()).containsExactly(output);
    assertThat(prediction.choice()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "SIGMOID,0.8807970779778823,0.11920292202211755",
    "TANH,0.9640275800758169,-0.9640275800758169",
    "RELU,2,0",
    "GELU,1.9544997361036416,-0.04550026389635842",
    "IDENTITY,2,-2",
    "SOFTMAX,0.9820137900379085,0.01798620996209156"
  })
  void squashesWeightedSumsByTheActivationOfTheLayer(
      Activation activation, double two, double minusTwo) {
    Architecture layer = Architecture.of(activation, activation, 1, 2);
    Prediction prediction =
        Network.of(Parameters.of(layer, new float[] {4, -4, -2, 2})).predict(1f);
    assertThat((double) prediction.outputs().get(0)).isEqualTo(two, within(2e-7));
    assertThat((double) prediction.outputs().get(1)).isEqualTo(minusTwo, within(2e-7));
  }

  @Test
  void staysAsItWasWhenTheParametersGoOn() {
    Parameters parameters = larger();
    Network network = Network.of(parameters);
    String before = network.parametersSha256();
    Prediction answer = network.predict(new float[20]);
    overwrite(parameters);
    assertThat(network.parametersSha256()).isEqualTo(before);
    assertThat(network.predict(new float[20])).isEqualTo(answer);
    assertThat(Network.of(parameters).parametersSha256()).isNotEqualTo(before);
  }

  @Test
  void givesAwayCopiesOnly() {
    Network network = Network.of(larger());
    String before = network.parametersSha256();
    overwrite(network.parameters());
    assertThat(network.parametersSha256()).isEqualTo(before);
  }

  @Test
  void leavesItsInputAlone() {
    float[] input = new float[20];
    Arrays.fill(input, 0.25f);
    Network.of(larger()).predict(input);
    assertThat(input).containsOnly(0.25f);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 784})
  void refusesMoreOrFewerNumbersThanItHasInputs(int count) {
    Network network = Network.of(Parameters.of(SMALL, BY_HAND));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.predict(new float[count]))
        .withMessage("the network has 2 inputs, but %d numbers were given".formatted(count));
  }

  @Test
  void answersManyThreadsAtOnceAsItAnswersOne() throws Exception {
    Network network = Network.of(larger());
    List<float[]> inputs = new ArrayList<>();
    List<Prediction> expected = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      float[] input = new float[20];
      for (int k = 0; k < input.length; k++) {
        input[k] = (float) Randomness.of(i).gaussian(k);
      }
      inputs.add(input);
      expected.add(network.predict(input));
    }
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    try (var executor = Executors.newFixedThreadPool(threads)) {
      List<Future<List<Prediction>>> answers = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        Callable<List<Prediction>> asking =
            () -> {
              start.await();
              List<Prediction> last = List.of();
              for (int round = 0; round < 25; round++) {
                last = inputs.stream().map(network::predict).toList();
              }
              return last;
            };
        answers.add(executor.submit(asking));
      }
      for (Future<List<Prediction>> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void answersWholeMiniBatchesAsItAnswersSingleInputs() {
    Network network = Network.of(larger());
    Matrix inputs = Matrix.zeros(7, 20);
    Activations activations = new Activations(inputs, LARGER);
    for (int i = 0; i < inputs.span().length(); i++) {
      inputs.values()[i] = (float) Randomness.of(3).gaussian(i);
    }
    network.feedForward().run(activations, 2, 5);
    for (int row = 0; row < 7; row++) {
      float[] input = Arrays.copyOfRange(inputs.values(), 20 * row, 20 * row + 20);
      Matrix all = activations.outputs();
      float[] outputs = Arrays.copyOfRange(all.values(), all.start(row), all.start(row + 1));
      if (row >= 2 && row < 5) {
        assertThat(Prediction.of(outputs)).isEqualTo(network.predict(input));
      } else {
        assertThat(outputs).containsOnly(0f);
      }
    }
  }

  @Test
  void hasTheSha256OfItsParametersAsLittleEndianFloats() {
    Architecture least = Architecture.of(Activation.RELU, Activation.RELU, 1, 1);
    Network network = Network.of(Parameters.of(least, new float[] {1, -2}), new ScalarKernels());
    assertThat(network.parametersSha256()) // of the bytes 00 00 80 3f 00 00 00 c0
        .isEqualTo("ee4ac73c2bd27756ab82780f27c73a7bc4d3f0bb6acb37e008bc27eccd7e588b");
  }

  @ParameterizedTest
  @CsvSource({"30,33", "31,32", "40,25", "63,32", "783,10"}) // 1023, 1024, 1025, 2048, 7840 numbers
  void hasTheSha256OfAllItsParametersHoweverMany(int inputs, int neurons) throws Exception {
    Architecture architecture = Architecture.of(Activation.RELU, Activation.RELU, inputs, neurons);
    Parameters parameters = Initialization.STANDARD.draw(architecture, Randomness.of(4));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    for (float parameter : parameters.all().toArray()) {
      data.writeInt(Integer.reverseBytes(Float.floatToRawIntBits(parameter)));
    }
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    assertThat(Network.of(parameters).parametersSha256())
        .isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void tellsApartParametersThatDifferInTheSignOfAZero() {
    Architecture least = Architecture.of(Activation.RELU, Activation.RELU, 1, 1);
    assertThat(Network.of(Parameters.of(least, new float[] {1, 0f})).parametersSha256())
        .isNotEqualTo(Network.of(Parameters.of(least, new float[] {1, -0f})).parametersSha256());
  }

  private static Parameters larger() {
    return Initialization.STANDARD.draw(LARGER, Randomness.of(1));
  }

  private static void overwrite(Parameters parameters) {
    Span all = parameters.all();
    Arrays.fill(all.values(), all.offset(), all.offset() + all.length(), 3f);
  }
}
