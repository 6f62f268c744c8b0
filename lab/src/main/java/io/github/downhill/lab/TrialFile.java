package io.github.downhill.lab;

import io.github.downhill.formats.AtomicFile;
import io.github.downhill.lab.Outcome.Epoch;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of a trial, as a file that one can read: what was tried, then a line for each test.
 *
 * <p>A file that is damaged counts as not there, so that the trial is made again.
 */
final class TrialFile {
  private static final String COLUMNS =
      "epoch,cost,testCost,testAccuracy,trainingCost,trainingAccuracy,squares";
  private static final String END = "end,";

  private TrialFile() {}

  static void write(Path file, String key, Outcome outcome) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    StringBuilder text = new StringBuilder();
    key.lines().forEach(line -> text.append("# ").append(line).append('\n'));
    text.append(COLUMNS).append('\n');
    outcome.epochs().forEach(epoch -> text.append(line(epoch)).append('\n'));
    text.append(END).append(outcome.diverged() ? "diverged" : "finished").append('\n');
    AtomicFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
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

  /** The outcome in a file; nothing if there is none, or not a whole one of this trial. */
  static Optional<Outcome> read(Path file, String key) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<String> lines = lines(file);
    List<String> expected = new ArrayList<>(key.lines().map(line -> "# " + line).toList());
    expected.add(COLUMNS);
    boolean whole =
        lines.size() > expected.size()
            && lines.subList(0, expected.size()).equals(expected)
            && lines.getLast().startsWith(END);
    return whole
        ? parse(lines.subList(expected.size(), lines.size() - 1), lines.getLast())
        : Optional.empty();
  }

  /** Nothing where they are no text. */
  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException _) {
      return List.of();
    }
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
