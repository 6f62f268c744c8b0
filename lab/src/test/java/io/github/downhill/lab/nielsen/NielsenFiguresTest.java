package io.github.downhill.lab.nielsen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.lab.MadeUpTrials;
import io.github.downhill.lab.report.Comparison;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.LabObserver;
import io.github.downhill.lab.workshop.LabSettings;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.StoppingRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of the book. */
class NielsenFiguresTest {
  @Test
  void theBookHasOneNetworkForSeveralFiguresAndAllAreDifferentQuestions(@TempDir Path kept) {
    Workshop workshop = MadeUpTrials.workshop(kept, 1, 1);
    List<Comparison> figures = NielsenFigures.all(workshop);
    assertThat(figures).hasSizeGreaterThan(20);
    assertThat(figures.stream().map(Comparison::trial).distinct().count())
        .isLessThan(figures.size());
    assertThat(figures.stream().map(Comparison::theirs)).allMatch(theirs -> theirs > 0.3);
  }

  /** Those of table A2 of the targets, of which the book gives the figure. */
  @Test
  void everyFigureThatTheBookGivesIsThere(@TempDir Path kept) {
    Workshop workshop =
        new Workshop(
            new MadeUpTrials.Points(60_000, 1),
            new MadeUpTrials.Points(40, 2),
            new ScalarKernels(),
            new LabSettings(1, Extent.USUAL, 1, kept),
            StoppingRule.never(),
            LabObserver.none());
    assertThat(NielsenFigures.all(workshop).stream().map(Comparison::theirs))
        .contains(0.9129, 0.9295, 0.9348, 0.9528, 0.9542, 0.9534, 0.9659) // squares
        .contains(0.9136, 0.9533, 0.9531, 0.97864) // cross-entropy
        .contains(0.9649, 0.9511, 0.9561, 0.97122, 0.9792, 0.9804, 0.9780) // and λ, and softmax
        .contains(0.8223, 0.8695, 0.8710, 1.203, 1.773) // a thousand images
        .contains(0.8994, 0.9742, 0.9295, 0.9781, 0.8643, 0.9637, 0.9270, 0.9650) // starts
        .contains(0.6909, 0.7637, 0.8529, 0.8885, 0.9489, 0.9585, 0.9597) // numbers of images
        .contains(0.3392, 0.3388, 0.8607); // rates
  }

  @Test
  void whatIsTheBestOfThreeRunsIsSaidAndMade(@TempDir Path kept) {
    assertThat(NielsenFigures.all(MadeUpTrials.workshop(kept, 1, 1)))
        .filteredOn(figure -> figure.runs() == 3)
        .hasSize(1)
        .allMatch(figure -> figure.what().contains("of 3 runs") && figure.theirs() == 0.9659);
    assertThat(new Nielsen().otherSeeds(5, Extent.USUAL))
        .hasValue("the best of three runs: 1 to 15");
  }

  /** The best of an epoch is the best only if each epoch is looked at. */
  @Test
  void whoseBestIsWantedIsTestedAfterEachEpoch(@TempDir Path kept) {
    assertThat(NielsenFigures.all(MadeUpTrials.workshop(kept, 1, 1)))
        .filteredOn(figure -> figure.what().matches(".*(best|lowest).*"))
        .hasSizeGreaterThan(5)
        .allMatch(figure -> figure.trial().testEvery() == 1);
  }
}
