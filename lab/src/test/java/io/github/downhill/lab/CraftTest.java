package io.github.downhill.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Fingerprint;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.StoppingRule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What comes of each craft is what its version stands for: whoever changes it must raise the
 * version, for else what was kept of old works is taken for what would come of them now.
 */
class CraftTest {
  @TempDir private static Path kept; // for all, so that each is made once

  @ParameterizedTest
  @CsvSource({
    "trial, 1, 0",
    "network, 1, 0",
    "fitting, 1, 0",
    "toy, 1, 0",
    "epochs to fit, 1, 0",
    "misclassified examples, 1, 0",
    "noisy course, 1, 0",
    "loss sensitivity, 1, 0",
    "confidence, 1, 0",
    "inside, 1, 0",
    "layers, 1, 0",
    "drawings and their judges, 1, 0",
    "smallest changes, 1, 0",
    "real digits and their judges, 1, 0",
    "between two classes, 1, 0",
  })
  void whatComesOfItIsWhatItsVersionStandsFor(String name, int version, String sum)
      throws IOException {
    Work work =
        works().stream().filter(each -> each.craft().name().equals(name)).findFirst().orElseThrow();
    assertThat(work.craft().version()).as("the version of '%s'", name).isEqualTo(version);
    assertThat(Fingerprint.of(work.result()).text().substring(0, 16))
        .as(
            "what comes of '%s' has changed: raise the version of its craft, here too, and then put"
                + " the new sum here",
            name)
        .isEqualTo(sum);
  }

  @Test
  void noMeasurementIsForgotten() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Measurement.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> covered =
        measurements().stream().map(each -> each.getClass().getName()).collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(classes)) {
      List<String> all =
          files
              .map(file -> classes.relativize(file).toString())
              .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
              .map(name -> name.replace(".class", "").replace('/', '.'))
              .filter(CraftTest::isMeasurement)
              .toList();
      assertThat(covered).containsExactlyInAnyOrderElementsOf(all);
    }
  }

  private static boolean isMeasurement(String name) {
    try {
      Class<?> type = Class.forName(name, false, CraftTest.class.getClassLoader());
      return Measurement.class.isAssignableFrom(type) && !type.isInterface();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A work of a craft, and what comes of it. */
  private record Work(Craft craft, String result) {}

  private static List<Work> works() throws IOException {
    List<Work> works = new ArrayList<>();
    Trial trial = MadeUpTrials.trial();
    Workshop points = MadeUpTrials.workshop(kept, 1, 2);
    works.add(new Work(Workshop.OUTCOME, TrialFile.write(points.make(List.of(trial)).getFirst())));
    works.add(
        new Work(
            Workshop.NETWORK,
            points.networks(List.of(trial)).getFirst().orElseThrow().parametersSha256()));
    for (Measurement each : measurements()) {
      Workshop workshop =
          switch (each) {
            case InsideMeasurement _ -> Bars.workshop(kept, 1);
            case Confidence _,
                LayersMeasurement _,
                DreamMeasurement _,
                ChangeMeasurement _,
                YardstickMeasurement _,
                BetweenMeasurement _ ->
                patterns();
            default -> points;
          };
      Measured measured = workshop.measure(List.of(each)).getFirst();
      works.add(new Work(each.craft(), MeasuredFile.write(measured)));
    }
    return works;
  }

  private static List<Measurement> measurements() throws IOException {
    Recipe recipe =
        Closer.recipe(new MadeUpTrials.Points(1, 1), 12).learningRate(0.1).epochs(10).build();
    Learner learner = new Learner(recipe, 40, new Twist.RandomLabels(0.5));
    Network network = recognising();
    return List.of(
        new Fitting(Trial.of(recipe.but().cost(Cost.CROSS_ENTROPY).build(), 40)),
        new ToyTrial(ToyShape.RINGS, ToyNetwork.recipe(ToyShape.RINGS, 1, 5, 2)),
        new EpochsToFit(new Learner(recipe.but().epochs(200).build(), 10, new Twist.None())),
        new Misclassified(learner),
        new NoisyCourse(learner, 5, 20, 3),
        new LossSensitivity(learner, 5, false),
        new Confidence(network, List.of(Nonsense.UNIFORM.of(new Patterns(40, 2), 30))),
        inside(),
        new LayersMeasurement(network),
        new DreamMeasurement(network, 1),
        new ChangeMeasurement(network, 3, 8, 5),
        new YardstickMeasurement(0, 5),
        new BetweenMeasurement(3, 8, 4));
  }

  /** Knows its patterns, so that there is something to be changed. */
  private static Network recognising() throws IOException {
    Recipe recipe =
        Recipe.video()
            .architecture(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 16, 12, 10))
            .learningRate(3)
            .epochs(10)
            .build();
    return patterns().networks(List.of(Trial.of(recipe, 1_000))).getFirst().orElseThrow();
  }

  private static Measurement inside() throws IOException {
    Workshop bars = Bars.workshop(kept, 1);
    Trial trial = Trial.of(bars.video().epochs(2).build(), 60);
    return new InsideMeasurement(
        trial.recipe(),
        bars.networks(List.of(trial)).getFirst().orElseThrow(),
        new Eyes(bars.training()));
  }

  private static Workshop patterns() {
    return new Workshop(
        new Patterns(1_000, 1),
        new Patterns(100, 2),
        new ScalarKernels(),
        new LabSettings(1, Extent.QUICK, 2, kept),
        StoppingRule.never(),
        LabObserver.none());
  }
}
