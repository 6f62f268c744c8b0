package io.github.downhill.lab.workshop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was measured, as lines of text that one can read: a name and its numbers. */
final class MeasuredFile {
  private static final String END = "end";

  private MeasuredFile() {}

  static String write(Measured measured) {
    StringBuilder text = new StringBuilder();
    measured
        .rows()
        .forEach((name, row) ->
            text.append(name)
                .append(',')
                .append(
                    Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(",")))
                .append('\n'));
    return text.append(END).append('\n').toString();
  }

  /** Nothing unless the lines are whole. */
  static Optional<Measured> read(List<String> lines) {
    if (lines.isEmpty() || !lines.getLast().equals(END)) {
      return Optional.empty();
    }
    try {
      Measured measured = new Measured();
      for (String line : lines.subList(0, lines.size() - 1)) {
        int comma = line.indexOf(',');
        measured.with(line.substring(0, comma), numbers(line.substring(comma + 1)));
      }
      return Optional.of(measured);
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private static double[] numbers(String words) {
    return words.isEmpty()
        ? new double[0]
        : Arrays.stream(words.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
