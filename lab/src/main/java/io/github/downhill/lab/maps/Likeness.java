package io.github.downhill.lab.maps;

import io.github.downhill.network.Randomness;

/**
 * How like a kind of shape a map is, and how like it maps are that know of no shape.
 *
 * @param share of the map's variance that the best shape explains
 * @param shuffled the same of its weights shuffled, in the mean
 * @param alike the same of random maps that are as smooth ({@link Lookalikes}), in the mean
 */
public record Likeness(double share, double shuffled, double alike) {
  private static final int DRAWS = 9;

  /** Compares a map with the best of the shapes. */
  public static Likeness of(double[] map, Templates shapes, Randomness randomness) {
    ShuffledMaps shuffledMaps = new ShuffledMaps(map);
    Lookalikes lookalikes = new Lookalikes(map);
    double shuffled = 0;
    double alike = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      shuffled += shapes.share(shuffledMaps.draw(randomness.at(0).at(draw)));
      alike += shapes.share(lookalikes.draw(randomness.at(1).at(draw)));
    }
    return new Likeness(shapes.share(map), shuffled / DRAWS, alike / DRAWS);
  }
}
