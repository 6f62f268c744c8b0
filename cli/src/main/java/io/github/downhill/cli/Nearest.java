package io.github.downhill.cli;

import java.util.Comparator;
import java.util.List;
import picocli.CommandLine;

/** The option that somebody probably meant. */
final class Nearest {
  private Nearest() {}

  /** The option of a command that the first unknown word is most like; none if it is no option. */
  static List<String> options(CommandLine command, List<String> unknown) {
    String word = unknown.isEmpty() ? "" : unknown.getFirst().split("=", 2)[0];
    if (!word.startsWith("--")) {
      return List.of();
    }
    return command.getCommandSpec().optionsMap().keySet().stream()
        .filter(option -> option.startsWith("--"))
        .filter(option -> distance(word, option) <= 1 + word.length() / 2)
        .sorted(Comparator.comparingInt((String option) -> distance(word, option)))
        .limit(1)
        .toList();
  }

  /** How many letters must be put in, left out or changed (Levenshtein 1966). */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
