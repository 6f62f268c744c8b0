package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever a user lives: commas and dots, digits and small letters must not depend on it. */
class LocaleTest {
  @TempDir private static Path shared;
  private static Path data;
  private static Map<String, Object> here;

  @TempDir private Path folder;

  @BeforeAll
  static void train() throws IOException {
    data =
        Pictures.idxFolder(
            shared.resolve("data"), Pictures.easy(28, 100, 1), Pictures.easy(28, 50, 2));
    Path model = shared.resolve("model.onnx");
    Shown.by(words(model)).wellDone();
    here = Shown.by("inspect", model, "--json").wellDone().object();
    here.remove("version"); // another from the modules than from the class path
  }

  @ParameterizedTest
  @CsvSource({"ar, EG", "de, DE"})
  void theSameIsSaidAndWritten(String language, String country) throws Exception {
    List<String> options = List.of("-Duser.language=" + language, "-Duser.country=" + country);
    Path model = folder.resolve("model.onnx");

    try (Child child = Child.downhill(folder, options, words(model))) {
      assertThat(child.await()).as(child.err()).isZero();
      assertThat(child.out())
          .contains("784-16-16-10: 13,002 weights and biases", "seed 1")
          .containsPattern("\\n[0-9]{1,2}\\.[0-9]{2} % of 50 images it has never seen");
    }
    assertThat(Shown.by("inspect", model, "--json").wellDone().object()).containsAllEntriesOf(here);
    try (Child child = Child.downhill(folder, options, "reproduce", model, "--data", data)) {
      assertThat(child.await()).as(child.err()).isZero();
      assertThat(child.out()).isEqualToIgnoringNewLines("identical: 13,002 of 13,002 parameters");
    }
  }

  private static Object[] words(Path model) {
    return new Object[] {
      "train", "--data", data, "--epochs", 1, "--schedule", "step:2:0.5", "--out", model
    };
  }
}
