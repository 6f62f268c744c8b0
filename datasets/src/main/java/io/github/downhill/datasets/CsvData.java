package io.github.downhill.datasets;

import io.github.downhill.learning.HoldOut;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.network.Randomness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CSV files as a dataset: one for training and one for testing, or a single one.
 *
 * <p>Of a single file, a sixth is kept for testing when it is trained on: picked at random, for
 * files are often sorted by label, but the same each time.
 *
 * @param trainingFile examples to learn from
 * @param testFile examples to be tested on; if none, a share of the training file is kept for that
 */
record CsvData(Path trainingFile, Optional<Path> testFile) implements DataSource {
  private static final int TEST_SHARE = 6; // one of so many, in about MNIST's proportion
  private static final long SEED = 1;
  private static final List<List<String>> PAIRS =
      List.of(List.of("train.csv", "test.csv"), List.of("mnist_train.csv", "mnist_test.csv"));

  /** The CSV files of a folder, if it holds a pair of them under one of the usual names. */
  static Optional<DataSource> in(Path folder) {
    return PAIRS.stream().flatMap(pair -> pair(folder, pair).stream()).findFirst();
  }

  private static Optional<DataSource> pair(Path folder, List<String> names) {
    return file(folder, names.getFirst())
        .flatMap(training ->
            file(folder, names.getLast()).map(test -> new CsvData(training, Optional.of(test))));
  }

  private static Optional<Path> file(Path folder, String name) {
    return Stream.of(name, name + ".gz")
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  @Override
  public FoundDataset dataset() throws DatasetException {
    PixelExamples examples = CsvFile.read(trainingFile);
    return testFile.isPresent()
        ? new FoundDataset(
            new Dataset(CsvFile.NAME, examples, CsvFile.read(testFile.get())), Optional.empty())
        : held(examples);
  }

  private FoundDataset held(PixelExamples examples) throws DatasetException {
    if (examples.size() < 2) {
      throw DatasetException.about(
          trainingFile, "holds one row; expected at least 2, to learn from one and test on one");
    }
    int tests = Math.max(1, examples.size() / TEST_SHARE);
    HoldOut parts = HoldOut.of(examples, tests, Randomness.of(SEED));
    Dataset dataset = new Dataset(CsvFile.NAME, parts.training(), parts.validation());
    String notice =
        "%s is a single file: %s of its %s examples, picked at random, are kept for testing."
            .formatted(
                trainingFile,
                DatasetException.grouped(tests),
                DatasetException.grouped(examples.size()));
    return new FoundDataset(dataset, Optional.of(notice));
  }

  @Override
  public FoundExamples test() throws DatasetException {
    return new FoundExamples(CsvFile.read(testFile.orElse(trainingFile)), Optional.empty());
  }
}
