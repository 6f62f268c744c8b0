package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.downhill.datasets.DataRequest;
import io.github.downhill.datasets.Dataset;
import io.github.downhill.datasets.DatasetException;
import io.github.downhill.datasets.DatasetFinder;
import io.github.downhill.datasets.ProgressListener;
import io.github.downhill.formats.Model;
import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Training;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The real MNIST, which {@code DOWNHILL_DATA} leads to, and a network that has learned it. Without
 * it the test is skipped; on a continuous integration server, where {@code CI} is set, it fails.
 */
final class RealDigits {
  private static final String VARIABLE = "DOWNHILL_DATA";
  private static final Supplier<Dataset> DATASET = Once.of(RealDigits::read);
  private static final Supplier<Model> TRAINED = Once.of(RealDigits::train);

  private RealDigits() {}

  static Shelf shelf() {
    folder();
    return new MadeUpShelf()
        .with("mnist", DATASET)
        .with("made-up", () -> MadeUpDigits.dataset(60, 20, 1));
  }

  static PixelExamples test() {
    folder();
    return (PixelExamples) DATASET.get().test();
  }

  /** A network after one epoch, which gets about nine in ten right. */
  static Model trained() {
    folder();
    return TRAINED.get();
  }

  private static Path folder() {
    String folder = System.getenv(VARIABLE);
    boolean there = folder != null && !folder.isBlank() && Files.isDirectory(Path.of(folder));
    if (System.getenv("CI") != null) {
      assertThat(there).as("%s must name the folder with MNIST", VARIABLE).isTrue();
    }
    assumeTrue(there, "skipped: %s does not name a folder with MNIST".formatted(VARIABLE));
    return Path.of(folder);
  }

  private static Dataset read() {
    try {
      DataRequest request = new DataRequest(Optional.of(folder().toString()), true, Map.of());
      return DatasetFinder.find(request, ProgressListener.silent()).dataset();
    } catch (DatasetException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model train() {
    Recipe recipe = Recipe.video().epochs(1).build();
    try (Team team = new Team(1)) {
      Training training =
          new Training(recipe, DATASET.get().training(), KernelSelection.choose(), team);
      training.nextEpoch();
      return new Model(training.network(), Optional.empty());
    }
  }
}
