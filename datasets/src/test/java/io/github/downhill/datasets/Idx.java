package io.github.downhill.datasets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Writes IDX files, right ones and wrong ones. */
final class Idx {
  private Idx() {}

  /** A header of these numbers, then the values. */
  static byte[] bytes(byte[] values, int... header) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * header.length + values.length);
    Arrays.stream(header).forEach(bytes::putInt);
    return bytes.put(values).array();
  }

  static byte[] pictures(int count, int side) {
    byte[] values = new byte[count * side * side];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) i;
    }
    return bytes(values, 0x803, count, side, side);
  }

  static byte[] labels(int... labels) {
    byte[] values = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      values[i] = (byte) labels[i];
    }
    return bytes(values, 0x801, labels.length);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A folder with three training and two test pictures of 2 × 2 pixels, under these names. */
  static Path folder(Path folder, String infix, String end) throws IOException {
    Files.createDirectories(folder);
    write(folder, "train-images", "3", infix, end, pictures(3, 2));
    write(folder, "train-labels", "1", infix, end, labels(7, 0, 9));
    write(folder, "t10k-images", "3", infix, end, pictures(2, 2));
    write(folder, "t10k-labels", "1", infix, end, labels(4, 1));
    return folder;
  }

  private static void write(
      Path folder, String stem, String dimensions, String infix, String end, byte[] content)
      throws IOException {
    Path file = folder.resolve(stem + infix + dimensions + "-ubyte" + end);
    Files.write(file, end.isEmpty() ? content : gzip(content));
  }
}
