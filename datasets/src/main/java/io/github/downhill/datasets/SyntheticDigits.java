package io.github.downhill.datasets;

import java.util.Optional;

/** Digits drawn by Downhill itself. */
record SyntheticDigits(Optional<String> notice, ProgressListener listener) implements DataSource {
  @Override
  public FoundDataset dataset() throws DatasetException {
    throw new DatasetException("Synthetic digits are not drawn yet.");
  }

  @Override
  public FoundExamples test() throws DatasetException {
    throw new DatasetException("Synthetic digits are not drawn yet.");
  }
}
