package io.github.downhill.datasets;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the data to train on or to be tested on.
 *
 * <p>What the user names, by {@code --data} or the environment variable {@code DOWNHILL_DATA}, is
 * used or refused, never replaced by something else. Otherwise it is MNIST, from the user's cache
 * folder or downloaded into it, and without that the digits that Downhill draws itself.
 */
public final class DatasetFinder {
  private final DataRequest request;
  private final ProgressListener listener;
  private final Path cache;

  private DatasetFinder(DataRequest request, ProgressListener listener) {
    this.request = request;
    this.listener = listener;
    this.cache = CacheFolder.of(request);
  }

  /**
   * Finds examples to learn from and examples to be tested on.
   *
   * <p>Of a single CSV file a sixth of the rows, picked at random but always the same, is kept for
   * testing.
   */
  public static FoundDataset find(DataRequest request, ProgressListener listener)
      throws DatasetException {
    return new DatasetFinder(request, listener).read(DataSource::dataset);
  }

  /** Finds examples to be tested on: a test set, or all rows of a single CSV file. */
  public static FoundExamples findTest(DataRequest request, ProgressListener listener)
      throws DatasetException {
    return new DatasetFinder(request, listener).read(DataSource::test);
  }

  /** What is wanted of a source: all of it, or its test examples. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(DataSource source) throws DatasetException;
  }

  private <T> T read(Reading<T> reading) throws DatasetException {
    Optional<DataRequest.Named> named = request.named();
    return named.isPresent()
        ? reading.of(NamedData.source(named.get(), listener))
        : readMnist(reading);
  }

  private <T> T readMnist(Reading<T> reading) throws DatasetException {
    String lack = "There is no MNIST here.";
    if (MnistFolder.isComplete(cache)) {
      try {
        return reading.of(new MnistFolder(cache));
      } catch (DatasetException damaged) {
        lack = damaged.getMessage();
      }
    }
    return reading.of(instead(lack));
  }

  /** MNIST downloaded, or else synthetic digits, and why. */
  private DataSource instead(String lack) throws DatasetException {
    if (request.mustStayOffline()) {
      return synthetic(lack + " The network is not to be used.");
    }
    List<URI> mirrors = Mirrors.of(request);
    try {
      new MnistDownload(cache, mirrors, MnistDownload.Limits.USUAL, listener).run();
      return new MnistFolder(cache, Optional.of("MNIST was downloaded into " + cache + "."));
    } catch (DatasetException e) {
      return synthetic(lack + " " + e.getMessage());
    }
  }

  private DataSource synthetic(String reason) {
    return new SyntheticDigits(
        Optional.of(
            ("%s So these are digits drawn by Downhill itself; for the real ones put the four files"
                    + " of MNIST into %s, or name their folder with --data.")
                .formatted(reason, cache)),
        listener);
  }
}
