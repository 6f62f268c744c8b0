package io.github.downhill.formats;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writing a file so that, whatever happens and whenever, there is the old one or the new one.
 *
 * <p>The contents go to a {@linkplain TemporaryFile temporary file} in the same folder, are forced
 * to the disk, and take the place of the old file in one step; then the folder is forced to the
 * disk too, where the operating system can. A failure on the way leaves the old file as it was, and
 * no temporary one.
 *
 * <p>A symbolic link stays one: the file it leads to is replaced. What is no ordinary file, such as
 * {@code /dev/null} or a pipe, cannot be replaced and is written to directly.
 */
public final class AtomicFile {
  private static final int BUFFER_BYTES = 1 << 16;

  private AtomicFile() {}

  /** What is to be in a file. */
  @FunctionalInterface
  public interface Contents {
    /** Writes the contents, from the first byte to the last; closing is not theirs. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, in place of the one that may be there.
   *
   * @throws FormatException if that fails; the old file is as it was
   */
  public static void write(Path file, Contents contents) throws FormatException {
    try {
      Path target = LinkedFile.of(file);
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        writeDirectly(target, contents);
      } else {
        replace(target, contents);
      }
    } catch (IOException e) {
      throw FormatException.unwritable(file, e);
    }
  }

  private static void writeDirectly(Path target, Contents contents) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException("it is a folder");
    }
    try (OutputStream out = new FileOutputStream(target.toFile())) {
      writeBuffered(contents, out);
    }
  }

  private static void replace(Path target, Contents contents) throws IOException {
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new IOException("the file that is there is write-protected");
    }
    try (var temporary = TemporaryFile.beside(target)) {
      // No channel: one would close, and the file be lost, if the thread were interrupted.
      try (FileOutputStream out = new FileOutputStream(temporary.path().toFile())) {
        writeBuffered(contents, out);
        out.getFD().sync();
      }
      temporary.takePermissionsOf(target);
      Files.move(temporary.path(), target, StandardCopyOption.ATOMIC_MOVE);
    }
    forceFolder(target);
  }

  private static void writeBuffered(Contents contents, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
    contents.writeTo(buffered);
    buffered.flush();
  }

  private static void forceFolder(Path target) {
    Path folder = target.toAbsolutePath().resolveSibling("");
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders, and some file systems force none: the rename is all they offer.
    }
  }
}
