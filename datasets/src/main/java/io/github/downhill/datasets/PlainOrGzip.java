package io.github.downhill.datasets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The content of a file that may be gzip-compressed, told by its first bytes, never by its name.
 */
final class PlainOrGzip implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int DEFLATE_RATIO_MAX = 1032; // 258 bytes from two bits, RFC 1951

  private final InputStream stream;
  private final long fileBytes;
  private final boolean compressed;

  private PlainOrGzip(InputStream stream, long fileBytes, boolean compressed) {
    this.stream = stream;
    this.fileBytes = fileBytes;
    this.compressed = compressed;
  }

  static PlainOrGzip open(Path file) throws IOException {
    long fileBytes = Files.size(file);
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    try {
      boolean compressed = startsLikeGzip(raw);
      InputStream content = compressed ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
      return new PlainOrGzip(content, fileBytes, compressed);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static boolean startsLikeGzip(InputStream raw) throws IOException {
    raw.mark(2);
    boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return gzip;
  }

  InputStream stream() {
    return stream;
  }

  boolean isCompressed() {
    return compressed;
  }

  /** The size of the file as it lies on the disk. */
  long fileBytes() {
    return fileBytes;
  }

  /** A size that the content cannot exceed: what may be believed before reading it. */
  long contentBytesMax() {
    return compressed ? fileBytes * DEFLATE_RATIO_MAX : fileBytes;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
