package io.github.downhill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Team;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictorTest {
  private static final Architecture VIDEO =
      Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 784, 16, 16, 10);

  private static final Network NETWORK =
      Network.of(Initialization.SCALED.draw(VIDEO, Randomness.of(1)), new ScalarKernels());

  @Test
  void answersAsTheNetworkDoesTimeAndAgain() {
    Predictor predictor = NETWORK.predictor();
    for (int image = 0; image < 50; image++) {
      float[] pixels = pixels(image);
      Prediction expected = NETWORK.predict(pixels);
      assertThat(predictor.choose(pixels)).isEqualTo(expected.choice());
      List<Float> outputs = IntStream.range(0, 10).mapToObj(predictor.outputs()::at).toList();
      assertThat(outputs).isEqualTo(expected.outputs());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void answersTheSameWhenThreadsShareOutItsNeurons(int threads) {
    Architecture wide = Architecture.of(Activation.RELU, Activation.SOFTMAX, 784, 300, 40, 257, 10);
    Network network =
        Network.of(Initialization.HE.draw(wide, Randomness.of(2)), new ScalarKernels());
    try (Team team = new Team(threads)) {
      Predictor predictor = network.predictor(team);
      for (int image = 0; image < 20; image++) {
        predictor.choose(pixels(image));
        assertThat(Prediction.of(predictor.outputs().toArray()))
            .isEqualTo(network.predict(pixels(image)));
      }
    }
  }

  @Test
  void allocatesNothingForAnAnswer() {
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Predictor predictor = NETWORK.predictor();
    float[] pixels = pixels(1);
    long allocated = 1;
    // The first rounds load classes, and the JVM may have doings of its own in any of them.
    for (int round = 0; round < 20 && allocated > 0; round++) {
      long before = memory.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 100; i++) {
        predictor.choose(pixels);
      }
      allocated = memory.getCurrentThreadAllocatedBytes() - before;
    }
    assertThat(allocated).isZero();
  }

  @Test
  void refusesAnInputOfAnotherSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NETWORK.predictor().choose(new float[783]))
        .withMessage("the network has 784 inputs, but 783 numbers were given");
  }

  private static float[] pixels(int image) {
    Randomness random = Randomness.of(image);
    float[] pixels = new float[784];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.uniform(i) < 0.8 ? 0f : (float) random.uniform(1_000L + i);
    }
    return pixels;
  }
}
