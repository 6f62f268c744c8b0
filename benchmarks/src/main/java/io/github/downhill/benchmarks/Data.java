package io.github.downhill.benchmarks;

import io.github.downhill.datasets.DataRequest;
import io.github.downhill.datasets.DatasetException;
import io.github.downhill.datasets.DatasetFinder;
import io.github.downhill.datasets.ProgressListener;
import io.github.downhill.learning.Examples;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The images that all contestants train on. */
final class Data {
  private Data() {}

  static Examples training(String folder) throws IOException, DatasetException {
    DataRequest request = new DataRequest(Optional.of(folder), true, Map.of());
    return DatasetFinder.find(request, ProgressListener.silent()).dataset().training();
  }
}
