package io.github.downhill.lab.drawing;

import io.github.downhill.network.Randomness;
import java.util.Arrays;

/** With which picture a climb begins. */
public enum Start {
  /** Nothing but background. */
  BLACK,
  /** Every pixel half ink. */
  GREY,
  /** Every pixel anything from 0 to 1. */
  NOISE;

  /** The picture. */
  public double[] picture(int pixels, Randomness chance) {
    double[] picture = new double[pixels];
    switch (this) {
      case BLACK -> {}
      case GREY -> Arrays.fill(picture, 0.5);
      case NOISE -> Arrays.setAll(picture, chance::uniform);
    }
    return picture;
  }

  /** In a word. */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
