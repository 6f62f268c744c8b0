package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.downhill.datasets.DataRequest;
import io.github.downhill.datasets.DatasetFinder;
import io.github.downhill.datasets.ProgressListener;
import io.github.downhill.learning.PixelExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The real MNIST, which {@code DOWNHILL_DATA} leads to. */
final class Mnist {
  private static final String VARIABLE = "DOWNHILL_DATA";

  private Mnist() {}

  /**
   * The folder with the four files. Where there is none the test is skipped, but on a continuous
   * integration server, where {@code CI} is set, it fails.
   */
  static Path folder() {
    String folder = System.getenv(VARIABLE);
    boolean there = folder != null && !folder.isBlank() && Files.isDirectory(Path.of(folder));
    if (System.getenv("CI") != null) {
      assertThat(there).as("%s must name the folder with MNIST", VARIABLE).isTrue();
    }
    assumeTrue(there, "skipped: %s does not name a folder with MNIST".formatted(VARIABLE));
    return Path.of(folder).toAbsolutePath();
  }

  /** The 10,000 test images. */
  static PixelExamples test() throws IOException {
    return (PixelExamples) DatasetFinder.findTest(request(), ProgressListener.silent()).examples();
  }

  /** A folder with the first of the training images and the first of the test images. */
  static Path part(Path folder, int training, int test) throws IOException {
    var dataset = DatasetFinder.find(request(), ProgressListener.silent()).dataset();
    return Pictures.idxFolder(
        folder,
        first((PixelExamples) dataset.training(), training),
        first((PixelExamples) dataset.test(), test));
  }

  private static Pictures first(PixelExamples examples, int count) {
    int each = examples.inputs();
    byte[] pixels = new byte[count * each];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(examples.pixels(i), 0, pixels, i * each, each);
      labels[i] = (byte) examples.label(i);
    }
    return new Pictures(28, pixels, labels);
  }

  private static DataRequest request() {
    return new DataRequest(Optional.of(folder().toString()), true, Map.of());
  }
}
