package io.github.downhill.studio;

import io.github.downhill.datasets.DigitRecipe;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Some pictures of an IDX file, plain or gzip, that comes from a browser: evenly spread, so that
 * they stand for all.
 *
 * <p>The file is not trusted: it is read as it comes, and no memory is taken but for what is kept.
 */
final class IdxSample {
  static final int KEPT_MAX = 1_000;

  private static final int PICTURES_MAX = 1_000_000; // what a short file unpacks to has an end
  private static final int MAGIC = 0x0803; // unsigned bytes in three dimensions
  private static final int BUFFER_BYTES = 1 << 16;

  private IdxSample() {}

  /**
   * What was found in a file.
   *
   * @param pixels of the pictures that are kept, one after the other
   * @param count how many there are in the file
   */
  @SuppressWarnings("ArrayRecordComponent") // made to be kept, never compared or changed
  record Sampled(byte[] pixels, int count) {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it is no such file, is damaged or holds too many pictures
   */
  static Sampled read(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        DataInputStream in = new DataInputStream(unpacked(raw))) {
      return read(in);
    } catch (EOFException | ZipException _) {
      throw new Refusal("server.pictures.damaged", Map.of());
    }
  }

  private static InputStream unpacked(InputStream raw) throws IOException {
    raw.mark(2);
    boolean isGzip = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return isGzip ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
  }

  private static Sampled read(DataInputStream in) throws IOException {
    byte[] start = in.readNBytes(4);
    boolean isOfPictures = start.length == 4 && ByteBuffer.wrap(start).getInt() == MAGIC;
    Refusal.unless(isOfPictures, "server.pictures.kind", Map.of());
    int count = in.readInt();
    int height = in.readInt();
    int width = in.readInt();
    Refusal.unless(
        width == DigitRecipe.SIDE && height == DigitRecipe.SIDE,
        "server.pictures.size",
        Map.of("width", width, "height", height));
    Refusal.unless(
        count > 0 && count <= PICTURES_MAX,
        "server.pictures.count",
        Map.of("count", count, "most", PICTURES_MAX));
    return new Sampled(spread(in, count), count);
  }

  private static byte[] spread(DataInputStream in, int count) throws IOException {
    int kept = Math.min(count, KEPT_MAX);
    byte[] pixels = new byte[kept * Digits.PIXELS];
    long next = 0; // picture that stands next in the file
    for (int i = 0; i < kept; i++) {
      long wanted = (long) i * count / kept;
      in.skipNBytes((wanted - next) * Digits.PIXELS);
      in.readFully(pixels, i * Digits.PIXELS, Digits.PIXELS);
      next = wanted + 1;
    }
    return pixels;
  }
}
