package io.github.downhill.datasets;

import static io.github.downhill.datasets.DatasetException.grouped;
import static java.util.stream.Collectors.joining;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A box of bytes with one or more dimensions: the IDX format, in which MNIST comes.
 *
 * <p>A header of big-endian 32-bit numbers (a magic number that counts the dimensions, then the
 * sizes) is followed by the bytes, the last dimension running fastest. The header is not trusted:
 * no memory is taken for more bytes than a file of its length can hold.
 */
final class IdxFile {
  private static final int UNSIGNED_BYTES = 0x0800;
  private static final int VALUES_MAX = Integer.MAX_VALUE - 8;
  private static final int FIRST_GUESS_RATIO = 8; // MNIST's images inflate to 4.8 times their size

  private final Path file;
  private final int[] sizes;
  private final byte[] values;

  private IdxFile(Path file, int[] sizes, byte[] values) {
    this.file = file;
    this.sizes = sizes;
    this.values = values;
  }

  /**
   * Reads a file, plain or gzip.
   *
   * @param dimensions how many dimensions are expected: 3 for pictures, 1 for labels
   */
  static IdxFile read(Path file, int dimensions) throws DatasetException {
    try (PlainOrGzip content = PlainOrGzip.open(file)) {
      return new Reader(file, content).read(dimensions);
    } catch (IOException e) {
      throw DatasetException.unreadable(file, e);
    }
  }

  Path file() {
    return file;
  }

  /** The first dimension: how many pictures or labels there are. */
  int count() {
    return sizes[0];
  }

  /** The product of all dimensions but the first: 784 for MNIST's pictures, 1 for labels. */
  int valuesPerItem() {
    return Arrays.stream(sizes).skip(1).reduce(1, (a, b) -> a * b);
  }

  /** All bytes; the caller may keep them, since nothing else refers to this file any more. */
  byte[] values() {
    return values;
  }

  /** The SHA-256 of header and bytes, as they stand in the uncompressed file. */
  String contentSha256() {
    ByteBuffer header = ByteBuffer.allocate(4 * (1 + sizes.length));
    header.putInt(UNSIGNED_BYTES + sizes.length);
    for (int size : sizes) {
      header.putInt(size);
    }
    MessageDigest digest = Sha256.digest();
    digest.update(header.array());
    return HexFormat.of().formatHex(digest.digest(values));
  }

  /** One pass over the file: magic number, sizes, values, end. */
  private record Reader(Path file, PlainOrGzip content) {

    IdxFile read(int dimensions) throws IOException {
      DataInputStream in = new DataInputStream(content.stream());
      checkMagic(in, dimensions);
      int[] sizes = readSizes(in, dimensions);
      byte[] values = readValues(in, checkedProduct(sizes));
      if (in.read() >= 0) {
        throw wrong(
            "goes on after the %s bytes that its header declares"
                .formatted(grouped(values.length)));
      }
      return new IdxFile(file, sizes, values);
    }

    private void checkMagic(DataInputStream in, int dimensions) throws IOException {
      int expected = UNSIGNED_BYTES + dimensions;
      byte[] start = in.readNBytes(4);
      if (start.length == 0) {
        throw DatasetException.about(file, "is empty; expected an IDX file");
      }
      if (start.length < 4 || ByteBuffer.wrap(start).getInt() != expected) {
        throw DatasetException.about(
            file,
            "is not an IDX file of %s: it starts with 0x%s, expected 0x%08x"
                .formatted(
                    dimensions == 1 ? "labels" : "pictures",
                    HexFormat.of().formatHex(start),
                    expected));
      }
    }

    private int[] readSizes(DataInputStream in, int dimensions) throws IOException {
      int[] sizes = new int[dimensions];
      for (int i = 0; i < dimensions; i++) {
        sizes[i] = readSize(in, 4 * (i + 1));
      }
      return sizes;
    }

    private int readSize(DataInputStream in, int offset) throws IOException {
      byte[] bytes = in.readNBytes(4);
      if (bytes.length < 4) {
        throw wrong("ends inside its header, at byte %s".formatted(grouped(offset + bytes.length)));
      }
      int size = ByteBuffer.wrap(bytes).getInt();
      if (size <= 0) {
        String declared = grouped(Integer.toUnsignedLong(size));
        throw wrong("declares a size of %s at byte %s".formatted(declared, grouped(offset)));
      }
      return size;
    }

    private int checkedProduct(int[] sizes) throws DatasetException {
      long product = 1;
      for (int size : sizes) {
        product *= size;
        if (product > VALUES_MAX) {
          throw tooMany(sizes, "more than the " + grouped(VALUES_MAX) + " that Java can address");
        }
      }
      if (product > content.contentBytesMax()) {
        String fileBytes = grouped(content.fileBytes());
        throw tooMany(sizes, "more than a file of " + fileBytes + " bytes can hold");
      }
      if (product > Runtime.getRuntime().maxMemory()) {
        throw tooMany(sizes, "more than the memory Java may use (raise it with -Xmx)");
      }
      return (int) product;
    }

    private DatasetException tooMany(int[] sizes, String limit) {
      String product =
          Arrays.stream(sizes).mapToObj(DatasetException::grouped).collect(joining(" x "));
      return wrong("declares %s bytes, %s".formatted(product, limit));
    }

    private byte[] readValues(InputStream in, int declared) throws IOException {
      long guess = content.isCompressed() ? FIRST_GUESS_RATIO * content.fileBytes() : declared;
      byte[] values = new byte[(int) Math.min(declared, guess)];
      int read = in.readNBytes(values, 0, values.length);
      while (read == values.length && read < declared) {
        values = Arrays.copyOf(values, (int) Math.min(declared, 2L * read));
        read += in.readNBytes(values, read, values.length - read);
      }
      if (read < declared) {
        throw wrong(
            "ends after %s of the %s bytes that its header declares"
                .formatted(grouped(read), grouped(declared)));
      }
      return values;
    }

    private DatasetException wrong(String predicate) {
      return DatasetException.about(
          file, predicate + "; it is damaged, so copy or download it again");
    }
  }
}
