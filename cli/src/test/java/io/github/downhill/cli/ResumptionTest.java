package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.learning.PixelExamples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The command that goes on with a run says all that the run needs, as a shell takes it. */
class ResumptionTest {

  @Test
  void repeatsWhatTheCheckpointDoesNotHold() {
    var resumption =
        new Resumption(Path.of("run.safetensors"), List.of("--data", "my data", "--offline"));

    assertThat(resumption.command(Path.of("it's.onnx")))
        .isEqualTo(
            "./downhill train --resume run.safetensors --data 'my data' --offline"
                + " --out 'it'\\''s.onnx'");
  }

  @Test
  void namesTheDataThatTheUserNamed() {
    assertThat(words("mnist")).isEmpty();
    assertThat(words("mnist", "--offline")).containsExactly("--offline");
    assertThat(words("idx", "--data", "my data")).containsExactly("--data", "my data");
    assertThat(words("synthetic", "--data", "synthetic")).containsExactly("--data", "synthetic");
  }

  @Test
  void namesTheDigitsThatWereDrawnWhereThereWasNoMnist() {
    assertThat(words("synthetic")).containsExactly("--data", "synthetic");
  }

  private static List<String> words(String dataset, String... given) {
    var none = new PixelExamples(dataset, 784, 10, new byte[0], new byte[0]);
    DataOptions options = new DataOptions();
    new CommandLine(options).parseArgs(given);
    return options.words(new Dataset(dataset, none, none));
  }
}
