package io.github.downhill.datasets;

import java.nio.charset.StandardCharsets;

/**
 * One row of a CSV file of digits: a label, then the 784 pixels of a picture, row by row.
 *
 * <p>Numbers may stand between spaces and may end in {@code .0}, as spreadsheets and data frames
 * write them. The row is reused for the next line.
 */
final class CsvRow {
  private static final int COLUMNS = 1 + DigitRecipe.PIXELS;
  private static final int LABEL_MAX = 9;
  private static final int VALUE_MAX = 255;
  private static final int SHOWN_MAX = 20;

  private final byte[] values = new byte[COLUMNS];
  private byte[] line = {};
  private int end;
  private int position;

  /** The label and after it the pixels, of the line read last. */
  byte[] values() {
    return values;
  }

  /** Reads the current line. */
  void read(Lines lines) throws Mistake {
    line = lines.bytes();
    position = lines.from();
    end = lines.to();
    for (int column = 0; column < COLUMNS; column++) {
      values[column] = (byte) readValue(column);
      boolean last = position >= end;
      if (last != (column == COLUMNS - 1)) {
        throw wrongColumns(lines.from());
      }
      position++;
    }
  }

  private int readValue(int column) throws Mistake {
    int start = position;
    int max = column == 0 ? LABEL_MAX : VALUE_MAX;
    skipSpaces();
    int firstDigit = position;
    int value = 0;
    while (position < end && isDigit(line[position]) && value <= max) {
      value = 10 * value + line[position++] - '0';
    }
    boolean digits = position > firstDigit;
    skipZeroFraction();
    skipSpaces();
    if (!digits || value > max || (position < end && line[position] != ',')) {
      throw wrongValue(start, column);
    }
    return value;
  }

  private void skipZeroFraction() {
    if (position < end && line[position] == '.') {
      position++;
      while (position < end && line[position] == '0') {
        position++;
      }
    }
  }

  private void skipSpaces() {
    while (position < end && isSpace(line[position])) {
      position++;
    }
  }

  private Mistake wrongValue(int start, int column) {
    int stop = start;
    while (stop < end && line[stop] != ',') {
      stop++;
    }
    String shown = shown(start, stop);
    return new Mistake(
        "has %s in column %d, expected %s"
            .formatted(
                shown.isEmpty() ? "nothing" : '"' + shown + '"',
                column + 1,
                column == 0
                    ? "a label from 0 to " + LABEL_MAX
                    : "a whole number from 0 to " + VALUE_MAX));
  }

  private String shown(int start, int stop) {
    int length = Math.min(stop - start, SHOWN_MAX);
    String text = new String(line, start, length, StandardCharsets.ISO_8859_1);
    return text.replaceAll("[^ -~]", "?").strip() + (length < stop - start ? "..." : "");
  }

  private Mistake wrongColumns(int start) {
    int columns = 1;
    for (int i = start; i < end; i++) {
      columns += line[i] == ',' ? 1 : 0;
    }
    return new Mistake(
        "has %d column%s, expected %d: a label and %d pixels"
            .formatted(columns, columns == 1 ? "" : "s", COLUMNS, DigitRecipe.PIXELS));
  }

  static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  static boolean isSpace(byte character) {
    return character == ' ' || character == '\t' || character == '\r';
  }

  /** What is wrong with a row, to be told together with file and line. */
  static final class Mistake extends Exception {
    private static final long serialVersionUID = 1;

    Mistake(String predicate) {
      super(predicate);
    }
  }
}
