package io.github.downhill.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that symbolic links lead to, whether or not it is there yet. */
final class LinkedFile {
  private static final int LINKS_MAX = 40; // as Linux has it

  private LinkedFile() {}

  /**
   * Follows the links from a file to the one that is meant.
   *
   * @throws IOException if they lead in a circle
   */
  static Path of(Path file) throws IOException {
    Path target = file;
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == LINKS_MAX) {
        throw new IOException("its symbolic links lead in a circle");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }
}
