package io.github.downhill.cli;

import io.github.downhill.datasets.DataRequest;
import io.github.downhill.datasets.Dataset;
import io.github.downhill.formats.Checkpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A run that was stopped before its end, and whose checkpoint has made room for that of a new one.
 *
 * @param checkpoint where it is now
 * @param moment what is in it, if it can be read
 */
record EarlierRun(Path checkpoint, Optional<Checkpoint> moment) {

  /**
   * Tells the user of it, and how to go on with it.
   *
   * @param dataset the data of the new run
   * @param options the words that find that data again
   * @param out where the model goes
   */
  void tell(Terminal terminal, Dataset dataset, List<String> options, Path out) {
    if (moment.isEmpty()) {
      terminal.warn("What was in the place of the checkpoint is now %s.".formatted(checkpoint));
      return;
    }
    List<String> data = isOf(dataset) ? options : otherData(moment.get().dataset());
    terminal.warn("An earlier run was stopped before its end. It is kept; to go on with it:");
    terminal.warn("       " + new Resumption(checkpoint, data).command(out));
  }

  private boolean isOf(Dataset dataset) {
    String fingerprint = dataset.training().fingerprint();
    return moment.filter(before -> before.fingerprint().equals(fingerprint)).isPresent();
  }

  /** Where other data was is not known, unless it was drawn. */
  private static List<String> otherData(String name) {
    return List.of("--data", name.equals(DataRequest.SYNTHETIC) ? name : "DIR");
  }
}
