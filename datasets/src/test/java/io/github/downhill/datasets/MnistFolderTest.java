package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MnistFolderTest {
  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({"-idx,''", "-idx,.gz", ".idx,''", ".idx,.gz"})
  void readsTheFourFilesUnderEachOfTheirNames(String infix, String end) throws IOException {
    Dataset read = new MnistFolder(Idx.folder(folder(), infix, end)).dataset().dataset();

    assertThat(read.name()).isEqualTo("idx");
    assertThat(labels(read)).containsExactly(7, 0, 9, 4, 1);
    assertThat(read.training().inputs()).isEqualTo(4);
    float[] pixels = new float[4];
    read.training().copyInputs(1, pixels, 0);
    assertThat(pixels).containsExactly(4 / 255f, 5 / 255f, 6 / 255f, 7 / 255f);
  }

  private static int[] labels(Dataset dataset) {
    return Stream.of(dataset.training(), dataset.test())
        .flatMapToInt(set -> java.util.stream.IntStream.range(0, set.size()).map(set::label))
        .toArray();
  }

  @Test
  void knowsTheRealMnist() throws DatasetException {
    Dataset mnist = new MnistFolder(RealMnist.folder()).dataset().dataset();

    assertThat(mnist.name()).isEqualTo("mnist");
    assertThat(mnist.training().name()).isEqualTo("mnist");
    assertThat(mnist.training().size()).isEqualTo(60_000);
    assertThat(mnist.test().size()).isEqualTo(10_000);
    assertThat(mnist.test().inputs()).isEqualTo(784);
    assertThat(new int[] {mnist.test().label(0), mnist.training().label(0)}).containsExactly(7, 5);
  }

  @Test
  void refusesALabelThatIsNoDigit() throws IOException {
    Path folder = Idx.folder(folder(), "-idx", "");
    Path file = Files.write(folder.resolve("train-labels-idx1-ubyte"), Idx.labels(7, 10, 9));

    refuses(folder, file + " has the label 10 at index 1, expected 0 to 9.");
  }

  @Test
  void refusesMorePicturesThanLabels() throws IOException {
    Path folder = Idx.folder(folder(), "-idx", "");
    Files.write(folder.resolve("train-labels-idx1-ubyte"), Idx.labels(7, 0));

    refuses(
        folder,
        folder.resolve("train-images-idx3-ubyte")
            + " holds 3 pictures but train-labels-idx1-ubyte 2 labels; expected one label for each"
            + " picture.");
  }

  @Test
  void refusesTestPicturesOfAnotherSize() throws IOException {
    Path folder = Idx.folder(folder(), "-idx", "");
    Files.write(folder.resolve("t10k-images-idx3-ubyte"), Idx.pictures(2, 3));

    refuses(
        folder,
        folder
            + " holds training pictures of 4 pixels and test pictures of 9; expected the same"
            + " size.");
  }

  @Test
  void namesTheFilesThatAreMissing() throws IOException {
    Path folder = Idx.folder(folder(), "-idx", "");
    Files.delete(folder.resolve("train-labels-idx1-ubyte"));
    Files.delete(folder.resolve("t10k-images-idx3-ubyte"));

    refuses(
        folder,
        folder
            + " holds no train-labels-idx1-ubyte and no t10k-images-idx3-ubyte; expected the four"
            + " files of MNIST, plain or .gz.");
  }

  private Path folder() {
    return temporary.resolve("data");
  }

  private static void refuses(Path folder, String sentence) {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> new MnistFolder(folder).dataset())
        .withMessage(sentence);
  }
}
