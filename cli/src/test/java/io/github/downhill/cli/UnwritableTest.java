package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.downhill.formats.CheckpointFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Places where nothing can be written. */
class UnwritableTest {
  private static final String OLD_MODEL = "the model of before";

  @TempDir private Path folder;
  @TempDir private Path elsewhere;

  private Path data;
  private Path out;
  private Path checkpoint;

  @BeforeEach
  void prepare() throws IOException {
    data =
        Pictures.idxFolder(
            folder.resolve("data"), Pictures.easy(28, 40, 1), Pictures.easy(28, 20, 2));
    out = Files.writeString(folder.resolve("old.onnx"), OLD_MODEL);
    checkpoint = folder.resolve("run.safetensors");
  }

  @Test
  void aFolderThatIsNotThere() throws IOException {
    Path nowhere = folder.resolve("nowhere").resolve("file");

    refuses("--out " + nowhere + ": there is no folder", nowhere, checkpoint);
    refuses("--checkpoint " + nowhere + ": there is no folder", out, nowhere);
  }

  @Test
  void aFolder() throws IOException {
    refuses("--out " + folder + " is a folder", folder, checkpoint);
    refuses("--checkpoint " + folder + " is a folder", out, folder);
    refuses("--out / is a folder", Path.of("/"), checkpoint);
  }

  @Test
  void aFileInAFile() throws IOException {
    refuses("there is no folder", out.resolve("digits.onnx"), checkpoint);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has other permissions")
  void aFolderWithoutPermission() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(locked), "skipped: this user may write everywhere");
      refuses(
          "permission is missing for the folder " + locked,
          locked.resolve("digits.onnx"),
          checkpoint);
      refuses("permission is missing", out, locked.resolve("run.safetensors"));
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatTakesNoFiles() throws IOException {
    Path place = Path.of("/proc/downhill");

    refuses("--checkpoint " + place + " cannot be written", out, place);
    refuses("--out " + place + " cannot be written", place, checkpoint);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has other permissions")
  void aFileWithoutPermission() throws IOException {
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r--r--r--"));
    assumeFalse(Files.isWritable(out), "skipped: this user may write everywhere");

    refuses("permission is missing for what is there", out, checkpoint);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceThatIsFull() throws IOException {
    Path full = Files.createSymbolicLink(folder.resolve("full"), Path.of("/dev/full"));

    Shown model = Shown.by(words(full, checkpoint));
    Shown moment = Shown.by(words(out, full));

    assertThat(Refused.sentence(model.err()))
        .contains(full + " cannot be written: No space left")
        .endsWith("Nothing is lost: the checkpoint is " + checkpoint + ".");
    assertThat(model.err().lines().toList().getLast())
        .isEqualTo(
            "To finish: ./downhill train --resume %s --data %s --out elsewhere.onnx"
                .formatted(checkpoint, data));
    assertThat(model.code()).isEqualTo(1);
    assertThat(Refused.sentence(moment.err())).contains(full + " cannot be written: No space left");
    assertThat(moment.code()).isEqualTo(1);
    assertThat(out).hasContent(OLD_MODEL);
    assertThat(CheckpointFile.read(checkpoint).state().step()).isEqualTo(4);
    Files.delete(full);
  }

  @Test
  void aFolderThatIsGoneInTheEnd() throws Exception {
    Path gone = Files.createDirectory(elsewhere.resolve("gone"));
    Object[] words = words(gone.resolve("model.onnx"), checkpoint, "--epochs", 200, "--json");

    try (Child child = Child.downhill(elsewhere, List.of(), words)) {
      child.awaitOut("started");
      Files.delete(gone);
      assertThat(child.await()).isEqualTo(1);
      assertThat(Refused.sentence(withoutWarnings(child.err())))
          .contains("its folder does not exist", "the checkpoint is " + checkpoint);
      assertThat(child.err()).contains("To finish: ./downhill train --resume " + checkpoint);
    }
    Shown finished =
        Shown.by("train", "--resume", checkpoint, "--data", data, "--out", out, "--json");
    assertThat(finished.wellDone().lastObject()).containsEntry("steps", 800L);
  }

  /** No file may be larger than a few KiB: as on a full disk, a part is written, then no more. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aDiskThatIsFull() throws Exception {
    Path sink = Files.createSymbolicLink(folder.resolve("sink"), Path.of("/dev/null"));
    Path moment = folder.resolve("old.safetensors");
    Shown.by(words(sink, moment)).wellDone();

    endsWithAFullDisk(moment, words(out, moment));
    endsWithAFullDisk(out, words(out, sink));
    Files.delete(sink);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceThatTakesEverything() throws IOException {
    Path sink = Files.createSymbolicLink(folder.resolve("sink"), Path.of("/dev/null"));

    Shown shown = Shown.by(words(sink, checkpoint)).wellDone();

    assertThat(shown.out()).contains("of 20 images it has never seen");
    assertThat(sink).isSymbolicLink();
    Files.delete(sink);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has other permissions")
  void aDeviceWhoseFolderTakesNoFiles() {
    Path device = Path.of("/dev/null");

    assertThat(Shown.by(words(device, checkpoint)).wellDone().out()).contains("of 20 images");
    assertThat(Destination.checkpointBeside(device))
        .as("in the current folder")
        .isEqualTo(Path.of("null.checkpoint.safetensors"));
  }

  private void refuses(String clue, Path model, Path moment) throws IOException {
    Refused.asMisuse(folder, clue, words(model, moment));
  }

  private void endsWithAFullDisk(Path file, Object... words) throws Exception {
    Map<String, String> before = Refused.contents(folder);
    List<String> options = List.of("-XX:-UsePerfData");
    List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"));
    command.addAll(Child.command(options, words));

    try (Child child = Child.of(elsewhere, command)) {
      assertThat(child.await()).isEqualTo(1);
      assertThat(Refused.sentence(withoutWarnings(child.err())))
          .contains(file + " cannot be written: File too large");
    }
    assertThat(Refused.contents(folder)).isEqualTo(before);
  }

  private Object[] words(Path model, Path moment) {
    return words(model, moment, "--epochs", 1);
  }

  private Object[] words(Path model, Path moment, Object... more) {
    return Stream.concat(
            Stream.of("train", "--data", data, "--out", model, "--checkpoint", moment),
            Stream.of(more))
        .toArray();
  }

  private static String withoutWarnings(String err) {
    return String.join("\n", err.lines().filter(line -> !line.startsWith("WARNING: ")).toList());
  }
}
