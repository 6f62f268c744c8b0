package io.github.downhill.formats;

import java.util.Locale;

/** Texts that are the same wherever Downhill runs: 60,000, not 60.000. */
final class English {
  private English() {}

  /** The text that a format makes of its arguments. */
  @SuppressWarnings("AnnotateFormatMethod") // the annotation's library is needed for nothing else
  static String text(String format, Object... arguments) {
    return String.format(Locale.ENGLISH, format, arguments);
  }
}
