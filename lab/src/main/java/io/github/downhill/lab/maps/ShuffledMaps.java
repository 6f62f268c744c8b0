package io.github.downhill.lab.maps;

import io.github.downhill.network.Randomness;

/** Maps with the numbers of another in random places: what they would be without any order. */
final class ShuffledMaps {
  private final double[] map;
  private final int[] places; // that count

  ShuffledMaps(double... map) {
    this.map = map.clone();
    places = WeightMaps.counted(map);
  }

  double[] draw(Randomness randomness) {
    int[] order = new int[places.length];
    randomness.shuffle(order);
    double[] result = map.clone();
    for (int i = 0; i < places.length; i++) {
      result[places[i]] = map[places[order[i]]];
    }
    return result;
  }
}
