package io.github.downhill.formats;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in the making, beside the one it is to become; deleted when closed, unless it was renamed.
 *
 * <p>Its name, such as {@code .digits.onnx.4711-1.tmp}, says for whom it is made and by which
 * process. So two processes never write the same one, and what a killed process left is told from
 * what another is writing: whoever writes the same file next deletes what belongs to no living
 * process.
 */
final class TemporaryFile implements AutoCloseable {
  private static final int NAME_MAX =
      60; // of the file it is to become; file systems allow 255 bytes
  private static final Pattern MAKER = Pattern.compile("\\.([0-9]{1,18})-[0-9]+\\.tmp");
  private static final AtomicLong NEXT = new AtomicLong(1);
  private static final Set<Path> IN_THE_MAKING = ConcurrentHashMap.newKeySet();

  private final Path path;

  private TemporaryFile(Path path) {
    this.path = path;
  }

  /** A new, empty file beside the one it is to become. */
  static TemporaryFile beside(Path target) throws IOException {
    Path folder = target.toAbsolutePath().resolveSibling("").toRealPath();
    String start = "." + shortened(target.getFileName().toString());
    deleteAbandoned(folder, start);
    while (true) {
      String maker = "." + ProcessHandle.current().pid() + "-" + NEXT.getAndIncrement() + ".tmp";
      Path path = folder.resolve(start + maker);
      IN_THE_MAKING.add(path);
      try {
        return new TemporaryFile(Files.createFile(path));
      } catch (FileAlreadyExistsException e) {
        IN_THE_MAKING.remove(path); // left by an earlier process of this number: the next name
      } catch (IOException | RuntimeException e) {
        IN_THE_MAKING.remove(path);
        throw e;
      }
    }
  }

  /** Where it is. */
  Path path() {
    return path;
  }

  /** Lets who may read and write the other file, if it is there, read and write this one. */
  void takePermissionsOf(Path other) {
    var theirs = Files.getFileAttributeView(other, PosixFileAttributeView.class);
    var ours = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (theirs == null || ours == null || Files.notExists(other)) {
      return;
    }
    try {
      PosixFileAttributes attributes = theirs.readAttributes();
      ours.setPermissions(attributes.permissions());
    } catch (IOException e) {
      // The usual permissions will do.
    }
  }

  @Override
  public void close() throws IOException {
    IN_THE_MAKING.remove(path);
    Files.deleteIfExists(path);
  }

  private static String shortened(String name) {
    return name.length() > NAME_MAX ? name.substring(0, NAME_MAX) : name;
  }

  private static void deleteAbandoned(Path folder, String start) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, file -> isAbandoned(file, start))) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They do no harm; whoever may delete them will.
    }
  }

  private static boolean isAbandoned(Path file, String start) {
    String name = file.getFileName().toString();
    Matcher maker = MAKER.matcher(name.startsWith(start) ? name.substring(start.length()) : "");
    if (!maker.matches()) {
      return false;
    }
    long pid = Long.parseLong(maker.group(1));
    return pid == ProcessHandle.current().pid()
        ? !IN_THE_MAKING.contains(file)
        : ProcessHandle.of(pid).isEmpty();
  }
}
