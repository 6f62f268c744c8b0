package io.github.downhill.lab.inside;

import io.github.downhill.lab.Bars;
import io.github.downhill.lab.Example;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The weights of a small network. */
public final class InsideExamples {
  private InsideExamples() {}

  public static List<Example> all(Path kept) throws IOException {
    Workshop bars = Bars.workshop(kept, 1);
    Trial trial = Trial.of(bars.video().epochs(2).build(), 60);
    return List.of(
        new Example(
            bars,
            new InsideMeasurement(
                trial.recipe(),
                bars.networks(List.of(trial)).getFirst().orElseThrow(),
                new Eyes(bars.training()))));
  }
}
