package io.github.downhill.lab.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.lab.Example;
import io.github.downhill.lab.MadeUpTrials;
import io.github.downhill.lab.closer.CloserExamples;
import io.github.downhill.lab.dream.DreamExamples;
import io.github.downhill.lab.inside.InsideExamples;
import io.github.downhill.lab.memorise.MemoriseExamples;
import io.github.downhill.lab.noise.NoiseExamples;
import io.github.downhill.lab.topology.TopologyExamples;
import io.github.downhill.learning.Fingerprint;
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
    "trial, 1, 099eacdd09570835",
    "network, 1, e065e4a062847896",
    "fitting, 1, 45e3d1f5e7eda465",
    "toy, 1, e2e496132382175d",
    "epochs to fit, 1, c0416c85d4efbfc3",
    "misclassified examples, 1, c40d15cd3b626b4a",
    "noisy course, 1, fd596394e8710380",
    "loss sensitivity, 1, 8a3f01cfc7b5fa3c",
    "confidence, 1, 16dc0f720e9b7171",
    "inside, 1, a0fb1b632847c567",
    "layers, 1, af8ddff7f7238632",
    "drawings and their judges, 1, 8d7afb270de6ea42",
    "smallest changes, 1, 8829a32ed188ac9e",
    "real digits and their judges, 1, 3699ce6508fbe090",
    "between two classes, 1, 06712948691296b4",
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
        examples().stream()
            .map(each -> each.measurement().getClass().getName())
            .collect(Collectors.toSet());
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
    works.add(
        new Work(TrialOutcomes.CRAFT, TrialFile.write(points.make(List.of(trial)).getFirst())));
    works.add(
        new Work(
            TrialNetworks.CRAFT,
            points.networks(List.of(trial)).getFirst().orElseThrow().parametersSha256()));
    for (Example each : examples()) {
      Measured measured = each.workshop().measure(List.of(each.measurement())).getFirst();
      works.add(new Work(each.measurement().craft(), MeasuredFile.write(measured)));
    }
    return works;
  }

  /** What each package has to offer. */
  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    examples.addAll(MemoriseExamples.all(kept));
    examples.addAll(CloserExamples.all(kept));
    examples.addAll(TopologyExamples.all(kept));
    examples.addAll(NoiseExamples.all(kept));
    examples.addAll(InsideExamples.all(kept));
    examples.addAll(DreamExamples.all(kept));
    return examples;
  }
}
