package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.learning.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CIFAR-10 in the form in which it is handed out; the pictures are made up. */
class CifarFolderTest {
  private static final int RECORD = 3_073;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 257})
  void readsTheBatchesInTheirOrderAsOneSet(int pictures) throws IOException {
    for (int i = 1; i <= 5; i++) {
      write("data_batch_" + i + ".bin", madeUp(pictures, i));
    }
    write("test_batch.bin", madeUp(3, 9));

    FoundDataset found = find();

    assertThat(found.notice()).isEmpty();
    assertThat(found.dataset().name()).isEqualTo("cifar-10");
    Examples training = found.dataset().training();
    assertThat(training.size()).isEqualTo(5 * pictures);
    assertThat(training.inputs()).isEqualTo(2_352);
    assertThat(training.classes()).isEqualTo(10);
    byte[] third = madeUp(pictures, 3);
    assertThat(training.label(2 * pictures)).isEqualTo(third[0]);
    assertThat(found.dataset().test().size()).isEqualTo(3);
  }

  @Test
  void thePartsOfPicturesAreTheirMiddlesColorByColor() throws IOException {
    byte[] bytes = new byte[RECORD];
    bytes[0] = 7;
    bytes[1 + 2 * 1024 + 2 * 32 + 2] = (byte) 200; // blue, at the corner of the middle
    bytes[1 + 1024 + 29 * 32 + 29] = (byte) 100; // green, at the other corner
    bytes[1 + 31] = (byte) 255; // red, outside
    Examples training = trainedWith(bytes);

    float[] inputs = inputs(training, 0);

    int blue = 2 * 784;
    int green = 784 + 27 * 28 + 27;
    assertThat(training.label(0)).isEqualTo(7);
    for (int k = 0; k < inputs.length; k++) {
      if (k == blue || k == green) {
        assertThat(inputs[k]).isPositive();
      } else {
        assertThat(inputs[k]).isEqualTo(inputs[0]).isNegative();
      }
    }
    double step = (inputs[blue] - inputs[0]) / (inputs[green] - inputs[0]);
    assertThat(step).isCloseTo(2, within(1e-5));
  }

  @Test
  void eachPictureHasTheMeanZeroAndTheDeviationOne() throws IOException {
    Examples training = trainedWith(madeUp(4, 1));
    for (int i = 0; i < 4; i++) {
      float[] inputs = inputs(training, i);
      double mean = sum(inputs, 1) / inputs.length;
      assertThat(mean).isCloseTo(0, within(1e-5));
      assertThat(sum(inputs, 2) / inputs.length).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void aPictureOfOneColorIsNothingButZeros() throws IOException {
    byte[] grey = new byte[RECORD];
    Arrays.fill(grey, 1, RECORD, (byte) 128);
    assertThat(inputs(trainedWith(grey), 0)).containsOnly(0f);
  }

  @Test
  void theFingerprintIsThatOfTheContents() throws IOException {
    String one = trainedWith(madeUp(2, 1)).fingerprint();
    assertThat(trainedWith(madeUp(2, 1)).fingerprint()).isEqualTo(one);
    byte[] other = madeUp(2, 1);
    other[1 + 16 * 32 + 16]++;
    assertThat(trainedWith(other).fingerprint()).isNotEqualTo(one);
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    write("data_batch_2.bin", madeUp(2, 1));
    refuses("holds no test_batch.bin; expected the files of CIFAR-10");
    write("test_batch.bin", madeUp(2, 1));
    assertThat(find().notice().orElseThrow()).contains("holds 1 of the 5 training files");
    Files.delete(folder.resolve("data_batch_2.bin"));
    refuses("holds no data_batch_1.bin to data_batch_5.bin");
    assertThat(DatasetFinder.findTest(request(), ProgressListener.silent()).examples().size())
        .isEqualTo(2);
  }

  @Test
  void damageIsSaidWithItsPlace() throws IOException {
    write("test_batch.bin", madeUp(2, 1));
    write("data_batch_1.bin", new byte[0]);
    refuses("data_batch_1.bin is empty");
    write("data_batch_1.bin", Arrays.copyOf(madeUp(3, 1), 3 * RECORD - 1));
    refuses("has 9,218 bytes, which is not a multiple of the 3,073");
    byte[] bytes = madeUp(3, 1);
    bytes[2 * RECORD] = 10;
    write("data_batch_1.bin", bytes);
    refuses("has the label 10 at picture 3 (byte 6,146), expected 0 to 9");
    bytes[2 * RECORD] = (byte) 255;
    write("data_batch_1.bin", bytes);
    refuses("has the label 255");
  }

  private void refuses(String clue) {
    assertThatThrownBy(this::find)
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(folder.toString())
        .hasMessageContaining(clue);
  }

  private Examples trainedWith(byte... batch) throws IOException {
    write("data_batch_1.bin", batch);
    write("test_batch.bin", madeUp(1, 5));
    return find().dataset().training();
  }

  private FoundDataset find() throws DatasetException {
    return DatasetFinder.find(request(), ProgressListener.silent());
  }

  private DataRequest request() {
    return new DataRequest(Optional.of(folder.toString()), true, Map.of());
  }

  private void write(String name, byte... bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static byte[] madeUp(int pictures, long seed) {
    byte[] bytes = new byte[pictures * RECORD];
    SplittableRandom random = new SplittableRandom(seed);
    random.nextBytes(bytes);
    for (int i = 0; i < pictures; i++) {
      bytes[i * RECORD] = (byte) random.nextInt(10);
    }
    return bytes;
  }

  private static float[] inputs(Examples examples, int example) {
    float[] inputs = new float[examples.inputs()];
    examples.copyInputs(example, inputs, 0);
    return inputs;
  }

  private static double sum(float[] values, int power) {
    double sum = 0;
    for (float value : values) {
      sum += Math.pow(value, power);
    }
    return sum;
  }
}
