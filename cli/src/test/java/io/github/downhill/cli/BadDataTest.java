package io.github.downhill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Data that cannot be learned from. */
class BadDataTest {
  private static final String IMAGES = "train-images-idx3-ubyte.gz";
  private static final String LABELS = "train-labels-idx1-ubyte.gz";
  private static final int PICTURES = 40;
  private static final int HUGE = Integer.MAX_VALUE;

  @TempDir private Path folder;

  private Path data;
  private Path out;
  private Path checkpoint;

  @BeforeEach
  void prepare() throws IOException {
    data = folder.resolve("data");
    out = Files.writeString(folder.resolve("old.onnx"), "the model of before");
    checkpoint = Files.writeString(folder.resolve("old.safetensors"), "the checkpoint of before");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void idxFiles(String name, Damage damage, String clue) throws IOException {
    Pictures test = Pictures.easy(28, 20, 2);
    Pictures.idxFolder(data, Pictures.easy(28, PICTURES, 1), test);
    damage.to(data);

    refuses(clue, data);
  }

  static Stream<Arguments> idxFiles() {
    byte[] pixels = new byte[PICTURES * 28 * 28];
    return Stream.of(
        Damage.of(
            "gzip data cut off",
            folder -> write(folder, IMAGES, BadFiles.cut(folder.resolve(IMAGES), 0.7)),
            "cut off"),
        Damage.of(
            "gzip data damaged in the middle",
            folder -> damage(folder.resolve(IMAGES), 0.5),
            "is damaged"),
        Damage.of(
            "gzip data with a wrong checksum",
            folder -> damage(folder.resolve(IMAGES), 1),
            "is damaged: its gzip data does not unpack"),
        Damage.of(
            "wrong magic number",
            folder -> write(folder, IMAGES, Pictures.idx(0x801, pixels, PICTURES, 28, 28)),
            "is not an IDX file of pictures"),
        Damage.of(
            "magic number of floats",
            folder -> write(folder, IMAGES, Pictures.idx(0xd03, pixels, PICTURES, 28, 28)),
            "is not an IDX file of pictures"),
        Damage.of(
            "noise", folder -> write(folder, IMAGES, BadFiles.noise(5000)), "is not an IDX file"),
        Damage.of("empty file", folder -> write(folder, LABELS, new byte[0]), "is empty"),
        Damage.of(
            "more declared than there is",
            folder -> write(folder, IMAGES, Pictures.idx(0x803, pixels, PICTURES + 1, 28, 28)),
            "ends after 31,360 of the 32,144 bytes"),
        Damage.of(
            "less declared than there is",
            folder -> write(folder, IMAGES, Pictures.idx(0x803, pixels, PICTURES - 1, 28, 28)),
            "goes on after the 30,576 bytes"),
        Damage.of(
            "two billion pictures declared",
            folder -> write(folder, IMAGES, Pictures.idx(0x803, pixels, HUGE, 1, 1)),
            "declares 2,147,483,647 x 1 x 1 bytes"),
        Damage.of(
            "more declared than numbers can count",
            folder -> write(folder, IMAGES, Pictures.idx(0x803, pixels, HUGE, HUGE, HUGE)),
            "declares 2,147,483,647 x 2,147,483,647 x 2,147,483,647 bytes"),
        Damage.of(
            "negative size",
            folder -> write(folder, IMAGES, Pictures.idx(0x803, pixels, PICTURES, -28, 28)),
            "declares a size of 4,294,967,268"),
        Damage.of(
            "no pictures",
            folder -> write(folder, IMAGES, Pictures.idx(0x803, new byte[0], 0, 28, 28)),
            "declares a size of 0"),
        Damage.of(
            "header cut off",
            folder -> write(folder, IMAGES, Pictures.idx(0x803, new byte[2], PICTURES)),
            "ends inside its header"),
        Damage.of(
            "label out of range",
            folder -> write(folder, LABELS, Pictures.idx(0x801, labels(10), PICTURES)),
            "has the label 10 at index 39, expected 0 to 9"),
        Damage.of(
            "fewer labels than pictures",
            folder -> write(folder, LABELS, Pictures.idx(0x801, new byte[39], 39)),
            "holds 40 pictures but " + LABELS + " 39 labels"),
        Damage.of(
            "test pictures of another size",
            folder ->
                Pictures.idxFolder(
                    folder, Pictures.easy(28, PICTURES, 1), Pictures.easy(14, 20, 2)),
            "expected the same size"),
        Damage.of(
            "a file missing", folder -> Files.delete(folder.resolve(LABELS)), "holds no train-"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void csvFiles(String name, Damage damage, String clue) throws IOException {
    Pictures.csvFolder(data, Pictures.easy(28, 3, 1), Pictures.easy(28, 3, 2));
    damage.to(data);

    refuses(clue, data);
  }

  static Stream<Arguments> csvFiles() {
    return Stream.of(
        Damage.of(
            "a letter", folder -> writeRow(folder, row(785, 300, "x")), "has \"x\" in column 301"),
        Damage.of(
            "not a number",
            folder -> writeRow(folder, row(785, 1, "NaN")),
            "has \"NaN\" in column 2"),
        Damage.of(
            "nothing", folder -> writeRow(folder, row(785, 9, "")), "has nothing in column 10"),
        Damage.of("a negative number", folder -> writeRow(folder, row(785, 1, "-1")), "has \"-1\""),
        Damage.of("a fraction", folder -> writeRow(folder, row(785, 1, "0.5")), "has \"0.5\""),
        Damage.of(
            "a shade too bright", folder -> writeRow(folder, row(785, 5, "256")), "has \"256\""),
        Damage.of(
            "a number of many digits",
            folder -> writeRow(folder, row(785, 5, "9".repeat(3000))),
            "has \"9999"),
        Damage.of(
            "a label out of range",
            folder -> writeRow(folder, row(785, 0, "10")),
            "has \"10\" in column 1, expected a label from 0 to 9"),
        Damage.of(
            "too few columns",
            folder -> writeRow(folder, row(784, 0, "1")),
            "line 2 has 784 columns"),
        Damage.of(
            "too many columns", folder -> writeRow(folder, row(786, 0, "1")), "has 786 columns"),
        Damage.of(
            "one column", folder -> writeRow(folder, "7"), "line 2 has 1 column, expected 785"),
        Damage.of("only a header", folder -> writeRow(folder, ""), "holds no rows"),
        Damage.of("no line", folder -> write(folder, "train.csv", new byte[0]), "holds no rows"),
        Damage.of(
            "noise",
            folder -> write(folder, "train.csv", BadFiles.noise(5000)),
            "train.csv line 1 "),
        Damage.of(
            "gzip data cut off", folder -> compressAndCut(folder.resolve("train.csv")), "cut off"));
  }

  @Test
  void foldersAndFilesWithoutData() throws IOException {
    Files.createDirectory(data);
    Path text = Files.writeString(folder.resolve("text"), "no data here");
    Path labels = Files.write(folder.resolve("labels"), Pictures.idx(0x801, labels(1), PICTURES));

    refuses("is a folder without data", data);
    refuses("there is no such file or folder", folder.resolve("nowhere"));
    refuses("line 1 has \"no data here\" in column 1", text);
    refuses("is an IDX file; name the folder", labels);
  }

  @Test
  void aDamagedTestSet() throws IOException {
    Pictures.idxFolder(data, Pictures.easy(28, 3, 1), Pictures.easy(28, 3, 2));
    write(data, "t10k-labels-idx1-ubyte.gz", Pictures.idx(0x801, new byte[] {1, 2, 10}, 3));

    refuses("t10k-labels-idx1-ubyte.gz has the label 10 at index 2", data);
  }

  private void refuses(String clue, Object where) throws IOException {
    Refused.asFailure(
        folder,
        clue,
        "train",
        "--data",
        where,
        "--epochs",
        1,
        "--out",
        out,
        "--checkpoint",
        checkpoint);
  }

  private static void write(Path folder, String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static void damage(Path file, double share) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = (int) (share * bytes.length);
    Arrays.fill(bytes, end - 8, end, (byte) 0x55);
    Files.write(file, bytes);
  }

  private static void compressAndCut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
    Files.write(file, BadFiles.cut(file, 0.5));
  }

  private static byte[] labels(int last) {
    byte[] labels = new byte[PICTURES];
    labels[PICTURES - 1] = (byte) last;
    return labels;
  }

  private static void writeRow(Path folder, String row) throws IOException {
    write(folder, "train.csv", ("label,pixels\n" + row + "\n").getBytes(UTF_8));
  }

  private static String row(int columns, int column, String value) {
    return IntStream.range(0, columns)
        .mapToObj(c -> c == column ? value : "0")
        .collect(Collectors.joining(","));
  }
}
