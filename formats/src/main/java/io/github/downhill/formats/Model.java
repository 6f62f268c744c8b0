package io.github.downhill.formats;

import io.github.downhill.network.Network;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model file holds: a network, and how it came about where that is known.
 *
 * @param network the network
 * @param origin how it came about; empty for networks that other software trained
 */
public record Model(Network network, Optional<Origin> origin) {

  /**
   * A model.
   *
   * @throws IllegalArgumentException if the recipe is one of another architecture
   */
  public Model {
    Objects.requireNonNull(network);
    origin.ifPresent(it -> checkFits(network, it));
  }

  private static void checkFits(Network network, Origin origin) {
    if (!network.architecture().equals(origin.recipe().architecture())) {
      throw new IllegalArgumentException(
          "the recipe is one of a network of %s, but the network is one of %s"
              .formatted(origin.recipe().architecture().text(), network.architecture().text()));
    }
  }
}
