package io.github.downhill.lab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How well a score tells two kinds apart. */
class RankingTest {
  @Test
  void isAsInTheTextbookExample() {
    Ranking ranking = new Ranking(new double[] {0.35, 0.8}, new double[] {0.1, 0.4});
    assertThat(ranking.auroc()).isEqualTo(0.75);
    assertThat(ranking.aupr()).isEqualTo(0.5 * 1 + 0.5 * 2 / 3);
  }

  @Test
  void isOneWhereAllWantedAreAboveAllOthersWhateverTheirOrder() {
    Ranking ranking = new Ranking(new double[] {5, 3, 4}, new double[] {1, 2});
    assertThat(ranking.auroc()).isOne();
    assertThat(ranking.aupr()).isOne();
  }

  @Test
  void knowsNothingWhereAllScoresAreEqual() {
    Ranking ranking = new Ranking(new double[] {1, 1, 1}, new double[9]);
    Ranking equal = new Ranking(new double[3], new double[9]);
    assertThat(ranking.auroc()).isOne();
    assertThat(equal.auroc()).isEqualTo(0.5);
    assertThat(equal.aupr()).as("the share of what is wanted").isEqualTo(0.25);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isWhatTheDefinitionsSayWithAndWithoutEqualScores(long seed) {
    double[] wanted = scores(seed, 37, 0.3);
    double[] others = scores(seed + 100, 23, 0);
    Ranking ranking = new Ranking(wanted, others);
    assertThat(ranking.auroc()).isCloseTo(byPairs(wanted, others), within(1e-12));
    assertThat(ranking.aupr()).isCloseTo(byThresholds(wanted, others), within(1e-12));
  }

  /** Only ten different ones with odd seeds. */
  private static double[] scores(long seed, int count, double more) {
    return IntStream.range(0, count)
        .mapToDouble(i -> Randomness.of(seed).uniform(i) + more)
        .map(score -> seed % 2 == 0 ? score : Math.floor(score * 10) / 10)
        .toArray();
  }

  private static double byPairs(double[] wanted, double[] others) {
    return Arrays.stream(wanted)
        .flatMap(a -> Arrays.stream(others).map(b -> a > b ? 1 : a == b ? 0.5 : 0))
        .average()
        .orElseThrow();
  }

  private static double byThresholds(double[] wanted, double[] others) {
    double[] thresholds = Arrays.stream(wanted).distinct().sorted().toArray();
    double area = 0;
    double recall = 0;
    for (int i = thresholds.length - 1; i >= 0; i--) {
      double least = thresholds[i];
      double found = Arrays.stream(wanted).filter(score -> score >= least).count();
      double mistaken = Arrays.stream(others).filter(score -> score >= least).count();
      area += (found / wanted.length - recall) * found / (found + mistaken);
      recall = found / wanted.length;
    }
    return area;
  }

  @Test
  void needsBothKinds() {
    assertThatThrownBy(() -> new Ranking(new double[1], new double[0]))
        .hasMessageContaining("some of both kinds, not 1 and 0");
  }
}
