package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks that are too large for the memory there is. */
class MemoryTest {
  @TempDir private static Path folder;
  private static Path data;

  @BeforeAll
  static void writeData() throws IOException {
    data =
        Pictures.idxFolder(
            folder.resolve("data"), Pictures.easy(28, 4_000, 1), Pictures.easy(28, 20, 2));
  }

  @Test
  void aNetworkThatIsTooLargeForTheMemory() throws Exception {
    assertThat(refusal("--layers", "784-100000-10"))
        .containsPattern(
            "\\(Java may take \\d+ MB\\): make --layers or --batch smaller, or allow it more");
  }

  @Test
  void aMiniBatchThatIsTooLargeForTheMemory() throws Exception {
    assertThat(refusal("--layers", "784-4000-10", "--batch", "full"))
        .contains("make --layers or --batch smaller");
  }

  @Test
  void aMiniBatchThatIsTooLargeForAnArray() throws Exception {
    Path out = folder.resolve("digits.onnx");

    Refused.asFailure(
        folder,
        "a mini-batch of 4,000 examples and a layer of 600,000 neurons make 2,400,000,000"
            + " activations, more than one array can hold; make --batch or --layers smaller.",
        "train",
        "--data",
        data,
        "--layers",
        "784-600000-10",
        "--batch",
        "full",
        "--out",
        out);
  }

  @Test
  void theStackTraceIsShownIfAsked() throws Exception {
    assertThat(shownBy("--layers", "784-100000-10", "--debug"))
        .contains("java.lang.OutOfMemoryError", "\tat io.github.downhill");
  }

  private static String refusal(Object... options) throws Exception {
    return Refused.sentence(shownBy(options));
  }

  private static String shownBy(Object... options) throws Exception {
    Path out = folder.resolve("digits.onnx");
    List<Object> words = new ArrayList<>(List.of("train", "--data", data, "--out", out));
    words.addAll(List.of(options));
    List<String> small = List.of("-Xmx64m", "-XX:+UseSerialGC", "-Ddownhill.kernels=scalar");
    try (Child child = Child.downhill(folder, small, words.toArray())) {
      assertThat(child.await()).as(child.err()).isEqualTo(1);
      assertThat(Files.exists(out)).isFalse();
      return withoutWarnings(child.err());
    }
  }

  private static String withoutWarnings(String err) {
    return String.join("\n", err.lines().filter(line -> !line.startsWith("WARNING: ")).toList());
  }
}
