package io.github.downhill.lab.workshop;

import io.github.downhill.lab.workshop.Outcome.Epoch;
import java.util.List;
import java.util.Optional;

/** What came of a trial, as lines of text that one can read: one for each test. */
final class TrialFile {
  private static final String COLUMNS =
      "epoch,cost,testCost,testAccuracy,trainingCost,trainingAccuracy,squares";
  private static final String END = "end,";

  private TrialFile() {}

  static String write(Outcome outcome) {
    StringBuilder text = new StringBuilder(COLUMNS).append('\n');
    outcome.epochs().forEach(epoch -> text.append(line(epoch)).append('\n'));
    return text.append(END)
        .append(outcome.diverged() ? "diverged" : "finished")
        .append('\n')
        .toString();
  }

  private static String line(Epoch epoch) {
    return "%d,%s,%s,%s,%s,%s,%s"
        .formatted(
            epoch.epoch(),
            epoch.cost(),
            epoch.testCost(),
            epoch.testAccuracy(),
            epoch.trainingCost(),
            epoch.trainingAccuracy(),
            epoch.squares());
  }

  /** Nothing unless the lines are whole. */
  static Optional<Outcome> read(List<String> lines) {
    boolean whole =
        lines.size() > 1 && lines.getFirst().equals(COLUMNS) && lines.getLast().startsWith(END);
    return whole ? parse(lines.subList(1, lines.size() - 1), lines.getLast()) : Optional.empty();
  }

  private static Optional<Outcome> parse(List<String> lines, String end) {
    try {
      List<Epoch> epochs = lines.stream().map(TrialFile::epoch).toList();
      return Optional.of(new Outcome(epochs, end.equals(END + "diverged")));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private static Epoch epoch(String line) {
    String[] words = line.split(",", -1);
    return new Epoch(
        Integer.parseInt(words[0]),
        Double.parseDouble(words[1]),
        Double.parseDouble(words[2]),
        Double.parseDouble(words[3]),
        Double.parseDouble(words[4]),
        Double.parseDouble(words[5]),
        Double.parseDouble(words[6]));
  }
}
