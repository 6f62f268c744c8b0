package io.github.downhill.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a program said, in search of a number. */
final class Said {
  private Said() {}

  /**
   * The last number that is said in the way of a pattern, of which it is the first group.
   *
   * @throws IOException with what was said instead, if there is none
   */
  static double number(Pattern way, String text) throws IOException {
    List<MatchResult> found = way.matcher(text).results().toList();
    if (found.isEmpty()) {
      throw new IOException("no number where one was expected: " + text.strip());
    }
    return Double.parseDouble(found.getLast().group(1));
  }
}
