package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The width of the vectors, which {@code -Ddownhill.vector.bits} asks for. */
class WidthOptionTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"100", "64", "wide", ""})
  void isRefusedInASentenceIfThereIsNoSuch(String bits) throws Exception {
    try (Child child = train("-Ddownhill.vector.bits=" + bits)) {
      assertThat(child.await()).as(child.err()).isEqualTo(2);
      String err =
          String.join("\n", child.err().lines().filter(l -> !l.startsWith("WARNING: ")).toList());
      assertThat(Refused.sentence(err))
          .contains("-Ddownhill.vector.bits: expected 128, 256 or 512, not '" + bits + "'.");
      assertThat(child.out()).isEmpty();
    }
  }

  private Child train(String option) throws IOException {
    Path data =
        Pictures.idxFolder(
            folder.resolve("data"), Pictures.easy(28, 40, 1), Pictures.easy(28, 20, 2));
    List<String> options = List.of("-Ddownhill.kernels=vector", option);
    return Child.downhill(
        folder, options, "train", "--data", data, "--out", folder.resolve("digits.onnx"));
  }
}
