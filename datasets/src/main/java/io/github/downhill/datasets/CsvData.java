package io.github.downhill.datasets;

import io.github.downhill.learning.PixelExamples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CSV files as a dataset: one for training and one for testing, or a single one.
 *
 * @param trainingFile examples to learn from
 * @param testFile examples to be tested on; if none, a share of the training file is kept for that
 */
record CsvData(Path trainingFile, Optional<Path> testFile) implements DataSource {
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
    Dataset dataset = HeldOut.split(examples);
    String notice =
        "%s is a single file: %s of its %s examples, picked at random, are kept for testing."
            .formatted(
                trainingFile,
                DatasetException.grouped(dataset.test().size()),
                DatasetException.grouped(examples.size()));
    return new FoundDataset(dataset, Optional.of(notice));
  }

  @Override
  public FoundExamples test() throws DatasetException {
    return new FoundExamples(CsvFile.read(testFile.orElse(trainingFile)), Optional.empty());
  }
}
