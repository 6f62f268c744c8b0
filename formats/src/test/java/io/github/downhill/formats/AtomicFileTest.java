package io.github.downhill.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void choosePlace() {
    file = folder.resolve("digits.onnx");
  }

  @Test
  void theContentsAreInTheFileAndNothingElseIsInTheFolder() throws Exception {
    write("new");
    assertThat(file).hasContent("new");
    write("newer");
    assertThat(file).hasContent("newer");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aWriterThatFailsHalfWayLeavesTheOldFile() throws Exception {
    write("old");
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() ->
            AtomicFile.write(
                file,
                out -> {
                  out.write(new byte[1_000_000]);
                  throw new IOException("No space left on device");
                }))
        .withMessage(file + " cannot be written: No space left on device; choose another place.");
    assertThatIllegalStateException()
        .isThrownBy(() ->
            AtomicFile.write(
                file,
                out -> {
                  out.write(1);
                  throw new IllegalStateException("a mistake");
                }));
    assertThat(file).hasContent("old");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Path nowhere = folder.resolve("nowhere").resolve("digits.onnx");
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> AtomicFile.write(nowhere, out -> out.write(1)))
        .withMessage(
            nowhere
                + " cannot be written: its folder does not exist; make it, or choose another"
                + " place.");
  }

  @Test
  void aFolderIsNotReplaced() {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> AtomicFile.write(folder, out -> out.write(1)))
        .withMessage(folder + " cannot be written: it is a folder; choose another place.");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderThatMayNotBeWrittenToIsSaid() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(closed), "whoever runs this may write anywhere");
    Path inside = closed.resolve("digits.onnx");
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> AtomicFile.write(inside, out -> out.write(1)))
        .withMessage(
            inside + " cannot be written: its folder may not be written to; choose another place.");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFullDiskIsSaid() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> AtomicFile.write(full, out -> out.write(1)))
        .withMessage("/dev/full cannot be written: No space left on device; choose another place.");
    assertThat(Files.exists(full)).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDeviceIsWrittenToAndStays() throws Exception {
    Path nothing = Path.of("/dev/null");
    AtomicFile.write(nothing, out -> out.write(1));
    assertThat(Files.isRegularFile(nothing)).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStaysALink() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.onnx");
    Files.createSymbolicLink(file, Path.of("elsewhere", "real.onnx"));
    write("first");
    assertThat(elsewhere).hasContent("first");
    write("second");
    assertThat(elsewhere).hasContent("second");
    assertThat(Files.isSymbolicLink(file)).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksInACircleAreSaid() throws Exception {
    Files.createSymbolicLink(file, folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("other"), file);
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> write("new"))
        .withMessageContaining("its symbolic links lead in a circle");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFileKeepsItsPermissions() throws Exception {
    write("old");
    var permissions = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, permissions);
    write("new");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
  }

  @Test
  void aLongNameIsNoTrouble() throws Exception {
    file = folder.resolve("d".repeat(250) + ".onnx");
    write("new");
    assertThat(file).hasContent("new");
  }

  @Test
  void aRelativePathIsNoTrouble() throws Exception {
    Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
    AtomicFile.write(relative.resolve("relative.onnx"), out -> out.write(1));
    assertThat(folder.resolve("relative.onnx")).exists();
  }

  @Test
  void anInterruptedThreadWritesAllTheSame() throws Exception {
    Thread.currentThread().interrupt();
    write("new");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(file).hasContent("new");
  }

  @Test
  void whatAKilledProcessLeftIsDeleted() throws Exception {
    long dead = 999_999_999;
    long ours = ProcessHandle.current().pid();
    Files.writeString(folder.resolve(".digits.onnx." + dead + "-1.tmp"), "half");
    Path earlier = folder.resolve(".digits.onnx." + ours + "-1.tmp");
    Files.writeString(earlier, "half");
    Files.setLastModifiedTime(earlier, FileTime.from(Instant.now().minus(Duration.ofDays(400))));
    write("new");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void whatAnotherProcessIsWritingIsLeft() throws Exception {
    long other = ProcessHandle.current().parent().orElseThrow().pid();
    Path theirs = folder.resolve(".digits.onnx." + other + "-1.tmp");
    Path ours = folder.resolve(".digits.onnx." + ProcessHandle.current().pid() + "-0.tmp");
    Path another = folder.resolve(".other.onnx.999999999-1.tmp");
    Path unlike = folder.resolve(".digits.onnx.notes.tmp");
    for (Path path : List.of(theirs, ours, another, unlike)) {
      Files.writeString(path, "half");
    }
    write("new");
    assertThat(files()).containsExactlyInAnyOrder(file, theirs, ours, another, unlike);
  }

  @Test
  void oneOfManyWritersAtOnceWins() throws Exception {
    List<Future<?>> writers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 64; i++) {
        String contents = Integer.toString(i % 10).repeat(100_000);
        writers.add(threads.submit(() -> write(contents)));
      }
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    String contents = Files.readString(file);
    assertThat(contents).isEqualTo(contents.substring(0, 1).repeat(100_000));
    assertThat(files()).containsExactly(file);
  }

  private Path write(String contents) throws IOException {
    AtomicFile.write(file, out -> out.write(contents.getBytes(UTF_8)));
    return file;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
