package io.github.downhill.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody probably meant. */
final class Nearest {
  private Nearest() {}

  /** The one of these words that an unknown one is most like; none if it is like none of them. */
  static Optional<String> of(Collection<String> known, String unknown) {
    String bare = bare(unknown);
    return known.stream()
        .filter(word -> distance(bare, bare(word)) <= 1 + bare.length() / 3)
        .min(Comparator.comparingInt(word -> distance(bare, bare(word))));
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

  /** Without the dashes of an option, and in small letters. */
  private static String bare(String word) {
    return word.replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
  }
}
