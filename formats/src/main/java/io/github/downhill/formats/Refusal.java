package io.github.downhill.formats;

import java.io.Serial;

/** A file's contents are refused, for a reason that goes on where the name of the file ends. */
final class Refusal extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private static final int NAME_MAX = 80;

  /** A refusal such as "is cut off: …; copy it again", without a full stop. */
  Refusal(String predicate) {
    super(predicate);
  }

  /** Makes sure of something that a file promises. */
  @SuppressWarnings("AnnotateFormatMethod") // the annotation's library is needed for nothing else
  static void unless(boolean holds, String predicate, Object... arguments) throws Refusal {
    if (!holds) {
      throw new Refusal(English.text(predicate, arguments));
    }
  }

  /** A name out of a file as sentences show it: in quotes, in one line and not too long. */
  static String quoted(String name) {
    return "'" + shown(name, NAME_MAX) + "'";
  }

  /** A text out of a file, in one line and not too long. */
  static String shown(String text, int lengthMax) {
    String start = text.length() > lengthMax ? text.substring(0, lengthMax) + "…" : text;
    return start.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
  }
}
