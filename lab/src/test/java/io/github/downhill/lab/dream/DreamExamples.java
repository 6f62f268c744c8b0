package io.github.downhill.lab.dream;

import io.github.downhill.lab.Example;
import io.github.downhill.lab.Patterns;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A small measurement of each kind that dreams need. */
public final class DreamExamples {
  private DreamExamples() {}

  public static List<Example> all(Path kept) throws IOException {
    Network network = Patterns.network(kept);
    Workshop workshop = Patterns.workshop(kept);
    return List.of(
        new Example(workshop, new DreamMeasurement(network, 1)),
        new Example(workshop, new ChangeMeasurement(network, 3, 8, 5)),
        new Example(workshop, new YardstickMeasurement(0, 5)),
        new Example(workshop, new BetweenMeasurement(3, 8, 4)));
  }
}
