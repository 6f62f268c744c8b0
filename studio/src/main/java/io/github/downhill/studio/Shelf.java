package io.github.downhill.studio;

import io.github.downhill.datasets.Dataset;
import java.io.IOException;
import java.util.List;

/** Where the studio's digits come from. */
public interface Shelf {

  /** The names one can choose from, the usual one first: {@code mnist}, {@code synthetic}. */
  List<String> names();

  /**
   * Reads the digits of a name, which may take a while.
   *
   * @throws IOException with a sentence that says what is wrong
   */
  Dataset read(String name) throws IOException;

  /** The options by which the command line finds the digits of a name that have been read. */
  default List<String> options(String name, Dataset dataset) {
    return List.of();
  }
}
