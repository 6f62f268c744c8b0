package io.github.downhill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has made room for another one by taking a new name, because it may be the work of
 * hours.
 *
 * @param before where it was
 * @param now where it is
 */
record Aside(Path before, Path now) {

  /**
   * Renames {@code run.ending} to the first of {@code run.previous.ending}, {@code
   * run.previous-2.ending} … that there is not yet. A symbolic link stays, and leads nowhere.
   */
  static Aside move(Path file, String ending) throws IOException {
    Path there = Files.isSymbolicLink(file) ? file.toRealPath() : file;
    Path unused = unused(there, ending);
    try {
      return new Aside(there, Files.move(there, unused));
    } catch (IOException e) {
      throw new IOException("%s cannot be renamed to %s".formatted(there, unused), e);
    }
  }

  /** Brings it back, because nothing came in its place. */
  void undo() throws IOException {
    Files.move(now, before);
  }

  private static Path unused(Path there, String ending) {
    String name = String.valueOf(there.getFileName());
    String kept = name.endsWith(ending) ? ending : "";
    String start = name.substring(0, name.length() - kept.length()) + ".previous";
    Path unused = there.resolveSibling(start + kept);
    for (int number = 2; Files.exists(unused); number++) {
      unused = there.resolveSibling(start + "-" + number + kept);
    }
    return unused;
  }
}
