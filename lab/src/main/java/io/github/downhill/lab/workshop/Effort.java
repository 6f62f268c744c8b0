package io.github.downhill.lab.workshop;

/**
 * What it took to make all that was asked for, whenever that was: with what was known, the time
 * that was kept with it.
 *
 * @param networks how many networks were trained
 * @param trainingSeconds how long that took, as many side by side as there were threads
 * @param seconds the same with everything that was measured besides
 */
public record Effort(int networks, double trainingSeconds, double seconds) {

  /** How many networks a minute were trained; NaN if none was. */
  public double networksPerMinute() {
    return networks == 0 ? Double.NaN : 60 * networks / trainingSeconds;
  }
}
