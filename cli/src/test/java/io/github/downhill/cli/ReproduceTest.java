package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a recipe leads to the same network again. */
class ReproduceTest {
  @TempDir private Path folder;

  private Path data;
  private Path model;

  @BeforeEach
  void prepare() throws IOException {
    data =
        Pictures.idxFolder(
            folder.resolve("data"), Pictures.easy(28, 300, 1), Pictures.easy(28, 50, 2));
    model = folder.resolve("model.onnx");
  }

  @Test
  void leadsToTheSameNetwork() {
    Shown.by("train", "--data", data, "--epochs", 2, "--out", model).wellDone();

    Shown json = Shown.by("reproduce", model, "--data", data, "--json");
    Shown text = Shown.by("reproduce", model, "--data", data, "--threads", 3);

    assertThat(json.wellDone().out())
        .isEqualToIgnoringNewLines("{\"identical\":true,\"parameters\":13002,\"differing\":0}");
    assertThat(text.wellDone().out())
        .isEqualToIgnoringNewLines("identical: 13,002 of 13,002 parameters");
  }

  @Test
  void leadsToTheBestNetworkOnWhatWasHeldOut() {
    Object[] words = {
      "train",
      "--data",
      data,
      "--layers",
      "784-8-10",
      "--optimizer",
      "nesterov",
      "--l2",
      0.001,
      "--validation",
      0.2,
      "--patience",
      1,
      "--epochs",
      30,
      "--learning-rate",
      0.3,
      "--out",
      model
    };
    Shown.by(words).wellDone();

    assertThat(Shown.by("reproduce", model, "--data", data, "--json").wellDone().object())
        .containsEntry("identical", true)
        .containsEntry("differing", 0L);
  }

  @Test
  void leadsToTheSameNetworkOnMnist() {
    Path mnist = Mnist.folder();
    Shown.by("train", "--data", mnist, "--epochs", 1, "--out", model).wellDone();

    assertThat(Shown.by("reproduce", model, "--data", mnist, "--json").wellDone().object())
        .containsEntry("identical", true)
        .containsEntry("parameters", 13_002L);
  }

  @Test
  void tellsOfASingleBitThatDiffers() throws IOException {
    Shown.by("train", "--data", data, "--epochs", 1, "--out", model).wellDone();
    changeOneWeight();

    Shown json = Shown.by("reproduce", model, "--data", data, "--json");
    Shown text = Shown.by("reproduce", model, "--data", data);

    assertThat(json.code()).isEqualTo(1);
    assertThat(json.out())
        .isEqualToIgnoringNewLines("{\"identical\":false,\"parameters\":13002,\"differing\":1}");
    assertThat(text.code()).isEqualTo(1);
    assertThat(text.out()).isEqualToIgnoringNewLines("different: 1 of 13,002 parameters");
  }

  @Test
  void refusesOtherData() throws IOException {
    Shown.by("train", "--data", data, "--epochs", 1, "--out", model).wellDone();
    Path other =
        Pictures.idxFolder(
            folder.resolve("other"), Pictures.easy(28, 300, 7), Pictures.easy(28, 50, 2));

    Shown shown = Shown.by("reproduce", model, "--data", other, "--json");

    assertThat(shown.code()).isEqualTo(1);
    assertThat(shown.out()).isEmpty();
    assertThat(shown.err()).contains("trained on other examples").hasLineCount(1);
  }

  private void changeOneWeight() throws IOException {
    Model read = OnnxFile.read(model);
    Parameters parameters = read.network().parameters();
    float[] numbers = parameters.all().toArray();
    numbers[5000] = Math.nextUp(numbers[5000]);
    Parameters changed = Parameters.of(parameters.architecture(), numbers);
    OnnxFile.write(model, new Model(Network.of(changed), read.origin()));
  }
}
