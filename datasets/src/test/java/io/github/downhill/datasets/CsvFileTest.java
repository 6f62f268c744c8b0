package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.downhill.learning.PixelExamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
  private static final String HEADER =
      "label,"
          + IntStream.range(0, 784).mapToObj(i -> "pixel" + i).collect(Collectors.joining(","));

  @TempDir private Path folder;

  @Test
  void readsLabelsAndPixels() throws IOException {
    PixelExamples read = read(row(3, 1) + "\n" + row(9, 255) + "\n");

    assertThat(read.size()).isEqualTo(2);
    assertThat(read.inputs()).isEqualTo(784);
    assertThat(new int[] {read.label(0), read.label(1)}).containsExactly(3, 9);
    assertThat(read.pixels(0)).containsOnly(1);
    assertThat(read.pixels(1)).containsOnly(-1);
  }

  @Test
  void doesNotMindHeaderLineEndsSpacesEmptyLinesNorAByteOrderMark() throws IOException {
    String spaced = row(4, 17).replace(",", "\t, ");

    assertThat(read("\uFEFF" + HEADER + "\r\n" + spaced + " \r\n\r\n" + row(5, 2) + "\n\n").size())
        .isEqualTo(2);
    assertThat(read("\uFEFF" + row(1, 1)).label(0)).isEqualTo(1);
    assertThat(read("\n" + row(1, 1)).size()).isEqualTo(1);
  }

  @Test
  void readsWholeNumbersThatEndLikeFractions() throws IOException {
    assertThat(read(row(4, 17).replace("17", "17.000")).pixels(0)).containsOnly(17);
  }

  @Test
  void unpacksGzip() throws IOException {
    Path file = Files.write(folder.resolve("rows.csv"), Idx.gzip(utf8(row(2, 3))));

    assertThat(CsvFile.read(file).label(0)).isEqualTo(2);
  }

  @Test
  void readsRowsThatLieAcrossItsBuffers() throws IOException {
    int rows = 300;
    String text =
        IntStream.range(0, rows)
            .mapToObj(i -> row(i % 10, i % 256))
            .collect(Collectors.joining("\n"));
    PixelExamples read = read(text);

    assertThat(read.size()).isEqualTo(rows);
    for (int i = 0; i < rows; i++) {
      assertThat(read.label(i)).isEqualTo(i % 10);
      assertThat(read.pixels(i)).containsOnly((byte) i);
    }
  }

  @Test
  void saysWhereSomethingIsNoShade() throws IOException {
    String expected = ", expected a whole number from 0 to 255.";
    refuses(with(5, "x"), "line 2 has \"x\" in column 5" + expected);
    refuses(with(5, "NaN"), "line 2 has \"NaN\" in column 5" + expected);
    refuses(with(785, "256"), "line 2 has \"256\" in column 785" + expected);
    refuses(with(785, "-1"), "line 2 has \"-1\" in column 785" + expected);
    refuses(with(2, "0.5"), "line 2 has \"0.5\" in column 2" + expected);
    refuses(with(2, "99999999999999999999999999"), "line 2 has \"99999999999999999999...\" in");
    refuses(with(2, ""), "line 2 has nothing in column 2" + expected);
    refuses(with(2, "1 2"), "line 2 has \"1 2\" in column 2" + expected);
    refuses(with(2, "\u00e9\0"), "line 2 has \"???\" in column 2" + expected);
    refuses(with(785, "7;8"), "line 2 has \"7;8\" in column 785" + expected);
  }

  @Test
  void saysWhereSomethingIsNoLabel() throws IOException {
    refuses(with(1, "10"), "line 2 has \"10\" in column 1, expected a label from 0 to 9.");
    refuses(with(1, "a"), "line 2 has \"a\" in column 1, expected a label from 0 to 9.");
  }

  @Test
  void saysWhichLineHasTooFewOrTooManyColumns() throws IOException {
    String expected = " columns, expected 785: a label and 784 pixels.";
    refuses(row(1, 2) + "\n1,2,3\n", "line 2 has 3" + expected);
    refuses(row(1, 2) + "\n" + row(1, 2) + ",2\n", "line 2 has 786" + expected);
    refuses("5", "line 1 has 1 column, expected 785: a label and 784 pixels.");
  }

  @Test
  void refusesAFileWithoutRows() throws IOException {
    String sentence = " holds no rows; expected a label and 784 pixels a line.";
    refuses("", sentence);
    refuses(HEADER + "\n", sentence);
    refuses("\n \r\n", sentence);
  }

  @Test
  void refusesALineWithoutEndInsteadOfTakingAllMemory() throws IOException {
    refuses(" ".repeat(2_000_000), "line 1 is longer than 1048576 bytes");
  }

  private PixelExamples read(String text) throws IOException {
    return CsvFile.read(Files.write(folder.resolve("rows.csv"), utf8(text)));
  }

  private void refuses(String text, String clue) throws IOException {
    Path file = Files.write(folder.resolve("rows.csv"), utf8(text));
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> CsvFile.read(file))
        .withMessageStartingWith(file + " ")
        .withMessageContaining(clue);
  }

  /** A right row, and after it one with another value in a column, counted from 1. */
  private static String with(int column, String value) {
    String[] values = new String[785];
    Arrays.fill(values, "0");
    values[column - 1] = value;
    return row(1, 2) + "\n" + String.join(",", values) + "\n";
  }

  static String row(int label, int shade) {
    return label + ("," + shade).repeat(784);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
