package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.downhill.learning.PixelExamples;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real MNIST, where {@code DOWNHILL_DATA} leads to it. Without it the test is skipped; on a
 * continuous integration server, where {@code CI} is set, it fails.
 */
final class RealMnist {
  private static final String VARIABLE = "DOWNHILL_DATA";

  private RealMnist() {}

  static Path folder() {
    String folder = System.getenv(VARIABLE);
    boolean there = folder != null && !folder.isBlank() && Files.isDirectory(Path.of(folder));
    if (System.getenv("CI") != null) {
      assertThat(there).as("%s must name the folder with MNIST", VARIABLE).isTrue();
    }
    assumeTrue(there, "skipped: %s does not name a folder with MNIST".formatted(VARIABLE));
    return Path.of(folder);
  }

  /** The first test pictures. */
  static PixelExamples test() throws DatasetException {
    return (PixelExamples) new MnistFolder(folder()).test().examples();
  }
}
