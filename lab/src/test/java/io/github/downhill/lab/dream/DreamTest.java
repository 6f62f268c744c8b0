package io.github.downhill.lab.dream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.lab.Patterns;
import io.github.downhill.lab.drawing.InputGradient;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.report.ReportPage;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.LabObserver;
import io.github.downhill.lab.workshop.LabSettings;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.StoppingRule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a network draws is measured, and the sentences say what the numbers do. */
class DreamTest {
  @TempDir private Path kept;

  private Workshop workshop(int threads) {
    return new Workshop(
        new Patterns(1_500, 1),
        new Patterns(150, 2),
        new ScalarKernels(),
        new LabSettings(2, Extent.QUICK, threads, kept),
        StoppingRule.never(),
        LabObserver.none());
  }

  @Test
  void theReportHasItsPicturesAndIsTheSameWhenItIsAskedForAgain() throws IOException {
    Report first = new Dream().run(workshop(2));
    Workshop later = workshop(1);
    Report again = new Dream().run(later);
    assertThat(later.trained()).isZero();
    assertThat(again.findings()).isEqualTo(first.findings());
    assertThat(ReportPage.of(again, Map.of())).isEqualTo(ReportPage.of(first, Map.of()));
    assertThat(first.sections().stream().filter(Section.Figure.class::isInstance)).hasSize(7);
    assertThat(first.findings()).hasSize(8);
    assertThat(first.findings()).noneMatch(finding -> finding.sentence().contains("NaN"));
  }

  @Test
  void theChangesThatAreLookedForAreFoundOrCounted() throws IOException {
    Measured measured =
        Patterns.workshop(kept)
            .measure(List.of(new ChangeMeasurement(Patterns.network(kept), 3, 8, 5)))
            .getFirst();
    double tried = measured.number(ChangeMeasurement.TRIED);
    assertThat(tried).isBetween(3.0, 5.0);
    assertThat(measured.row("lengths").length).isBetween(2, (int) tried);
  }

  /** Two networks that are one: what one draws the other recognises. */
  @Test
  void whatOthersRecogniseIsDrawnWell() {
    Network network = seeing(0);
    DreamResults results = results(List.of(network, network), 3, 5, 0);
    assertThat(results.jury(DreamCase.best(0).text()).orElseThrow().mean())
        .isEqualTo(results.recognised(DreamCase.best(0).text()).mean());
    assertThat(sentence(results, 0))
        .startsWith("What it draws are digits by every measure")
        .contains("by other networks 10.0 ± 0.0");
    assertThat(sentence(results, 1)).contains("no farther than real ones", "which says little");
  }

  @Test
  void whatOnlyItselfRecognisesIsNot() {
    Network one = seeing(0);
    Network other = seeing(1);
    DreamResults results = results(List.of(one, other), 9, 5, 1);
    assertThat(sentence(results, 0))
        .startsWith("It can recognise and cannot draw. Ten pictures")
        .contains("by itself 10.0 ± 0.0 of 10", "digit says so for 0.0 ± 0.0 (10.0 of real ones)");
    assertThat(sentence(results, 1))
        .contains("farther than real ones", "0 of 20 are within 5.0")
        .doesNotContain("says little");
    assertThat(sentence(results, 2)).startsWith("Where one starts matters little");
    assertThat(sentence(results, 4)).startsWith("To blur each step does not make");
    assertThat(sentence(results, 5)).contains("no fewer than by climbing");
    assertThat(sentence(results, 6))
        .contains("A change of length 2.00 turns a 3 into an 8", "the 2 of 5 for which", "20 %");
    assertThat(sentence(results, 7)).startsWith("Of the hidden neurons 100 %");
  }

  @Test
  void whatNetworksAloneTakeForDigitsIsSaidToBeThat() {
    DreamResults results = results(List.of(seeing(0), seeing(0)), 9, 5, 1);
    assertThat(sentence(results, 0)).contains("what it draws only networks take for digits");
  }

