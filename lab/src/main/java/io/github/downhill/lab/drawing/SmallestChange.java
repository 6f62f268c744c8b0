package io.github.downhill.lab.drawing;

import io.github.downhill.lab.space.Pixels;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A small change of a picture that makes a network take it for another digit.
 *
 * <p>First DeepFool (Moosavi-Dezfooli, Fawzi and Frossard 2016, algorithm 2), towards one class:
 * the lead of the brightest output over the wanted one is taken for linear, one goes to the nearest
 * picture that would be without it, and so on until the wanted output is the brightest; once as the
 * paper has it, and once in short steps, for where neurons are saturated the line leads far astray.
 * Then along the border between the two, to where it is nearest to where one began. All pixels stay
 * from 0 to 1.
 *
 * <p>A network is not linear, so nothing proves that there is no smaller change: this one suffices.
 *
 * @param from the picture at the beginning
 * @param to the changed picture: the same, if the network takes it for the wanted digit at once
 * @param deepFool how long the change was that DeepFool alone came to
 * @param steps how often the lead was taken for linear
 * @param reached whether the network takes the changed picture for the wanted digit
 */
@SuppressWarnings("ArrayRecordComponent") // made to be shown, never compared or changed
public record SmallestChange(
    double[] from, double[] to, double deepFool, int steps, boolean reached) {
  private static final double CAREFUL = 0.25; // no longer is a step in which the slopes stay alike

  /** How long the change is: the root of the sum of all pixels' squared changes. */
  public double length() {
    return Pixels.distance(from, to);
  }

  /** What changes: for each pixel by how much. */
  public double[] way() {
    return Pixels.way(from, to);
  }

  /** Finds it; pixels below 0 or above 1 are cut off first. */
  public static SmallestChange to(int digit, InputGradient network, double... picture) {
    return to(digit, network, picture, () -> false);
  }

  /**
   * Finds it, unless it is given up.
   *
   * @param unwanted to be asked all the time: whether nobody wants to know any longer
   * @throws CancellationException if it was given up
   */
  public static SmallestChange to(
      int digit, InputGradient network, double[] picture, BooleanSupplier unwanted) {
    double[] from = picture.clone();
    InkBudget.hold(from, Double.POSITIVE_INFINITY);
    SmallestChange bold =
        by(new DeepFool(network, digit, Double.POSITIVE_INFINITY, unwanted), from);
    SmallestChange careful = by(new DeepFool(network, digit, CAREFUL, unwanted), from);
    boolean better = careful.reached() && !(bold.reached() && bold.length() <= careful.length());
    return better
        ? new SmallestChange(from, careful.to(), bold.deepFool(), careful.steps(), true)
        : bold;
  }

  private static SmallestChange by(DeepFool way, double[] from) {
    double[] crossed = way.cross(from);
    boolean reached = way.isWanted(crossed);
    double[] to = reached ? new Border(way, from).nearest(crossed) : crossed;
    return new SmallestChange(from, to, Pixels.distance(from, crossed), way.steps(), reached);
  }
}
