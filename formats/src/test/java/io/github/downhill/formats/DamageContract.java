package io.github.downhill.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every format has to hold: a damaged or hostile file is refused with a sentence, or is still
 * a file of the format.
 */
abstract class DamageContract {
  private static final int CHANGES = 5_000;

  @TempDir Path folder;
  Path file;
  byte[] sound;

  /** Writes a file in which nothing is wrong. */
  abstract void writeSound(Path target) throws IOException;

  /** Reads a file as users do. */
  abstract Object read(Path source) throws IOException;

  /** Reads bytes as those of a file. */
  abstract Object read(byte[] bytes) throws IOException, Refusal;

  @BeforeEach
  void keepSoundBytes() throws IOException {
    file = folder.resolve("file of the format");
    writeSound(file);
    sound = Files.readAllBytes(file);
  }

  @Test
  void aFileThatIsCutOffAnywhereIsRefused() {
    Damage.cuts(sound)
        .forEach(
            bytes -> assertThat(catchThrowable(() -> read(bytes))).isInstanceOf(Refusal.class));
  }

  @Test
  void aBitMayBeWrongAnywhere() {
    Damage.flips(sound).forEach(this::assertReadOrRefused);
  }

  @Test
  void bytesMayBeMissingOrTooMany() {
    Damage.changes(sound, CHANGES).forEach(this::assertReadOrRefused);
  }

  @Test
  void whatIsNoFileIsRefused() {
    Path missing = folder.resolve("missing");
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(missing))
        .withMessage(missing + " does not exist; check the spelling of the path.");
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(folder))
        .withMessage(folder + " is a folder; expected a file.");
  }

  /** Makes sure that bytes are refused, in one sentence, for a reason. */
  final void refused(byte[] bytes, String reason) throws IOException {
    Files.write(file, bytes);
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> read(file))
        .withMessageStartingWith(file + " ")
        .withMessageContaining(reason)
        .withMessageEndingWith(".");
  }

  private void assertReadOrRefused(byte[] bytes) {
    Throwable thrown = catchThrowable(() -> read(bytes));
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(Refusal.class);
    }
  }
}
