package io.github.downhill.lab.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.lab.Bars;
import io.github.downhill.lab.maps.WeightMaps;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edges and loops, or what else. */
class InsideTest {
  private static final Spread LOW = Spread.of(List.of(0.10, 0.11, 0.12));
  private static final Spread MIDDLE = Spread.of(List.of(0.30, 0.31, 0.32));
  private static final Spread HIGH = Spread.of(List.of(0.70, 0.71, 0.72));

  @Test
  void theVerdictFollowsTheNumbers() {
    assertThat(new Hope(HIGH, LOW, MIDDLE).verdict().words("edges")).isEqualTo("finds edges");
    assertThat(new Hope(MIDDLE, LOW, LOW).verdict()).isEqualTo(Hope.Verdict.A_LITTLE);
    assertThat(
            new Hope(LOW, Spread.of(List.of(0.01, 0.02)), Spread.of(List.of(0.03, 0.04))).verdict())
        .isEqualTo(Hope.Verdict.A_LITTLE);
    assertThat(
            new Hope(
                    Spread.of(List.of(0.05, 0.06)),
                    Spread.of(List.of(0.01, 0.02)),
                    Spread.of(List.of(0.02, 0.03)))
                .verdict())
        .isEqualTo(Hope.Verdict.HARDLY);
    assertThat(new Hope(MIDDLE, LOW, MIDDLE).verdict()).isEqualTo(Hope.Verdict.ONLY_SMOOTH);
    assertThat(new Hope(MIDDLE, LOW, HIGH).verdict()).isEqualTo(Hope.Verdict.ONLY_SMOOTH);
    assertThat(new Hope(LOW, LOW, LOW).verdict()).isEqualTo(Hope.Verdict.NOTHING);
    assertThat(new Hope(Spread.of(List.of(0.9)), LOW, LOW).verdict()).isEqualTo(Hope.Verdict.OPEN);
  }

  @Test
  void whatIsLeftOfTheStartIsToldByNeuronAndPixel() {
    Matrix start = matrix(1, 1, 2, -1, 3, 1, 4, -1);
    Matrix end = matrix(2, 1, 4, 1, 6, 1, 8, 1.5f);
    LeftOver leftOver = new LeftOver(start, end);
    assertThat(leftOver.explained(0, 1, 2, 3)[0]).as("twice as large").isCloseTo(1, within(1e-12));
    assertThat(leftOver.explained(0, 1, 2, 3)[1]).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(leftOver.explained(0, 1, 2)[1]).as("all alike").isZero();
    assertThat(leftOver.squaresOn(0, 1)[0]).isEqualTo((4 + 16) / 120.0);
  }

  private static Matrix matrix(float... values) {
    return new Matrix(values, 0, 4, 2);
  }

  @Test
  void weightsOnDarkPixelsStayWhatTheyWere(@TempDir Path kept) throws IOException {
    Workshop workshop = Bars.workshop(kept, 2);
    Eyes eyes = new Eyes(workshop.training());
    assertThat(eyes.pixels(false)).contains(0, 12, 24, 36, 48, 60, 72, 84, 96, 108, 120, 132);
    Trial trial = Trial.of(workshop.video().epochs(3).build(), 60);
    InsideMeasurement measurement =
        new InsideMeasurement(
            trial.recipe(), workshop.networks(List.of(trial)).getFirst().orElseThrow(), eyes);
    Measured measured = workshop.measure(List.of(measurement)).getFirst();
    assertThat(measured.stream("start")).hasSize(16).allMatch(share -> share > 0.1 && share < 1);
    assertThat(measured.row("deviations")[0]).as("never moved").isCloseTo(1 / 12.0, within(0.01));
    assertThat(measured.stream("first: shapes")).allMatch(share -> share > 0 && share < 1);
  }

  @Test
  void eachNetworkAndEachLayerIsComparedWithDrawsOfItsOwn(@TempDir Path kept) throws IOException {
    Workshop workshop = Bars.workshop(kept, 1);
    Eyes eyes = new Eyes(workshop.training());
    Trial trial = Trial.of(workshop.video().epochs(1).build(), 60);
    Network network = workshop.networks(List.of(trial)).getFirst().orElseThrow();
    List<Measured> looks =
        workshop.measure(
            List.of(
                new InsideMeasurement(trial.recipe(), network, eyes),
                new InsideMeasurement(trial.seed(9).recipe(), network, eyes)));
    assertThat(looks.get(0).row("first: smooth")).isEqualTo(looks.get(1).row("first: smooth"));
    for (String row :
        List.of("first: smooth shuffled", "second: smooth shuffled", "first: shapes alike")) {
      assertThat(looks.get(0).row(row)).as(row).isNotEqualTo(looks.get(1).row(row));
    }
  }

  @Test
  void theReportIsTheSameAgainAndNothingIsTrainedTwice(@TempDir Path kept) throws IOException {
    Report first = new Inside().run(Bars.workshop(kept, 2));
    Workshop again = Bars.workshop(kept, 2);
    Report second = new Inside().run(again);
    assertThat(again.trained()).isZero();
    assertThat(second.findings()).isEqualTo(first.findings()).hasSizeBetween(4, 6);
    assertThat(first.findings().getFirst().sentence()).startsWith("The first layer (large start)");
    assertThat(first.sections().stream().filter(it -> it instanceof Section.Figure)).hasSize(11);
  }

  @Test
  void theSecondLayerIsPulledBackThroughTheFirst() {
    Parameters parameters =
        new Parameters(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 4, 2, 1, 1));
    IntStream.range(0, 8).forEach(i -> parameters.weights(0).span().set(i, i));
    int second = parameters.weights(1).start(0);
    parameters.weights(1).values()[second] = 1;
    parameters.weights(1).values()[second + 1] = 10;
    assertThat(WeightMaps.ofSecondLayer(parameters, new int[] {1, 1, 1, 1}).getFirst())
        .containsExactly(10, 32, 54, 76);
  }
}
