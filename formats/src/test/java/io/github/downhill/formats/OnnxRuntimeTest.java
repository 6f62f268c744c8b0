package io.github.downhill.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxRuntimeTest {
  private static final OrtEnvironment RUNTIME = OrtEnvironment.getEnvironment();

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("io.github.downhill.formats.OnnxFileTest#architectures")
  void computesTheSameOutputs(Architecture architecture) throws Exception {
    compare(architecture, 7);
  }

  @Test
  void takesAnyNumberOfImagesAtOnce() throws Exception {
    var architecture = Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 784, 16, 16, 10);
    compare(architecture, 1);
    compare(architecture, 7);
    compare(architecture, 1000);
  }

  @Test
  void findsTheNamesThatPeopleExpect() throws Exception {
    Path file = folder.resolve("model.onnx");
    OnnxFile.write(file, Samples.model(Samples.small()));
    try (OrtSession session = RUNTIME.createSession(file.toString())) {
      assertThat(session.getInputNames()).containsExactly("inputs");
      assertThat(session.getOutputNames()).containsExactly("outputs");
      var inputs = (TensorInfo) session.getInputInfo().get("inputs").getInfo();
      assertThat(inputs.getDimensionNames()).containsExactly("batch", "");
      assertThat(inputs.getShape()).containsExactly(-1, 3);
      assertThat(session.getMetadata().getProducerName()).isEqualTo("downhill");
      assertThat(session.getMetadata().getCustomMetadata())
          .containsEntry("downhill.recipe.layers", "3-4-2")
          .containsEntry("downhill.dataset", "mnist")
          .containsEntry("downhill.fingerprint", Samples.FINGERPRINT);
    }
  }

  private void compare(Architecture architecture, int batch) throws Exception {
    Network network = Samples.network(architecture, 5);
    Path file = folder.resolve("model.onnx");
    OnnxFile.write(file, new Model(network, Optional.empty()));
    float[][] inputs = inputs(batch, architecture.inputs());
    try (OrtSession session = RUNTIME.createSession(file.toString());
        OnnxTensor tensor = OnnxTensor.createTensor(RUNTIME, inputs);
        OrtSession.Result result = session.run(Map.of("inputs", tensor))) {
      float[][] outputs = (float[][]) result.get(0).getValue();
      for (int i = 0; i < batch; i++) {
        assertClose(outputs[i], network, inputs[i]);
      }
    }
  }

  private static void assertClose(float[] theirs, Network network, float[] input) {
    for (int j = 0; j < theirs.length; j++) {
      float ours = network.predict(input).outputs().get(j);
      float scale = Math.max(1, Math.abs(ours));
      assertThat(theirs[j]).isCloseTo(ours, within(1e-6f * scale));
    }
  }

  private static float[][] inputs(int batch, int width) {
    var random = new SplittableRandom(3);
    var inputs = new float[batch][width];
    for (float[] input : inputs) {
      for (int i = 0; i < width; i++) {
        input[i] = (float) random.nextDouble();
      }
    }
    return inputs;
  }
}
