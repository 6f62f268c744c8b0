package io.github.downhill.landscape;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Which valley the ball reaches, for every start on the map. */
public final class Basins {

  /** What is said of a start from which no valley is reached. */
  public static final int NONE = -1;

  /** What is said of a start from which the ball leaves the world. */
  public static final int LOST = -2;

  private final Ground ground;
  private final Gait gait;
  private final List<Valley> valleys;
  private final Kernels kernels;

  /** The basins of these valleys, for who walks like that. */
  public Basins(Ground ground, Gait gait, List<Valley> valleys, Kernels kernels) {
    this.ground = ground;
    this.gait = gait;
    this.valleys = List.copyOf(valleys);
    this.kernels = kernels;
  }

  /**
   * The index of the valley reached from each point of a grid.
   *
   * @param side points a side
   * @param unwanted asked between rows
   * @return as {@link Ground#point} counts them
   * @throws CancellationException when nobody wants it any longer
   */
  public int[] of(int side, Team team, BooleanSupplier unwanted) {
    int[] reached = new int[ground.points(side)];
    for (int row = 0; row < reached.length; row += side) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      int first = row;
      team.run((part, parts) -> {
        int end = first + share(side, part + 1, parts);
        for (int i = first + share(side, part, parts); i < end; i++) {
          reached[i] = from(i, side);
        }
      });
    }
    return reached;
  }

  private int from(int index, int side) {
    Journey journey = Journey.over(ground, gait, kernels, ground.point(index, side), index);
    Fate fate = Fate.of(journey, valleys);
    return journey.isLost() ? LOST : fate.valley();
  }
}
