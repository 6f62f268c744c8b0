package io.github.downhill.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to be read, which may be anything. */
final class InputFile {
  private static final long BYTES_MAX = Integer.MAX_VALUE - 8;

  private InputFile() {}

  /** How many bytes the file has, if it is an ordinary one. */
  static long size(Path file) throws IOException, Refusal {
    Refusal.unless(!Files.isDirectory(file), "is a folder; expected a file");
    long size = Files.size(file);
    Refusal.unless(Files.isRegularFile(file), "is no ordinary file; expected one on a disk");
    Refusal.unless(size > 0, "is empty");
    return size;
  }

  /**
   * All bytes of the file.
   *
   * @param memoryFactor how many times its size will be needed in memory, all in all
   */
  static ByteBuffer read(Path file, int memoryFactor) throws IOException, Refusal {
    long size = size(file);
    Refusal.unless(size <= BYTES_MAX, "is larger than 2 GiB; expected a smaller file");
    Memory.checkRoomFor(memoryFactor * size);
    try (InputStream in = Files.newInputStream(file)) {
      var bytes = new byte[(int) size];
      int count = in.readNBytes(bytes, 0, bytes.length);
      return ByteBuffer.wrap(bytes, 0, count);
    }
  }
}
