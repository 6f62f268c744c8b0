package io.github.downhill.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.provider.Arguments;

/** Changes a good file, or those in a folder, for the worse. */
@FunctionalInterface
interface Damage {
  void to(Path place) throws IOException;

  /** The arguments of a test: the name of some damage, the damage, and what the user is told. */
  static Arguments of(String name, Damage damage, String clue) {
    return Arguments.of(name, damage, clue);
  }
}
