package io.github.downhill.lab.noise;

import io.github.downhill.lab.Example;
import io.github.downhill.lab.Patterns;
import io.github.downhill.lab.examples.Nonsense;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How sure a small network is. */
public final class NoiseExamples {
  private NoiseExamples() {}

  public static List<Example> all(Path kept) throws IOException {
    return List.of(
        new Example(
            Patterns.workshop(kept),
            new Confidence(
                Patterns.network(kept), List.of(Nonsense.UNIFORM.of(new Patterns(40, 2), 30)))));
  }
}
