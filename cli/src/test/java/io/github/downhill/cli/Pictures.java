package io.github.downhill.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Labelled pictures, ten classes, that are written as the files a user has. */
final class Pictures {
  private final int side;
  private final byte[] pixels; // pictures × rows × columns
  private final byte[] labels;

  /** Pictures with so many pixels on each side. */
  Pictures(int side, byte[] pixels, byte[] labels) {
    this.side = side;
    this.pixels = pixels.clone();
    this.labels = labels.clone();
  }

  /** Pictures that are easy to tell apart: each class has a bright bar of its own, in noise. */
  static Pictures easy(int side, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] pixels = new byte[count * side * side];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) random.nextInt(10);
      for (int p = 0; p < side * side; p++) {
        boolean bright = p * 10 / (side * side) == labels[i];
        boolean dark = random.nextInt(4) > 0;
        pixels[i * side * side + p] =
            (byte) (bright ? random.nextInt(120, 256) : dark ? 0 : random.nextInt(160));
      }
    }
    return new Pictures(side, pixels, labels);
  }

  /** One byte a pixel, picture after picture. */
  byte[] pixels() {
    return pixels.clone();
  }

  /** How many pictures there are. */
  int count() {
    return labels.length;
  }

  /** A folder with a training set and a test set, as the four files that MNIST consists of. */
  static Path idxFolder(Path folder, Pictures training, Pictures test) throws IOException {
    Files.createDirectories(folder);
    training.writeIdx(folder, "train");
    test.writeIdx(folder, "t10k");
    return folder;
  }

  /** A folder with {@code train.csv} and {@code test.csv}. */
  static Path csvFolder(Path folder, Pictures training, Pictures test) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("train.csv"), training.csv());
    Files.writeString(folder.resolve("test.csv"), test.csv());
    return folder;
  }

  /** A header, then a label and the pixels in each line. */
  String csv() {
    int each = side * side;
    StringBuilder text = new StringBuilder("label");
    for (int p = 0; p < each; p++) {
      text.append(",pixel").append(p);
    }
    for (int i = 0; i < count(); i++) {
      text.append('\n').append(labels[i]);
      for (int p = 0; p < each; p++) {
        text.append(',').append(Byte.toUnsignedInt(pixels[i * each + p]));
      }
    }
    return text.append('\n').toString();
  }

  /** An IDX file, gzip-compressed. */
  static byte[] idx(int magic, byte[] values, int... sizes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(magic);
      for (int size : sizes) {
        out.writeInt(size);
      }
      out.write(values);
    }
    return bytes.toByteArray();
  }

  private void writeIdx(Path folder, String name) throws IOException {
    Files.write(
        folder.resolve(name + "-images-idx3-ubyte.gz"), idx(0x803, pixels, count(), side, side));
    Files.write(folder.resolve(name + "-labels-idx1-ubyte.gz"), idx(0x801, labels, count()));
  }
}
