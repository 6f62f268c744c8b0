package io.github.downhill.lab.inside;

import io.github.downhill.lab.maps.Shapes;
import io.github.downhill.lab.maps.Templates;
import io.github.downhill.lab.maps.WeightMaps;
import io.github.downhill.learning.Examples;
import java.util.stream.IntStream;

/**
 * What the weights of networks are looked at with that learn from the same pictures: which pixels
 * these light, and the shapes that one hopes to see.
 */
final class Eyes {
  private final int[] lit; // in how many examples
  private final int examples;
  private final Templates edges;
  private final Templates rings;

  Eyes(Examples training) {
    lit = WeightMaps.lit(training);
    examples = training.size();
    edges = Shapes.edges(lit.length, pixels(true));
    rings = Shapes.rings(lit.length, pixels(true));
  }

  /** In how many examples each pixel is lit. */
  int[] lit() {
    return lit.clone();
  }

  /** The pixels that are ever lit, or those that never are. */
  int[] pixels(boolean everLit) {
    return IntStream.range(0, lit.length).filter(i -> lit[i] > 0 == everLit).toArray();
  }

  /** In which share of the examples a pixel is lit. */
  double use(int pixel) {
    return lit[pixel] / (double) examples;
  }

  /** What the first layer is hoped to find. */
  Templates edges() {
    return edges;
  }

  /** What the second is. */
  Templates rings() {
    return rings;
  }
}
