package io.github.downhill.cli;

import io.github.downhill.formats.FormatException;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.formats.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file that a run writes its network to. */
record ModelPlace(Path file) {
  private static final String ENDING = ".onnx";

  /** Writes the network of a run that came to its end, in place of what is there. */
  void write(Model model) throws IOException {
    OnnxFile.write(file, model);
  }

  /**
   * Writes the network of a run that was stopped. It may have learned next to nothing, so that what
   * another run left there, which may be far better, gets another name.
   *
   * @return where that is now, if there was something to keep
   */
  Optional<Path> writeUnfinished(Model model) throws IOException {
    if (!Files.isRegularFile(file) || holdsEarlierMoment(model)) {
      write(model);
      return Optional.empty();
    }
    Aside aside = Aside.move(file, ENDING);
    try {
      write(model);
    } catch (IOException e) {
      aside.undo();
      throw e;
    }
    return Optional.of(aside.now());
  }

  /** Whether what is there is what the same run wrote when it was stopped before. */
  private boolean holdsEarlierMoment(Model model) {
    Optional<Origin> there = origin();
    return model
        .origin()
        .flatMap(now -> there.filter(before -> isEarlierMoment(before, now)))
        .isPresent();
  }

  private Optional<Origin> origin() {
    try {
      return OnnxFile.read(file).origin();
    } catch (FormatException _) {
      return Optional.empty(); // whatever it is, it is of no run that is known
    }
  }

  private static boolean isEarlierMoment(Origin before, Origin now) {
    return before.recipe().equals(now.recipe())
        && before.fingerprint().equals(now.fingerprint())
        && before.steps() <= now.steps();
  }
}
