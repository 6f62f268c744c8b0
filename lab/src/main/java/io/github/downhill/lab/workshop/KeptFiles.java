package io.github.downhill.lab.workshop;

import io.github.downhill.formats.AtomicFile;
import io.github.downhill.learning.Fingerprint;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder of what was found out, each in a file named after what it depends on, its key. The key
 * also begins the file, so that one can read what it is about.
 */
final class KeptFiles {
  private static final String TOOK = "took,";

  private final Path folder;

  /**
   * What is kept for a key.
   *
   * @param nanos how long it took to find out
   */
  record Kept(List<String> lines, long nanos) {}

  KeptFiles(Path folder) {
    this.folder = folder;
  }

  /** Where what belongs to a key is, with an ending such as {@code .csv}. */
  Path file(String key, String ending) {
    String name = Fingerprint.of(key).text();
    return folder.resolve(name.substring(0, 2)).resolve(name.substring(2) + ending);
  }

  /** What is kept for a key; nothing if there is nothing, or it is of another key. */
  Optional<Kept> read(String key) throws IOException {
    Path file = file(key, ".csv");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<String> head = head(key);
    List<String> lines = lines(file);
    return lines.size() > head.size() && lines.subList(0, head.size()).equals(head)
        ? kept(lines.subList(head.size(), lines.size()))
        : Optional.empty();
  }

  private static Optional<Kept> kept(List<String> lines) {
    String took = lines.getFirst();
    return took.matches(TOOK + "\\d{1,18}")
        ? Optional.of(
            new Kept(lines.subList(1, lines.size()), Long.parseLong(took.substring(TOOK.length()))))
        : Optional.empty();
  }

  /** Keeps lines for a key, in place of those that may be there, and how long it took. */
  void write(String key, String text, long nanos) throws IOException {
    Path file = file(key, ".csv");
    Files.createDirectories(file.toAbsolutePath().getParent());
    String whole = String.join("\n", head(key)) + "\n" + TOOK + nanos + "\n" + text;
    AtomicFile.write(file, out -> out.write(whole.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> head(String key) {
    return key.lines().map(line -> "# " + line).toList();
  }

  /** None where they are no text. */
  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException _) {
      return List.of();
    }
  }
}
