package io.github.downhill.benchmarks;

import java.nio.file.Path;
import java.util.Set;
import java.util.StringJoiner;

/** The line that was typed, as the results show it: without the folders of this machine. */
final class Typed {
  /** The options whose values are paths. */
  private static final Set<String> PATHS =
      Set.of("--data", "--launcher", "--libraries", "--out", "--plot", "--python");

  private Typed() {}

  /** The command with its arguments, of whose paths only the last name is left. */
  static String line(String... arguments) {
    StringJoiner line = new StringJoiner(" ").add("downhill bench");
    String before = "";
    for (String word : arguments) {
      line.add(PATHS.contains(before) ? lastName(word) : withoutFolder(word));
      before = word;
    }
    return line.toString();
  }

  /** For an option that has its value in the same word: {@code --out=RESULTS.md}. */
  private static String withoutFolder(String word) {
    int value = word.indexOf('=') + 1;
    return value > 0 && PATHS.contains(word.substring(0, value - 1))
        ? word.substring(0, value) + lastName(word.substring(value))
        : word;
  }

  private static String lastName(String path) {
    Path name = Path.of(path).getFileName();
    return name == null ? "" : name.toString();
  }
}
