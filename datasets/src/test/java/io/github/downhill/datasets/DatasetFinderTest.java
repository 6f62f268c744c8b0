package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.downhill.learning.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFinderTest {
  @TempDir private Path temporary;

  @Test
  void readsTheFolderThatTheUserNames() throws IOException {
    Path folder = Idx.folder(temporary.resolve("data"), "-idx", "");

    assertThat(find(folder).dataset().name()).isEqualTo("idx");
    assertThat(find(folder).notice()).isEmpty();
    assertThat(findTest(folder).examples().size()).isEqualTo(2);
  }

  @Test
  void readsTheFolderThatTheVariableNames() throws IOException {
    Path folder = Idx.folder(temporary.resolve("data"), "-idx", "");
    DataRequest request =
        new DataRequest(Optional.empty(), true, Map.of("DOWNHILL_DATA", folder.toString()));

    assertThat(DatasetFinder.find(request, ProgressListener.silent()).dataset().name())
        .isEqualTo("idx");
  }

  @Test
  void prefersTheOptionToTheVariable() throws IOException {
    Path folder = Idx.folder(temporary.resolve("data"), "-idx", "");
    DataRequest request =
        new DataRequest(
            Optional.of(folder.toString()), true, Map.of("DOWNHILL_DATA", "nothing here"));

    assertThat(DatasetFinder.find(request, ProgressListener.silent()).dataset().name())
        .isEqualTo("idx");
  }

  @Test
  void readsTheCacheFolderWhenNothingIsNamed() throws IOException {
    Idx.folder(temporary.resolve("downhill").resolve("mnist"), "-idx", ".gz");

    assertThat(DatasetFinder.find(unnamed(), ProgressListener.silent()).dataset().name())
        .isEqualTo("idx");
  }

  @Test
  void drawsDigitsWhenThereIsNoMnistAndSaysSo() throws IOException {
    FoundExamples found = DatasetFinder.findTest(unnamed(), ProgressListener.silent());

    assertThat(found.examples().name()).isEqualTo("synthetic");
    assertThat(found.notice().orElseThrow())
        .isEqualTo(
            "There is no MNIST here. The network is not to be used. So these are digits drawn by"
                + " Downhill itself; for the real ones put the four files of MNIST into "
                + temporary.resolve("downhill").resolve("mnist")
                + ", or name their folder with --data.");
  }

  @Test
  void saysWhenTheCacheIsDamaged() throws IOException {
    Path cache = Idx.folder(temporary.resolve("downhill").resolve("mnist"), "-idx", ".gz");
    Files.write(cache.resolve("t10k-images-idx3-ubyte.gz"), new byte[100]);
    FoundExamples found = DatasetFinder.findTest(unnamed(), ProgressListener.silent());

    assertThat(found.examples().name()).isEqualTo("synthetic");
    assertThat(found.notice().orElseThrow())
        .startsWith(cache.resolve("t10k-images-idx3-ubyte.gz") + " is not an IDX file of pictures");
  }

  @Test
  void neverReplacesWhatTheUserNamed() {
    Path missing = temporary.resolve("missing");
    refuses(missing, "--data " + missing + ": there is no such file or folder; expected");
    refuses(
        temporary, "--data " + temporary + " is a folder without data; expected the four files");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() ->
            DatasetFinder.find(
                new DataRequest(
                    Optional.empty(), true, Map.of("DOWNHILL_DATA", missing.toString())),
                ProgressListener.silent()))
        .withMessageStartingWith("DOWNHILL_DATA " + missing);
  }

  @Test
  void refusesAPathThatIsNone() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() ->
            DatasetFinder.find(
                new DataRequest(Optional.of("a\0b"), true, Map.of()), ProgressListener.silent()))
        .withMessageContaining("is not a path");
  }

  @Test
  void refusesOneOfMnistsFilesInPlaceOfTheirFolder() throws IOException {
    Path folder = Idx.folder(temporary.resolve("data"), "-idx", ".gz");

    refuses(folder.resolve("train-labels-idx1-ubyte.gz"), " is an IDX file; name the folder");
  }

  @Test
  void readsAPairOfCsvFiles() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("csv"));
    Files.writeString(folder.resolve("mnist_train.csv"), rows(3));
    Files.writeString(folder.resolve("mnist_test.csv"), rows(2));
    Dataset found = find(folder).dataset();

    assertThat(found.name()).isEqualTo("csv");
    assertThat(found.training().size()).isEqualTo(3);
    assertThat(found.test().size()).isEqualTo(2);
    assertThat(findTest(folder).examples().size()).isEqualTo(2);
  }

  @Test
  void keepsASixthOfASingleCsvFileForTestingWhateverItsOrder() throws IOException {
    Path file = Files.writeString(temporary.resolve("sorted.csv"), rows(600));
    FoundDataset found = find(file);
    Examples test = found.dataset().test();

    assertThat(found.dataset().training().size()).isEqualTo(500);
    assertThat(IntStream.range(0, test.size()).map(test::label).distinct().count()).isEqualTo(10);
    assertThat(found.notice().orElseThrow())
        .isEqualTo(
            file
                + " is a single file: 100 of its 600 examples, picked at random, are kept for"
                + " testing.");
    assertThat(find(file).dataset().test().fingerprint()).isEqualTo(test.fingerprint());
  }

  @Test
  void testsOnAllOfASingleCsvFile() throws IOException {
    Path file = Files.writeString(temporary.resolve("sorted.csv"), rows(60));

    assertThat(findTest(file).examples().size()).isEqualTo(60);
  }

  @Test
  void refusesToLearnFromASingleRow() throws IOException {
    refuses(
        Files.writeString(temporary.resolve("one.csv"), rows(1)),
        " holds one row; expected at least 2");
  }

  /** Rows sorted by label. */
  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> CsvFileTest.row(i * 10 / count, 3))
        .collect(Collectors.joining("\n"));
  }

  private DataRequest unnamed() {
    return new DataRequest(
        Optional.empty(),
        true,
        Map.of(
            "XDG_CACHE_HOME", temporary.toString(),
            "LOCALAPPDATA", temporary.toString(),
            "DOWNHILL_DATA", ""));
  }

  private static FoundDataset find(Path data) throws DatasetException {
    return DatasetFinder.find(named(data), ProgressListener.silent());
  }

  private static FoundExamples findTest(Path data) throws DatasetException {
    return DatasetFinder.findTest(named(data), ProgressListener.silent());
  }

  private static DataRequest named(Path data) {
    return new DataRequest(Optional.of(data.toString()), true, Map.of());
  }

  private static void refuses(Path data, String clue) {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> find(data))
        .withMessageContaining(clue);
  }
}
