package io.github.downhill.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A folder that holds CIFAR-10 in its binary version: {@code data_batch_1.bin} to {@code
 * data_batch_5.bin} and {@code test_batch.bin}.
 *
 * <p>Some of the five may be missing, which is said; each may hold any number of pictures.
 */
record CifarFolder(Path folder) implements DataSource {
  private static final int BATCHES = 5;
  private static final String TEST = "test_batch.bin";

  /** Whether at least one of the files is there. */
  static boolean isPresent(Path folder) {
    CifarFolder candidate = new CifarFolder(folder);
    return Files.isRegularFile(folder.resolve(TEST)) || !candidate.batches().isEmpty();
  }

  private List<Path> batches() {
    return IntStream.rangeClosed(1, BATCHES)
        .mapToObj(i -> folder.resolve("data_batch_" + i + ".bin"))
        .filter(Files::isRegularFile)
        .toList();
  }

  @Override
  public FoundDataset dataset() throws DatasetException {
    List<Path> batches = batches();
    if (batches.isEmpty()) {
      throw DatasetException.about(
          folder, "holds no data_batch_1.bin to data_batch_5.bin; expected the files of CIFAR-10");
    }
    Dataset dataset = new Dataset(CifarFile.NAME, CifarFile.read(batches), testExamples());
    return new FoundDataset(dataset, notice(batches.size()));
  }

  private Optional<String> notice(int batches) {
    return batches == BATCHES
        ? Optional.empty()
        : Optional.of(
            "%s holds %d of the 5 training files of CIFAR-10; the others are done without."
                .formatted(folder, batches));
  }

  @Override
  public FoundExamples test() throws DatasetException {
    return new FoundExamples(testExamples(), Optional.empty());
  }

  private WhitenedPixels testExamples() throws DatasetException {
    Path file = folder.resolve(TEST);
    if (!Files.isRegularFile(file)) {
      throw DatasetException.about(folder, "holds no " + TEST + "; expected the files of CIFAR-10");
    }
    return CifarFile.read(List.of(file));
  }
}
