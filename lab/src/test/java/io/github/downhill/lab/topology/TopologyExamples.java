package io.github.downhill.lab.topology;

import io.github.downhill.lab.Example;
import io.github.downhill.lab.Patterns;
import io.github.downhill.lab.space.ToyNetwork;
import io.github.downhill.lab.space.ToyShape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A small network for a toy, and the layers of another. */
public final class TopologyExamples {
  private TopologyExamples() {}

  public static List<Example> all(Path kept) throws IOException {
    return List.of(
        new Example(
            Patterns.workshop(kept),
            new ToyTrial(ToyShape.RINGS, ToyNetwork.recipe(ToyShape.RINGS, 1, 5, 2))),
        new Example(Patterns.workshop(kept), new LayersMeasurement(Patterns.network(kept))));
  }
}
