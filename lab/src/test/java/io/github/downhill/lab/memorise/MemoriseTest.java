package io.github.downhill.lab.memorise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.lab.MadeUpTrials;
import io.github.downhill.lab.chart.LineChart;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.memorise.MemoriseTables.Pictures;
import io.github.downhill.lab.memorise.Zhang.Net;
import io.github.downhill.lab.report.Curves;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.report.ReportFiles;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.LabObserver;
import io.github.downhill.lab.workshop.LabSettings;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Outcome.Epoch;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.learning.StoppingRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about learning by heart follows from the numbers. */
class MemoriseTest {
  private static final Twist RANDOM = new Twist.RandomLabels(1);
  private static final Twist TRUE = new Twist.None();

  @TempDir private Path kept;

  @Test
  void theNetworksOfThePaperHaveAsManyNumbersAsItsTableSays() {
    assertThat(Net.ONE.architecture(2_352, 10).parameterCount()).isEqualTo(1_209_866);
    assertThat(Net.THREE.architecture(2_352, 10).parameterCount()).isEqualTo(1_735_178);
  }

  @Test
  void answersFromAnyExamplesAndTheSameAgain() throws IOException {
    Workshop workshop = few(2);
    Report report = new Memorise().run(workshop);
    Path one = ReportFiles.write(report, Map.of(), kept.resolve("one"));
    Workshop again = few(1);
    Path two = ReportFiles.write(new Memorise().run(again), Map.of(), kept.resolve("two"));

    assertThat(again.trained()).isZero();
    assertThat(one).hasSameBinaryContentAs(two);
    assertThat(report.findings()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(report.sections().stream().filter(it -> it instanceof Section.Figure))
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(Files.readString(one))
        .contains("1×512 with labels", "3×512 with labels", "(paper: 10.61 %)", "2n + d");
    assertThat(Files.readAllLines(kept.resolve("one/paper.csv"))).hasSize(5);
  }

  private Workshop few(int threads) {
    return new Workshop(
        new MadeUpTrials.Points(16, 1),
        new MadeUpTrials.Points(8, 2),
        new ScalarKernels(),
        new LabSettings(2, Extent.QUICK, threads, kept),
        StoppingRule.never(),
        LabObserver.none());
  }

  @ParameterizedTest
  @CsvSource({
    "1.00, 0.10, learnt by heart",
    "0.80, 0.10, not all of it",
  })
  void whetherItIsByHeartIsDecidedByTheTrainingSet(double training, double test, String words) {
    List<Finding> findings = findings(fitted(5, 0.9), ends(RANDOM, training, test));
    assertThat(findings.getFirst().sentence())
        .contains(words, Numbers.percent(training), Numbers.percent(test), "paper: 99.34 %");
    assertThat(findings.getFirst().ours()).hasValue(training);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 30, 3.0 times, so it is here",
    "10, 100, 10.0 times, here the difference is larger",
    "10, 12, 1.2 times, here it is smaller",
  })
  void howMuchLongerItTakesIsSaidBesideThePaper(int few, int many, String times, String words) {
    List<String> sentences =
        findings(fitted(few, 0.9), fittedAfter(RANDOM, many, 0.1)).stream()
            .map(Finding::sentence)
            .toList();
    assertThat(sentences).anySatisfy(it -> assertThat(it).contains(times, words, "1.5 to 3.5"));
  }

  @Test
  void whatWasNotFittedTakesNoKnownTime() {
    List<Finding> findings = findings(fitted(5, 0.9), ends(RANDOM, 0.5, 0.1));
    assertThat(findings)
        .anySatisfy(it -> assertThat(it.sentence()).contains("not fitted with every seed"));
  }

  @Test
  void thatTheTestSuffersIsOnlySaidWhereItDoes() {
    MemoriseCase half = fittedAfter(new Twist.RandomLabels(0.5), 20, 0.95);
    MemoriseCase all = fittedAfter(RANDOM, 40, 0.1);
    assertThat(last(List.of(fitted(5, 0.9), half, all, three(TRUE), three(RANDOM))))
        .startsWith("More random labels do not always mean");
    MemoriseCase worse = fittedAfter(new Twist.RandomLabels(0.5), 20, 0.5);
    assertThat(last(List.of(fitted(5, 0.9), worse, all, three(TRUE), three(RANDOM))))
        .startsWith("The more labels are random, the less");
  }

