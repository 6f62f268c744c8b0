package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.network.Network;
import io.github.downhill.network.Prediction;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other software opens the model that {@code train} wrote, and answers as Downhill does. */
class OnnxRuntimeTest {
  private static final OrtEnvironment RUNTIME = OrtEnvironment.getEnvironment();

  /**
   * Both sum 784 products in float32 in blocks of 256 (see DECISIONS.md), which leaves the
   * difference of two exponentials.
   */
  private static final float TOLERANCE = 1e-6f;

  @TempDir private static Path folder;
  private static PixelExamples test;
  private static float[] images; // of all examples, one after another

  @BeforeAll
  static void readImages() throws Exception {
    test = Mnist.test();
    images = new float[test.size() * test.inputs()];
    for (int i = 0; i < test.size(); i++) {
      test.copyInputs(i, images, i * test.inputs());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--epochs 2",
        "--epochs 1 --layers 784-30-10 --activation relu --output softmax --cost cross-entropy",
        "--epochs 1 --activation tanh --learning-rate 0.1",
        "--epochs 1 --activation gelu --output softmax --cost cross-entropy --learning-rate 0.1"
      })
  void answersAllTestImagesAsWeDo(String options) throws Exception {
    Path model = train(options);
    Network network = OnnxFile.read(model).network();

    float[][] outputs = run(model, test.size(), test.size());

    int same = 0;
    float difference = 0;
    for (int i = 0; i < test.size(); i++) {
      Prediction ours = network.predict(input(i));
      same += Prediction.of(outputs[i]).choice() == ours.choice() ? 1 : 0;
      difference = Math.max(difference, difference(outputs[i], ours.outputs()));
    }
    assertThat(same).isEqualTo(10_000);
    assertThat(difference).isLessThanOrEqualTo(TOLERANCE);
  }

  @Test
  void takesAnyNumberOfImagesAtOnce() throws Exception {
    Path model = train("--epochs 1 --layers 784-10");
    float[][] atOnce = run(model, 700, 700);

    for (int batch : new int[] {1, 7, 100}) {
      float[][] outputs = run(model, 700, batch);
      for (int i = 0; i < 700; i++) {
        assertThat(outputs[i]).containsExactly(atOnce[i], offset(TOLERANCE));
      }
    }
  }

  private static Path train(String options) {
    Path model = folder.resolve("model.onnx");
    List<Object> words =
        new ArrayList<>(List.of("train", "--data", Mnist.folder(), "--out", model));
    words.addAll(List.of(options.split(" ")));
    Shown.by(words.toArray()).wellDone();
    return model;
  }

  /** What ONNX Runtime makes of the first images. */
  private static float[][] run(Path model, int count, int batch) throws OrtException {
    float[][] outputs = new float[count][];
    try (OrtSession session = RUNTIME.createSession(model.toString())) {
      for (int from = 0; from < count; from += batch) {
        FloatBuffer part = FloatBuffer.wrap(images, from * 784, batch * 784).slice();
        try (OnnxTensor tensor = OnnxTensor.createTensor(RUNTIME, part, new long[] {batch, 784});
            OrtSession.Result result = session.run(Map.of("inputs", tensor))) {
          float[][] answers = (float[][]) result.get("outputs").orElseThrow().getValue();
          System.arraycopy(answers, 0, outputs, from, batch);
        }
      }
    }
    return outputs;
  }

  private static float[] input(int i) {
    float[] input = new float[test.inputs()];
    test.copyInputs(i, input, 0);
    return input;
  }

  private static float difference(float[] theirs, List<Float> ours) {
    float difference = 0;
    for (int j = 0; j < theirs.length; j++) {
      difference = Math.max(difference, Math.abs(theirs[j] - ours.get(j)));
    }
    return difference;
  }
}
