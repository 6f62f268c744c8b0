package io.github.downhill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.formats.OnnxFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard output that cannot be written, such as a file on a full disk. */
class LostOutputTest {
  @TempDir private static Path folder;
  private static Path data;
  private static Path model;

  @BeforeAll
  static void train() throws IOException {
    data =
        Pictures.idxFolder(
            folder.resolve("data"), Pictures.easy(28, 40, 1), Pictures.easy(28, 20, 2));
    model = folder.resolve("model.onnx");
    Shown.by("train", "--data", data, "--epochs", 1, "--out", model).wellDone();
  }

  @Test
  void isAFailureOfEveryCommand() {
    isAFailureOf("evaluate", model, "--data", data);
    isAFailureOf("evaluate", model, "--data", data, "--json");
    isAFailureOf("inspect", model);
    isAFailureOf("inspect", model, "--json");
    isAFailureOf("reproduce", model, "--data", data, "--json");
    isAFailureOf("--help");
    isAFailureOf("--version");
  }

  @Test
  void doesNotKeepARunFromWritingItsModel() throws IOException {
    Path out = folder.resolve("other.onnx");

    isAFailureOf("train", "--data", data, "--epochs", 2, "--out", out, "--json");

    assertThat(OnnxFile.read(out).origin().orElseThrow().steps()).isEqualTo(8);
  }

  private static void isAFailureOf(Object... words) {
    var err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(new Full(), true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            false,
            Map.of());

    int code =
        Downhill.run(terminal, Stream.of(words).map(Object::toString).toArray(String[]::new));

    assertThat(Refused.sentence(err.toString(UTF_8))).contains("standard output could not be");
    assertThat(code).isEqualTo(1);
  }

  /** What {@code /dev/full} is. */
  private static final class Full extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }
}