  @Test
  void noiseThatIsFittedLaterThanRandomLabelsDisagreesWithThePaper() {
    MemoriseCase all = fittedAfter(RANDOM, 40, 0.1);
    List<Finding> findings =
        MemoriseFindings.of(
            new MemoriseCases(
                List.of(
                    fitted(5, 0.9),
                    all,
                    fittedAfter(new Twist.RandomPixels(), 20, 0.1),
                    fittedAfter(new Twist.Noise(), 60, 0.1),
                    three(TRUE),
                    three(RANDOM))));
    assertThat(findings)
        .anySatisfy(it ->
            assertThat(it.sentence())
                .isEqualTo(
                    "Fitted sooner than random labels (40.0 epochs), as in the paper: pixels"
                        + " shuffled each (20.0 epochs)."))
        .anySatisfy(it ->
            assertThat(it.sentence())
                .isEqualTo(
                    "Fitted later than random labels (40.0 epochs), other than in the paper:"
                        + " Gaussian noise (60.0 epochs)."));
  }

  @Test
  void whatIsFittedWhereRandomLabelsAreNotIsFittedSooner() {
    assertThat(bare(ends(RANDOM, 0.5, 0.1), fittedAfter(new Twist.Noise(), 60, 0.1)))
        .contains(
            "Fitted sooner than random labels, which not every seed fitted, as in the paper:"
                + " Gaussian noise (60.0 epochs).");
    assertThat(bare(fittedAfter(RANDOM, 40, 0.1), ends(new Twist.Noise(), 0.5, 0.1)))
        .contains(
            "Fitted later than random labels (40.0 epochs), other than in the paper: Gaussian noise"
                + " (not with every seed).");
  }

  @Test
  void whatTheSeedsDoNotShowIsNotSaid() {
    MemoriseCase labels = new MemoriseCase(Net.ONE, RANDOM, false, seeds(20, 60));
    MemoriseCase noise = new MemoriseCase(Net.ONE, new Twist.Noise(), false, seeds(18, 56));
    assertThat(bare(labels, noise))
        .contains(
            "Fitted neither sooner nor later than random labels (40.0 epochs), but for chance:"
                + " Gaussian noise (37.0 epochs).");
    MemoriseCase half =
        new MemoriseCase(Net.ONE, new Twist.RandomLabels(0.5), false, tested(0.1, 0.9));
    MemoriseCase all = new MemoriseCase(Net.ONE, RANDOM, false, tested(0.1, 0.8));
    assertThat(last(List.of(fitted(5, 0.95), half, all, three(TRUE), three(RANDOM))))
        .startsWith("With more random labels less is right of the test, or no less than chance");
  }

  private static List<String> bare(MemoriseCase labels, MemoriseCase pictures) {
    return MemoriseFindings.of(
            new MemoriseCases(
                List.of(fitted(5, 0.9), labels, pictures, three(TRUE), three(RANDOM))))
        .stream()
        .map(Finding::sentence)
        .toList();
  }

  /** Two seeds that take so many epochs. */
  private static List<Outcome> seeds(int one, int other) {
    return List.of(outcomes(one, 1, 0.1).getFirst(), outcomes(other, 1, 0.1).getFirst());
  }

  /** Two seeds that get so much of the test right. */
  private static List<Outcome> tested(double one, double other) {
    return List.of(outcomes(5, 1, one).getFirst(), outcomes(5, 1, other).getFirst());
  }

  @Test
  void theTestIsComparedWithThePaperOnlyWhereItCanBe() {
    Zhang.Row random = Zhang.table().get(5);
    Zhang.Row truth = Zhang.table().get(4);
    MemoriseCase guesses = fittedAfter(RANDOM, 40, 0.1061);
    assertThat(MemoriseTables.verdict(random, guesses, Pictures.OTHER))
        .isEqualTo("fitted, as there; test: agrees");
    for (Pictures pictures : List.of(Pictures.OTHER, Pictures.FEWER)) {
      assertThat(MemoriseTables.verdict(truth, fitted(5, 0.9), pictures))
          .isEqualTo("fitted, as there");
    }
    assertThat(MemoriseTables.verdict(truth, fitted(5, 0.9), Pictures.SAME))
        .isEqualTo("fitted, as there; test: ours is higher");
    assertThat(MemoriseTables.verdict(random, ends(RANDOM, 0.5, 0.1), Pictures.SAME))
        .startsWith("not fitted, which it is there");
  }

  @Test
  void aPartOfThePapersPicturesIsNotThePapersData() {
    Examples cifar = new PixelExamples("cifar-10", 4, 10, new byte[4 * 50], new byte[50]);
    assertThat(Pictures.of(cifar, 50)).isEqualTo(Pictures.SAME);
    assertThat(Pictures.of(cifar, 49)).isEqualTo(Pictures.FEWER);
    assertThat(Pictures.of(new MadeUpTrials.Points(50, 1), 50)).isEqualTo(Pictures.OTHER);
  }

