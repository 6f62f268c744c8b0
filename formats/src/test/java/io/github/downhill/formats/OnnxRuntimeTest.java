package io.github.downhill.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import io.github.downhill.network.Network;
import io.github.downhill.network.Randomness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxRuntimeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("io.github.downhill.formats.OnnxFileTest#architectures")
  void computesTheSameOutputs(Architecture architecture) throws Exception {
    compare(architecture, 7);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 1000})
  void takesAnyNumberOfImagesAtOnce(int images) throws Exception {
    compare(Samples.large(), images);
  }

  @Test
  void findsTheNamesThatPeopleExpect() throws Exception {
    byte[] file = written(Samples.model(Samples.small()));
    try (OrtSession session = RuntimeOracle.RUNTIME.createSession(file)) {
      assertThat(session.getInputNames()).containsExactly("inputs");
      assertThat(session.getOutputNames()).containsExactly("outputs");
      var inputs = (TensorInfo) session.getInputInfo().get("inputs").getInfo();
      assertThat(inputs.getDimensionNames()).containsExactly("batch", "");
      assertThat(inputs.getShape()).containsExactly(-1, 3);
    }
  }

  @Test
  void findsHowTheNetworkCameAbout() throws Exception {
    byte[] file = written(Samples.model(Samples.small()));
    try (OrtSession session = RuntimeOracle.RUNTIME.createSession(file)) {
      assertThat(session.getMetadata().getProducerName()).isEqualTo("downhill");
      assertThat(session.getMetadata().getDescription()).contains("3-4-2: 26 weights and biases");
      assertThat(session.getMetadata().getCustomMetadata())
          .containsEntry("downhill.version", "0.1.0")
          .containsEntry("downhill.recipe.layers", "3-4-2")
          .containsEntry("downhill.steps", "123456789012")
          .containsEntry("downhill.dataset", "mnist")
          .containsEntry("downhill.examples", "54000")
          .containsEntry("downhill.fingerprint", Samples.FINGERPRINT);
    }
  }

  private void compare(Architecture architecture, int images) throws Exception {
    var start = Initialization.SCALED.draw(architecture, Randomness.of(5));
    Network network = Network.of(start);
    float[] inputs = pixels(images * architecture.inputs());
    byte[] file = written(new Model(network, Optional.empty()));
    float[] outputs = RuntimeOracle.run(file, inputs, images, architecture.inputs());
    int at = 0;
    for (int i = 0; i < images; i++) {
      int from = i * architecture.inputs();
      float[] input = Arrays.copyOfRange(inputs, from, from + architecture.inputs());
      for (float ours : network.predict(input).outputs()) {
        assertThat(outputs[at]).isCloseTo(ours, within(1e-6f));
        at++;
      }
    }
    assertThat(at).isEqualTo(outputs.length);
  }

  private byte[] written(Model model) throws Exception {
    Path file = folder.resolve("model.onnx");
    OnnxFile.write(file, model);
    return Files.readAllBytes(file);
  }

  private static float[] pixels(int count) {
    var random = new SplittableRandom(3);
    var pixels = new float[count];
    for (int i = 0; i < count; i++) {
      pixels[i] = random.nextInt(5) == 0 ? (float) random.nextDouble() : 0;
    }
    return pixels;
  }
}
