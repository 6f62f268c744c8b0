package io.github.downhill.lab.nielsen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.lab.MadeUpTrials;
import io.github.downhill.lab.report.Comparison;
import io.github.downhill.lab.workshop.Workshop;
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
}