  @Test
  void theCapacityIsTheMostThatWasHeldBeforeTheFirstThatWasNot() {
    MadeUpTrials.Points points = new MadeUpTrials.Points(10, 1);
    List<Capacity.Held> held =
        List.of(held(50, 1), held(100, 0.992), held(200, 0.8), held(400, 0.995));
    Finding finding = Capacity.finding(held, points);
    assertThat(finding.ours()).hasValue(100);
    assertThat(finding.sentence()).startsWith("4-16-16-4 with its 420 numbers learns 100 random");
    assertThat(Capacity.finding(List.of(held(50, 0.5)), points).sentence())
        .contains("did not learn even 50 random labels");
  }

  @Test
  void aFittingEndsWhenNothingIsLeftToBeFitted() throws IOException {
    Trial trial = MadeUpTrials.trial(0.5, 400);
    Fitting fitting =
        new Fitting(
            trial.by(
                trial
                    .recipe()
                    .but()
                    .architecture(Net.ONE.architecture(4, 4))
                    .cost(Cost.CROSS_ENTROPY)
                    .learningRate(0.3)
                    .build()));
    Outcome outcome =
        Fitting.outcome(MadeUpTrials.workshop(kept, 1, 1).measure(List.of(fitting)).getFirst());
    Epoch last = outcome.epochs().getLast();
    assertThat(last.epoch()).isLessThan(400);
    assertThat(last.trainingCost()).isLessThan(Fitting.NOTHING);
    assertThat(last.trainingAccuracy()).isEqualTo(1);
    assertThat(last.testAccuracy()).isBetween(0.25, 1.0);
    assertThat(outcome.epochs().get(outcome.epochs().size() - 2).trainingCost())
        .isGreaterThanOrEqualTo(Fitting.NOTHING);
  }

  private static Capacity.Held held(int examples, double right) {
    return new Capacity.Held(examples, Spread.of(List.of(right, right)));
  }

  private static String last(List<MemoriseCase> cases) {
    return MemoriseFindings.of(new MemoriseCases(cases)).getLast().sentence();
  }

  private static List<Finding> findings(MemoriseCase truth, MemoriseCase random) {
    return MemoriseFindings.of(
        new MemoriseCases(List.of(truth, random, three(TRUE), three(RANDOM))));
  }

  private static MemoriseCase three(Twist twist) {
    return new MemoriseCase(Net.THREE, twist, false, outcomes(5, 1, 0.1));
  }

  private static MemoriseCase fitted(int epochs, double test) {
    return fittedAfter(TRUE, epochs, test);
  }

  private static MemoriseCase fittedAfter(Twist twist, int epochs, double test) {
    return new MemoriseCase(Net.ONE, twist, false, outcomes(epochs, 1, test));
  }

  private static MemoriseCase ends(Twist twist, double training, double test) {
    return new MemoriseCase(Net.ONE, twist, false, outcomes(30, training, test));
  }

  /** Two seeds, right of the training set in equal steps. */
  private static List<Outcome> outcomes(int epochs, double training, double test) {
    List<Epoch> all = new ArrayList<>();
    for (int i = 1; i <= epochs; i++) {
      double right = i == epochs ? training : Math.min(0.9, training * i / epochs);
      all.add(new Epoch(i, 1, 1, test, 1, right, 0));
    }
    return List.of(new Outcome(all, false), new Outcome(all, false));
  }

  @Test
  void whatIsMeasuredWithAllSeedsMakesTheCurve() {
    List<Epoch> three = List.of(epoch(1, 0.5), epoch(2, Double.NaN), epoch(3, 0.7));
    Outcome longer = new Outcome(three, false);
    Outcome shorter = new Outcome(three.subList(0, 1), false);
    List<LineChart.Point> points =
        Curves.overCommonEpochs("x", List.of(longer, shorter), Epoch::testAccuracy).points();
    assertThat(points).hasSize(1);
    assertThat(points.getFirst().spread().mean()).isCloseTo(0.5, within(1e-12));
    assertThat(
            Curves.overCommonEpochs("x", List.of(longer), Epoch::testAccuracy).points().stream()
                .map(LineChart.Point::x))
        .containsExactly(1.0, 3.0);
  }

  private static Epoch epoch(int epoch, double test) {
    return new Epoch(epoch, 1, 1, test, 1, 1, 0);
  }
}
