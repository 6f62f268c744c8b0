package io.github.downhill.lab.surfaces;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.lab.MadeUpPictures;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.ReportPage;
import io.github.downhill.lab.surfaces.Surfaces.Size;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.LabObserver;
import io.github.downhill.lab.workshop.LabSettings;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Outcome.Epoch;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.StoppingRule;
import io.github.downhill.network.Randomness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where many starts end. */
class SurfacesTest {
  private static final int STARTS = 60;

  @Test
  void fiveSizesAreTrainedOnSmallPicturesAndReported(@TempDir Path kept) throws IOException {
    Workshop workshop =
        new Workshop(
            new MadeUpPictures(100, 28, 1),
            new MadeUpPictures(50, 28, 2),
            new ScalarKernels(),
            new LabSettings(2, Extent.QUICK, 2, kept),
            StoppingRule.never(),
            LabObserver.none());
    Report report = new Surfaces().run(workshop);
    assertThat(workshop.trained()).isEqualTo(10);
    assertThat(workshop.effort().networksPerMinute()).isPositive();
    assertThat(report.findings()).hasSize(4);
    assertThat(ReportPage.of(report, java.util.Map.of()))
        .contains("uniformly from −½ to ½", "0.7616", "25 hidden", "500 hidden", "not checked");
    assertThat(new Surfaces().seeds(Extent.FULL)).isEqualTo(1_000);
  }

  @Test
  void aSpreadThatShrinksIsSaidToShrinkAndOneThatGrowsToGrow() {
    assertThat(sentence(0, size(25, 0.2, 1), size(100, 0.1, 0.9), size(500, 0.01, 0.8)))
        .contains("shrinks at every step");
    assertThat(sentence(0, size(25, 0.1, 1), size(100, 0.2, 0.9), size(500, 0.01, 0.8)))
        .contains("shrinks, as in the paper");
    assertThat(sentence(0, size(25, 0.01, 1), size(500, 0.2, 0.8))).contains("grows, against");
    assertThat(sentence(0, size(25, 0.1, 1), size(500, 0.1, 0.8))).contains("more than chance");
  }

  @Test
  void aCorrelationThatFallsIsSaidToFall() {
    assertThat(sentence(2, size(25, 0.1, 0.95), size(500, 0.1, 0.1)))
        .contains("As in the paper, the training cost tells less");
    assertThat(sentence(2, size(25, 0.1, 0.1), size(500, 0.1, 0.95)))
        .contains("Against the paper, the training cost tells more");
    assertThat(sentence(2, size(25, 0.1, 0.5), size(500, 0.1, 0.5))).contains("chance");
  }

  @Test
  void aStartThatEndsFarAboveTheOthersIsPoor() {
    List<Outcome> outcomes = new ArrayList<>(outcomes(0.1, 0.5));
    assertThat(Size.of(25, 0.5, outcomes).poor()).isLessThan(3);
    int before = Size.of(25, 0.5, outcomes).poor();
    outcomes.add(new Outcome(List.of(epoch(1, 9)), false));
    assertThat(Size.of(25, 0.5, outcomes).poor()).isEqualTo(before + 1);
    assertThat(Size.of(25, 0.5, outcomes).worst()).isGreaterThan(2);
  }

  @Test
  void thatPoorMinimaBecomeRarerIsSaidOnlyIfTheStartsShowIt() {
    Size some = withPoor(25, 20);
    Size none = withPoor(500, 0);
    assertThat(sentence(3, some, none)).contains("they become rarer, as the paper says");
    assertThat(sentence(3, none, some)).contains("they become more frequent, against the paper");
    assertThat(sentence(3, none, withPoor(500, 1))).contains("no difference that so few starts");
    assertThat(sentence(3, some, none))
        .startsWith("Poor minima by Tukey’s rule: 20 of 80, 0 of 60");
  }

  /** Costs between 1 and 1.6, and so many that are far above. */
  private static Size withPoor(int neurons, int poor) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < STARTS + poor; i++) {
      double cost = i < STARTS ? 1 + 0.01 * i : 9;
      outcomes.add(new Outcome(List.of(epoch(1 + 0.1 * (i % 7), cost)), false));
    }
    return Size.of(neurons, 0.5, outcomes);
  }

  @Test
  void whatRanAwayCountsNowhereAndIsSaid() {
    List<Outcome> outcomes = new ArrayList<>(outcomes(0.1, 0.5));
    outcomes.add(new Outcome(List.of(), true));
    Size size = Size.of(25, 0.5, outcomes);
    assertThat(size.ends()).hasSize(STARTS);
    assertThat(SurfaceFindings.of(List.of(size, size(50, 0.1, 0.5))))
        .extracting(Finding::sentence)
        .contains("1 of the networks ran away and count nowhere.");
  }

  @Test
  void oneStartTellsNothing() {
    Size size = Size.of(25, 0.5, List.of(new Outcome(List.of(epoch(1, 2)), false)));
    assertThat(SurfaceFindings.of(List.of(size, size)))
        .extracting(Finding::sentence)
        .containsExactly("With one start for each size nothing can be said of their spread.");
  }

  private static String sentence(int which, Size... sizes) {
    return SurfaceFindings.of(List.of(sizes)).get(which).sentence();
  }

  private static Size size(int neurons, double spread, double correlation) {
    return Size.of(neurons, 0.5, outcomes(spread, correlation));
  }

  /** Test costs around 2 that go together with the training costs as wanted. */
  private static List<Outcome> outcomes(double spread, double correlation) {
    Randomness randomness = Randomness.of(3);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      double common = randomness.at(0).gaussian(i);
      double own = randomness.at(1).gaussian(i);
      double test = correlation * common + Math.sqrt(1 - correlation * correlation) * own;
      outcomes.add(new Outcome(List.of(epoch(1 + 0.1 * common, 2 + spread * test)), false));
    }
    return outcomes;
  }

  private static Epoch epoch(double trainingCost, double testCost) {
    return new Epoch(200, 1, testCost, 0.9, trainingCost, 0.9, 1);
  }
}
