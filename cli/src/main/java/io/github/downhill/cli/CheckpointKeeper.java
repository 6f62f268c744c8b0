package io.github.downhill.cli;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.formats.Checkpoint;
import io.github.downhill.formats.CheckpointFile;
import io.github.downhill.learning.Checkpoints;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.TrainingState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** Keeps the last moment of a run in a file. */
record CheckpointKeeper(Path file, Recipe recipe, Dataset dataset) implements Checkpoints {

  @Override
  public Duration interval() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void save(TrainingState state) {
    Checkpoint checkpoint =
        new Checkpoint(
            recipe,
            dataset.name(),
            dataset.training().size(),
            dataset.training().fingerprint(),
            Version.text(),
            state);
    try {
      CheckpointFile.write(file, checkpoint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
