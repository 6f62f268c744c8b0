package io.github.downhill.studio;

import io.github.downhill.datasets.Dataset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Digits that take no time to read, or as much as a test wants. */
final class MadeUpShelf implements Shelf {
  private final Map<String, Supplier<Dataset>> datasets = new LinkedHashMap<>();

  static MadeUpShelf of(int training, int test) {
    return new MadeUpShelf().with("made-up", () -> MadeUpDigits.dataset(training, test, 1));
  }

  MadeUpShelf with(String name, Supplier<Dataset> dataset) {
    datasets.put(name, dataset);
    return this;
  }

  @Override
  public List<String> names() {
    return List.copyOf(datasets.keySet());
  }

  @Override
  public Dataset read(String name) {
    return datasets.get(name).get();
  }
}
