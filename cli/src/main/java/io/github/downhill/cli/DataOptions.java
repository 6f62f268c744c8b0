package io.github.downhill.cli;

import io.github.downhill.datasets.DataRequest;
import io.github.downhill.datasets.Dataset;
import io.github.downhill.datasets.DatasetException;
import io.github.downhill.datasets.DatasetFinder;
import io.github.downhill.datasets.FoundDataset;
import io.github.downhill.datasets.FoundExamples;
import io.github.downhill.datasets.ProgressListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the data comes from. */
final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = {
        "Folder with the four files of MNIST (plain or .gz), or with train.csv and test.csv, or"
            + " with CIFAR-10's binary files; or a CSV file; or 'synthetic' for digits that"
            + " Downhill draws itself. Otherwise $DOWNHILL_DATA, the cache folder, a download."
      })
  private Optional<String> data = Optional.empty();

  @Option(names = "--offline", description = "Never use the network.")
  private boolean offline;

  DataOptions() {}

  /** What to learn from and what to be tested on; says on standard error what is worth knowing. */
  FoundDataset find(Terminal terminal) throws DatasetException {
    FoundDataset found = watched(terminal, DatasetFinder::find, data);
    found.notice().ifPresent(terminal::warn);
    return found;
  }

  /** The dataset of the name that a model gives, unless the user says where it is. */
  FoundDataset find(Terminal terminal, String name) throws DatasetException {
    boolean drawn = data.isEmpty() && name.equals(DataRequest.SYNTHETIC);
    return drawn ? watched(terminal, DatasetFinder::find, Optional.of(name)) : find(terminal);
  }

  /** Whether the user wants the digits that Downhill draws itself. */
  boolean isSynthetic(Terminal terminal) {
    return new DataRequest(data, offline, terminal.environment()).isForSynthetic();
  }

  /** Whether pictures of digits will be found, as far as one can tell without looking. */
  boolean areDigits(Terminal terminal) {
    return new DataRequest(data, offline, terminal.environment()).isOfDigits();
  }

  /** The folder in which things are kept for the user. */
  Path kept(Terminal terminal, String what) {
    return new DataRequest(data, offline, terminal.environment()).kept(what);
  }

  /** The digits that Downhill draws itself. */
  FoundDataset synthetic(Terminal terminal) throws DatasetException {
    return watched(terminal, DatasetFinder::find, Optional.of(DataRequest.SYNTHETIC));
  }

  /** What to be tested on. */
  FoundExamples findTest(Terminal terminal) throws DatasetException {
    FoundExamples found = watched(terminal, DatasetFinder::findTest, data);
    found.notice().ifPresent(terminal::warn);
    return found;
  }

  /** The options that find the same data again. */
  List<String> words(Dataset found) {
    List<String> words = new ArrayList<>();
    // Drawn because there was no MNIST: there may be one next time, and a run needs the same data.
    boolean drawn = found.name().equals(DataRequest.SYNTHETIC);
    data.filter(given -> !given.isBlank())
        .or(() -> drawn ? Optional.of(DataRequest.SYNTHETIC) : Optional.empty())
        .ifPresent(where -> words.addAll(List.of("--data", where)));
    if (offline) {
      words.add("--offline");
    }
    return words;
  }

  /** Finds data while a bar shows how far it has come. */
  private <T> T watched(Terminal terminal, Finding<T> finding, Optional<String> where)
      throws DatasetException {
    try (DataProgress progress = new DataProgress(terminal)) {
      return finding.find(new DataRequest(where, offline, terminal.environment()), progress);
    }
  }

  /** How a dataset is found. */
  @FunctionalInterface
  private interface Finding<T> {
    T find(DataRequest request, ProgressListener listener) throws DatasetException;
  }
}
