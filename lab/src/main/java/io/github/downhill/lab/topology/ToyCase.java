package io.github.downhill.lab.topology;

import io.github.downhill.lab.space.ToyShape;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.network.Parameters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Networks of the same layers, with many seeds, that learned the same points.
 *
 * @param layers the hidden ones: {@code 2-2-2}
 */
record ToyCase(ToyShape shape, String layers, List<ToyTrial> trials, List<Measured> measured) {

  String name() {
    return shape.text() + " " + layers;
  }

  /** How many neurons its widest hidden layer has. */
  int width() {
    return List.of(layers.split("-", -1)).stream().mapToInt(Integer::parseInt).max().orElse(0);
  }

  int networks() {
    return measured.size();
  }

  /** How many of the networks got every point of the test right. */
  int separated() {
    return (int) measured.stream().filter(each -> each.number("right") == 1).count();
  }

  double rate() {
    return (double) separated() / networks();
  }

  Spread right() {
    return Spread.of(measured.stream().map(each -> each.number("right")).toList());
  }

  /** The network that got most right; of several the one with the first seed. */
  Optional<Parameters> best() {
    int best =
        IntStream.range(0, networks())
            .boxed()
            .max(
                Comparator.comparingDouble((Integer i) -> measured.get(i).number("right"))
                    .thenComparing(Comparator.<Integer>reverseOrder()))
            .orElseThrow();
    return trials.get(best).network(measured.get(best));
  }
}
