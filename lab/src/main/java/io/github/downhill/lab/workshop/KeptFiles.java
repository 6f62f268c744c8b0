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
  private final Path folder;

  KeptFiles(Path folder) {
    this.folder = folder;
  }

  /** Where what belongs to a key is, with an ending such as {@code .csv}. */
  Path file(String key, String ending) {
    String name = Fingerprint.of(key).text();
    return folder.resolve(name.substring(0, 2)).resolve(name.substring(2) + ending);
  }

  /** The lines kept for a key; nothing if there are none, or they are of another key. */
  Optional<List<String>> read(String key) throws IOException {
    Path file = file(key, ".csv");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<String> head = head(key);
    List<String> lines = lines(file);
    return lines.size() >= head.size() && lines.subList(0, head.size()).equals(head)
        ? Optional.of(lines.subList(head.size(), lines.size()))
        : Optional.empty();
  }

  /** Keeps lines for a key, in place of those that may be there. */
  void write(String key, String text) throws IOException {
    Path file = file(key, ".csv");
    Files.createDirectories(file.toAbsolutePath().getParent());
    String whole = String.join("\n", head(key)) + "\n" + text;
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
