package io.github.downhill.cli;

import io.github.downhill.formats.Checkpoint;
import io.github.downhill.formats.CheckpointFile;
import io.github.downhill.formats.FormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a run keeps its checkpoint.
 *
 * @param file the file
 * @param named whether the user named it, so that it stays when the run has come to its end
 */
record CheckpointPlace(Path file, boolean named) {
  private static final String ENDING = ".safetensors";

  /** Where the user wants it, else where the run goes on from, else beside the model. */
  static CheckpointPlace of(Path model, Optional<Path> checkpoint, Optional<Path> resume) {
    Optional<Path> named = checkpoint.or(() -> resume);
    return new CheckpointPlace(
        named.orElseGet(() -> Destination.checkpointBeside(model)), named.isPresent());
  }

  /** The moment that is kept there, if there is one that can be read. */
  Optional<Checkpoint> moment() {
    try {
      return Files.isRegularFile(file) ? Optional.of(CheckpointFile.read(file)) : Optional.empty();
    } catch (FormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes room for a new run: what an earlier one, which has not come to its end, left in this
   * place gets another name, for it may be the work of hours.
   *
   * @param resume the checkpoint that the new run goes on from, and may replace
   */
  Optional<EarlierRun> makeRoom(Optional<Path> resume) throws IOException {
    if (!Files.isRegularFile(file) || isSame(resume)) {
      return Optional.empty();
    }
    Optional<Checkpoint> found = moment();
    if (found.filter(moment -> !Progress.isUnfinished(moment)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new EarlierRun(moveAside(), found));
  }

  /** The run has come to its end: the file is not needed, unless the user wants it. */
  void discard() {
    try {
      if (!named) {
        Files.deleteIfExists(file);
      }
    } catch (IOException _) {
      // The model is written, which is what counts; and the next run replaces the checkpoint.
    }
  }

  private boolean isSame(Optional<Path> other) throws IOException {
    return other.isPresent() && Files.isSameFile(file, other.get());
  }

  private Path moveAside() {
    try {
      return Aside.move(file, ENDING).now();
    } catch (IOException e) {
      throw new FailureException(
          e.getMessage() + ", to keep the earlier run in it; name another file with --checkpoint",
          e);
    }
  }
}
