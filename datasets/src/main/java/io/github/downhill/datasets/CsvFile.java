package io.github.downhill.datasets;

import io.github.downhill.learning.PixelExamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Digits in comma-separated values: a label, then 784 shades from 0 to 255, in every line.
 *
 * <p>The file may be gzip-compressed; its first line may name the columns; empty lines do not
 * count.
 */
final class CsvFile {
  static final String NAME = "csv";
  private static final int PIXEL_BYTES_MAX = Integer.MAX_VALUE - 8 - DigitRecipe.PIXELS;

  private final Path file;
  private final CsvRow row = new CsvRow();
  private final ByteArrayOutputStream pixels = new ByteArrayOutputStream(1 << 20);
  private final ByteArrayOutputStream labels = new ByteArrayOutputStream();

  private CsvFile(Path file) {
    this.file = file;
  }

  /** Reads all rows. */
  static PixelExamples read(Path file) throws DatasetException {
    try (PlainOrGzip content = PlainOrGzip.open(file)) {
      return new CsvFile(file).read(new Lines(content.stream()));
    } catch (IOException e) {
      throw DatasetException.unreadable(file, e);
    }
  }

  private PixelExamples read(Lines lines) throws IOException {
    while (lines.advance()) {
      if (!isBlank(lines) && !(lines.number() == 1 && isHeader(lines))) {
        readRow(lines);
      }
    }
    if (labels.size() == 0) {
      throw DatasetException.about(
          file,
          "holds no rows; expected a label and %d pixels a line".formatted(DigitRecipe.PIXELS));
    }
    return new PixelExamples(
        NAME, DigitRecipe.PIXELS, MnistFolder.CLASSES, pixels.toByteArray(), labels.toByteArray());
  }

  private void readRow(Lines lines) throws DatasetException {
    try {
      row.read(lines);
    } catch (CsvRow.Mistake mistake) {
      throw DatasetException.about(
          file, "line %d %s".formatted(lines.number(), mistake.getMessage()));
    }
    if (pixels.size() > PIXEL_BYTES_MAX) {
      throw DatasetException.about(
          file, "line %d is one more than Downhill can hold".formatted(lines.number()));
    }
    labels.write(row.values()[0]);
    pixels.write(row.values(), 1, DigitRecipe.PIXELS);
  }

  private static boolean isBlank(Lines lines) {
    for (int i = lines.from(); i < lines.to(); i++) {
      if (!CsvRow.isSpace(lines.bytes()[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line names columns: neither of the first two starts with a digit. */
  private static boolean isHeader(Lines lines) {
    byte[] bytes = lines.bytes();
    int second = lines.from();
    while (second < lines.to() && bytes[second] != ',') {
      second++;
    }
    return second < lines.to() && isName(lines, lines.from()) && isName(lines, second + 1);
  }

  private static boolean isName(Lines lines, int start) {
    int position = start;
    while (position < lines.to() && CsvRow.isSpace(lines.bytes()[position])) {
      position++;
    }
    return position < lines.to()
        && (Character.isLetter(lines.bytes()[position]) || lines.bytes()[position] == '"');
  }
}
