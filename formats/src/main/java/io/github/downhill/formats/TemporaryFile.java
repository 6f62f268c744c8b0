package io.github.downhill.formats;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in the making, beside the one it is to become; deleted when closed, unless it was renamed.
 *
 * <p>Its name, such as {@code .digits.onnx.4711-1.tmp}, says for whom it is made and by which
 * process. So two processes never write the same one, and what a killed process left is told from
 * what another is writing: whoever writes the same file next deletes what belongs to no living
 * process, or is older than the process that has its number now.
 */
final class TemporaryFile implements AutoCloseable {
  private static final int NAME_MAX = 60; // characters; file systems allow names of 255 bytes
  private static final Pattern MAKER = Pattern.compile("([0-9]{1,18})-[0-9]+\\.tmp");
  private static final Duration CLOCK_ERROR = Duration.ofSeconds(10);
  private static final AtomicLong NEXT = new AtomicLong(1);

  private final Path path;

  private TemporaryFile(Path path) {
    this.path = path;
  }

  /** A new, empty file beside the one it is to become. */
  static TemporaryFile beside(Path target) throws IOException {
    Path folder = target.toAbsolutePath().resolveSibling("");
    String start = "." + shortened(target.getFileName().toString()) + ".";
    deleteAbandoned(folder, start);
    while (true) {
      String maker = ProcessHandle.current().pid() + "-" + NEXT.getAndIncrement();
      try {
        return new TemporaryFile(Files.createFile(folder.resolve(start + maker + ".tmp")));
      } catch (FileAlreadyExistsException e) {
        // Left by a process that had our number not long ago: the next name is free.
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

  private static boolean isAbandoned(Path file, String start) throws IOException {
    String name = file.getFileName().toString();
    Matcher maker = MAKER.matcher(name.startsWith(start) ? name.substring(start.length()) : "");
    if (!maker.matches()) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(maker.group(1)));
    return process.isEmpty() || isOlder(file, process.get());
  }

  private static boolean isOlder(Path file, ProcessHandle process) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return process
        .info()
        .startInstant()
        .filter(start -> written.plus(CLOCK_ERROR).isBefore(start))
        .isPresent();
  }
}
