package io.github.downhill.cli;

import io.github.downhill.datasets.DataRequest;
import io.github.downhill.datasets.Dataset;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.learning.Recipe;
import io.github.downhill.studio.Shelf;
import java.io.IOException;
import java.util.List;

/** The digits that the options name, and those that Downhill draws itself. */
record StudioShelf(DataOptions data, Terminal terminal, Kernels kernels) implements Shelf {
  private static final String USUAL = "mnist";

  @Override
  public List<String> names() {
    return data.isSynthetic(terminal)
        ? List.of(DataRequest.SYNTHETIC)
        : List.of(USUAL, DataRequest.SYNTHETIC);
  }

  @Override
  public List<String> options(String name, Dataset dataset) {
    List<String> words =
        name.equals(DataRequest.SYNTHETIC) ? List.of("--data", name) : data.words(dataset);
    return words.stream().map(Words::quoted).toList();
  }

  @Override
  public Dataset read(String name) throws IOException {
    // Meanwhile Java compiles what the first click on "Train" will need.
    try (Rehearsal _ = Rehearsal.start(Recipe.video().build(), kernels)) {
      return name.equals(DataRequest.SYNTHETIC)
          ? data.synthetic(terminal).dataset()
          : data.find(terminal).dataset();
    }
  }
}
