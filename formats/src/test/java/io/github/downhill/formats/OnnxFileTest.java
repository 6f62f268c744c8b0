package io.github.downhill.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxFileTest {
  @TempDir Path folder;

  static List<Architecture> architectures() {
    List<Architecture> all = new ArrayList<>();
    for (Activation hidden :
        List.of(
            Activation.SIGMOID,
            Activation.TANH,
            Activation.RELU,
            Activation.GELU,
            Activation.IDENTITY)) {
      for (Activation output : Activation.values()) {
        all.add(Architecture.of(hidden, output, 5, 7, 3, 2));
        all.add(Architecture.of(hidden, output, 1, 1));
      }
    }
    all.add(Samples.large());
    return all;
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void everyNetworkComesBackBitForBit(Architecture architecture) throws Exception {
    Path file = folder.resolve("model.onnx");
    Model model = new Model(Samples.network(architecture, 1), Optional.empty());
    OnnxFile.write(file, model);
    Model back = OnnxFile.read(file);
    assertThat(back.network().architecture()).isEqualTo(architecture);
    assertThat(back.network().parametersSha256()).isEqualTo(model.network().parametersSha256());
    assertThat(back.origin()).isEmpty();
  }

  @Test
  void theSmallestAndLargestNumbersAndMinusZeroComeBack() throws Exception {
    float[] numbers = {-0f, Float.MIN_VALUE, Float.MAX_VALUE, -Float.MIN_NORMAL, -0f, 0f};
    var architecture = Architecture.of(Activation.RELU, Activation.IDENTITY, 2, 2);
    var network = Network.of(Parameters.of(architecture, numbers));
    Path file = folder.resolve("model.onnx");
    OnnxFile.write(file, new Model(network, Optional.empty()));
    float[] back = OnnxFile.read(file).network().parameters().all().toArray();
    for (int i = 0; i < numbers.length; i++) {
      assertThat(Float.floatToRawIntBits(back[i])).isEqualTo(Float.floatToRawIntBits(numbers[i]));
    }
  }

  @Test
  void howANetworkCameAboutComesBack() throws Exception {
    Path file = folder.resolve("model.onnx");
    Model model = Samples.model(Samples.small());
    OnnxFile.write(file, model);
    assertThat(OnnxFile.read(file).origin()).isEqualTo(model.origin());
  }

  @Test
  void theSameModelMakesTheSameBytes() throws Exception {
    OnnxFile.write(folder.resolve("a.onnx"), Samples.model(Samples.small()));
    OnnxFile.write(folder.resolve("b.onnx"), Samples.model(Samples.small()));
    assertThat(folder.resolve("a.onnx")).hasSameBinaryContentAs(folder.resolve("b.onnx"));
  }

  @Test
  void theBytesAreTheSameInEveryCountry() throws Exception {
    Locale usual = Locale.getDefault();
    OnnxFile.write(folder.resolve("a.onnx"), Samples.model(Samples.large()));
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      OnnxFile.write(folder.resolve("b.onnx"), Samples.model(Samples.large()));
    } finally {
      Locale.setDefault(usual);
    }
    assertThat(folder.resolve("a.onnx")).hasSameBinaryContentAs(folder.resolve("b.onnx"));
  }

  @Test
  void aNetworkThatDivergedIsNotWritten() {
    var architecture = Architecture.of(Activation.RELU, Activation.IDENTITY, 1, 1);
    var network = Network.of(Parameters.of(architecture, new float[] {1, Float.NaN}));
    Path file = folder.resolve("model.onnx");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OnnxFile.write(file, new Model(network, Optional.empty())))
        .withMessage("parameter 1 is NaN: a network that diverged is not written");
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void aRecipeOfAnotherNetworkIsRefused() {
    var other = Samples.origin(Samples.recipe(Samples.small()));
    var architecture = Architecture.of(Activation.TANH, Activation.SIGMOID, 3, 5, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Model(Samples.network(architecture, 1), Optional.of(other)))
        .withMessage("the recipe is one of a network of 3-4-2, but the network is one of 3-5-2");
  }
}
