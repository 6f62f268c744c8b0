package io.github.downhill.lab.drawing;

import io.github.downhill.lab.drawing.ClimbSettings.Blurred;
import io.github.downhill.lab.space.Pixels;

/**
 * A picture that is changed step by step so that an {@link Objective} grows: gradient ascent in the
 * space of pictures (Erhan, Bengio, Courville and Vincent 2009, "Visualizing higher-layer features
 * of a deep network").
 *
 * <p>After each step the picture is one again: every pixel from 0 to 1, and no more ink than there
 * may be.
 */
public final class Climb {
  private final InputGradient network;
  private final Objective objective;
  private final ClimbSettings settings;
  private final Blur blur;
  private final double[] picture;

  /**
   * A climb that begins at a picture.
   *
   * @param start pixels of a square picture; what is below 0 or above 1 is cut off
   * @throws IllegalArgumentException if it is not square, or does not fit the network
   */
  public Climb(
      InputGradient network, Objective objective, ClimbSettings settings, double... start) {
    int side = (int) Math.rint(Math.sqrt(start.length));
    if (side * side != start.length) {
      throw new IllegalArgumentException(
          "a picture of %d pixels is not square".formatted(start.length));
    }
    this.network = network;
    this.objective = objective;
    this.settings = settings;
    blur = new Blur(side, settings.blur());
    picture = start.clone();
    InkBudget.hold(picture, Double.POSITIVE_INFINITY);
    network.show(picture);
  }

  /** Takes a step, and shows the network where it leads. */
  public void step() {
    network.show(picture);
    double[] way = objective.gradient(network);
    if (settings.blurred() == Blurred.GRADIENT) {
      way = blur.of(way);
    }
    double size = settings.even() ? evenly(way) : settings.step();
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (1 - settings.decay()) * picture[i] + size * way[i];
    }
    if (settings.blurred() == Blurred.PICTURE) {
      System.arraycopy(blur.of(picture), 0, picture, 0, picture.length);
    }
    InkBudget.hold(picture, settings.ink());
    network.show(picture);
  }

  /** How much of a way is a step of the wanted length; none where there is no way up. */
  private double evenly(double... way) {
    double size = settings.step() / Pixels.length(way);
    return Double.isFinite(size) ? size : 0;
  }

  /** Takes so many steps. */
  public Climb steps(int count) {
    for (int i = 0; i < count; i++) {
      step();
    }
    return this;
  }

  /** The picture as it is now, a copy. */
  public double[] picture() {
    return picture.clone();
  }

  /** How large the objective is now. */
  public double value() {
    return objective.value(network);
  }

  /** The network, which has been shown the picture. */
  public InputGradient network() {
    return network;
  }
}
