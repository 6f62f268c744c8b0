package io.github.downhill.landscape;

import java.util.Locale;

/** How large a nudge is beside the largest one, in words. */
public enum Size {
  /** At least half as large. */
  A_LOT(0.5),
  /** At least a fifth. */
  SOMEWHAT(0.2),
  /** Less, but not nothing. */
  A_LITTLE(0),
  /** Exactly zero. */
  NOT_AT_ALL(0);

  private final double shareMin;

  Size(double shareMin) {
    this.shareMin = shareMin;
  }

  /** The word for a nudge. */
  public static Size of(double nudge, double largest) {
    double size = Math.abs(nudge);
    if (size == 0) {
      return NOT_AT_ALL;
    }
    if (size >= A_LOT.shareMin * largest) {
      return A_LOT;
    }
    return size >= SOMEWHAT.shareMin * largest ? SOMEWHAT : A_LITTLE;
  }

  /** As one says it: {@code a little}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
