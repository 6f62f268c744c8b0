package io.github.downhill.datasets;

import static io.github.downhill.datasets.DatasetException.grouped;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files of CIFAR-10's binary version: for each picture a label, then 32 × 32 red, green and blue
 * values, color by color and row by row.
 *
 * <p>Of each picture the middle 28 × 28 are kept, 2,352 numbers, as Zhang and others 2016 do.
 */
final class CifarFile {
  static final String NAME = "cifar-10";
  static final int CLASSES = 10;

  private static final int SIDE = 32;
  private static final int KEPT = 28;
  private static final int EDGE = (SIDE - KEPT) / 2;
  private static final int COLORS = 3;
  static final int INPUTS = COLORS * KEPT * KEPT;
  private static final int RECORD = 1 + COLORS * SIDE * SIDE;
  private static final int PICTURES_MAX = (Integer.MAX_VALUE - 8) / INPUTS;

  private final byte[] pixels; // pictures × inputs
  private final byte[] labels;
  private int next;

  private CifarFile(int pictures) {
    pixels = new byte[pictures * INPUTS];
    labels = new byte[pictures];
  }

  /** Reads files one after the other as one set. */
  static WhitenedPixels read(List<Path> files) throws DatasetException {
    long pictures = 0;
    for (Path file : files) {
      pictures += pictures(file);
    }
    if (pictures > PICTURES_MAX) {
      throw DatasetException.about(
          files.getLast(), "makes it more pictures than Downhill can hold: " + grouped(pictures));
    }
    CifarFile all = new CifarFile((int) pictures);
    for (Path file : files) {
      all.add(file);
    }
    return new WhitenedPixels(NAME, INPUTS, CLASSES, all.pixels, all.labels);
  }

  private static long pictures(Path file) throws DatasetException {
    try {
      long bytes = Files.size(file);
      if (bytes == 0) {
        throw DatasetException.about(file, "is empty; expected pictures of CIFAR-10");
      }
      if (bytes % RECORD != 0) {
        throw wrong(
            file,
            "has %s bytes, which is not a multiple of the %s that a picture of CIFAR-10 has with its label"
                .formatted(grouped(bytes), grouped(RECORD)));
      }
      return bytes / RECORD;
    } catch (IOException e) {
      throw DatasetException.unreadable(file, e);
    }
  }

  private void add(Path file) throws DatasetException {
    int first = next;
    byte[] picture = new byte[RECORD];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 18)) {
      while (in.readNBytes(picture, 0, RECORD) == RECORD) {
        take(file, next - first, picture);
      }
    } catch (IOException e) {
      throw DatasetException.unreadable(file, e);
    }
  }

  private void take(Path file, int index, byte... picture) throws DatasetException {
    int label = Byte.toUnsignedInt(picture[0]);
    if (label >= CLASSES) {
      throw wrong(
          file,
          "has the label %d at picture %s (byte %s), expected 0 to 9"
              .formatted(label, grouped(index + 1L), grouped((long) index * RECORD)));
    }
    if (next == labels.length) {
      throw wrong(file, "has grown while it was read");
    }
    labels[next] = picture[0];
    crop(picture, next * INPUTS);
    next++;
  }

  private void crop(byte[] picture, int to) {
    for (int color = 0; color < COLORS; color++) {
      for (int row = 0; row < KEPT; row++) {
        int from = 1 + (color * SIDE + EDGE + row) * SIDE + EDGE;
        System.arraycopy(picture, from, pixels, to + (color * KEPT + row) * KEPT, KEPT);
      }
    }
  }

  private static DatasetException wrong(Path file, String predicate) {
    return DatasetException.about(
        file, predicate + "; it is damaged or of another kind, so copy or download it again");
  }
}