  @Test
  void theirFigureAgreesIfOursMightBeItByChance() {
    Spread ours = Spread.of(List.of(4.0, 5.0, 6.0));
    assertThat(new DreamFigure("", 7, 8, ours).verdict()).isEqualTo("agrees");
    assertThat(new DreamFigure("", 8, 9, ours).verdict()).isEqualTo("ours is lower");
    assertThat(new DreamFigure("", 1, 2, ours).verdict()).isEqualTo("ours is higher");
    assertThat(new DreamFigure("", 1, 2, Spread.of(List.of(4.0))).verdict())
        .isEqualTo("cannot be told");
  }

  @Test
  void oneNetworkHasNoJury() {
    Network network = seeing(0);
    DreamResults results = results(List.of(network), 9, 5, 0);
    assertThat(results.jury(DreamCase.best(0).text())).isEmpty();
    assertThat(sentence(results, 0)).doesNotContain("other networks");
  }

  @Test
  void aQuantileLiesBetweenItsNeighbours() {
    assertThat(DreamResults.quantile(new double[] {4, 1, 2, 3}, 0.5)).isEqualTo(2.5);
    assertThat(DreamResults.quantile(new double[] {4, 1, 2, 3}, 1)).isEqualTo(4);
    assertThat(DreamResults.median(new double[] {7})).isEqualTo(7);
  }

  /** Takes a picture for a digit by one pixel of it, which for another network is another one. */
  private static Network seeing(int shift) {
    Parameters parameters =
        new Parameters(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 16, 10));
    Matrix weights = parameters.weights(0);
    for (int digit = 0; digit < 10; digit++) {
      weights.values()[weights.start((digit + shift) % 16) + digit] = 5;
      parameters.biases(0).values()[parameters.biases(0).offset() + digit] = -2;
    }
    return Network.of(parameters, new ScalarKernels());
  }

  private static String sentence(DreamResults results, int index) {
    return DreamFindings.of(results).get(index).sentence();
  }

  /**
   * Every way leads to what the network draws best; all else is as it is said here.
   *
   * @param shift by how much all measures but networks are mistaken
   */
  private static DreamResults results(
      List<Network> networks, double distance, double real, int shift) {
    List<Measured> drawings =
        networks.stream()
            .map(network -> measured(new InputGradient(network), distance, shift))
            .toList();
    Measured change =
        new Measured()
            .with("lengths", 2, 2)
            .with("deepFool", 3, 3)
            .with("random", 0.01)
            .with(ChangeMeasurement.TRIED, 5);
    Measured yardstick =
        new Measured()
            .with("distance", real, real, real)
            .with("likeness", 0.6, 0.6, 0.6)
            .with("labels", 1, 2, 3)
            .with("nearest", 1, 2, 3)
            .with("alike", 1, 2, 3)
            .with("empty", 4);
    Measured between = new Measured().with("distances", 10, 10, 10);
    return new DreamResults(
        networks, drawings, List.of(change), List.of(yardstick), List.of(between));
  }

  private static Measured measured(InputGradient network, double distance, int shift) {
    List<double[]> pictures =
        IntStream.range(0, 10)
            .mapToObj(digit -> DreamCase.best(0).draw(network, digit, Randomness.of(1)))
            .toList();
    Measured measured = new Measured().with("right", 0.3);
    List<String> ways = new ArrayList<>(DreamCase.all().stream().map(DreamCase::text).toList());
    ways.add(DreamResults.BACK_QUERY);
    for (String way : ways) {
      double[] digits = IntStream.range(0, 10).mapToDouble(digit -> digit).toArray();
      double[] shifted = IntStream.range(0, 10).mapToDouble(it -> (it + shift) % 10).toArray();
      measured.with("choices " + way, digits);
      measured.with("nearest " + way, shifted).with("alike " + way, shifted);
      measured.with("outputs " + way, constant(0.9)).with("likeness " + way, constant(0.4));
      measured.with("distance " + way, constant(distance));
      for (int digit = 0; digit < 10; digit++) {
        double[] shades =
            Arrays.stream(pictures.get(digit)).map(it -> Math.rint(255 * it)).toArray();
        measured.with("picture of " + digit + " " + way, shades);
      }
    }
    return measured.with("hidden sums black", 2, 3).with("hidden most", 1, 1);
  }

  private static double[] constant(double value) {
    return DoubleStream.generate(() -> value).limit(10).toArray();
  }
}
