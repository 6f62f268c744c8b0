package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.learning.PixelExamples;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The commands that the studio shows find the digits that it has. */
class StudioShelfTest {

  @Test
  void repeatsWhatTheUserSaidOfTheDataAsAShellTakesIt() {
    StudioShelf shelf = shelf("--data", "my data", "--offline");

    assertThat(shelf.options("mnist", dataset("idx")))
        .containsExactly("--data", "'my data'", "--offline");
    assertThat(shelf().options("mnist", dataset("mnist"))).isEmpty();
  }

  @Test
  void namesTheDigitsThatDownhillDrawsWhicheverTheUserNamed() {
    StudioShelf shelf = shelf("--data", "my data");

    assertThat(shelf.options("synthetic", dataset("synthetic")))
        .containsExactly("--data", "synthetic");
    assertThat(shelf().options("mnist", dataset("synthetic")))
        .as("drawn because there was no MNIST")
        .containsExactly("--data", "synthetic");
  }

  @Test
  void offersMnistUnlessTheUserWantsOthers() {
    assertThat(shelf().names()).containsExactly("mnist", "synthetic");
    assertThat(shelf("--data", "synthetic").names()).containsExactly("synthetic");
  }

  @Test
  void theVariableIsAsGoodAsTheOptionWhichOverrulesIt() {
    Map<String, String> variable = Map.of("DOWNHILL_DATA", "synthetic");

    assertThat(shelf(variable).names()).containsExactly("synthetic");
    assertThat(shelf(variable, "--data", "my data").names()).containsExactly("mnist", "synthetic");
  }

  private static StudioShelf shelf(String... given) {
    return shelf(Map.of(), given);
  }

  private static StudioShelf shelf(Map<String, String> environment, String... given) {
    DataOptions options = new DataOptions();
    new CommandLine(options).parseArgs(given);
    Terminal terminal = new Terminal(System.out, System.err, false, false, environment);
    return new StudioShelf(options, terminal, new ScalarKernels());
  }

  private static Dataset dataset(String name) {
    var none = new PixelExamples(name, 784, 10, new byte[0], new byte[0]);
    return new Dataset(name, none, none);
  }
}
