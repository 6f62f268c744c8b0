package io.github.downhill.lab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.network.Randomness;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How often something happens in so many tries. */
class BinomialTest {
  @Test
  void threeCoinsFallAsEverybodyKnows() {
    Binomial coins = new Binomial(3, 0.5);
    assertThat(IntStream.rangeClosed(0, 3).mapToDouble(coins::share))
        .containsExactly(0.125, 0.375, 0.375, 0.125);
    assertThat(List.of(coins.quantile(0.1), coins.quantile(0.5), coins.quantile(0.51)))
        .containsExactly(0, 1, 2);
    assertThat(coins.quantile(1)).isEqualTo(3);
  }

  @Test
  void whatIsCertainAlwaysHappens() {
    assertThat(new Binomial(5, 1).share(5)).isEqualTo(1);
    assertThat(new Binomial(5, 0).quantile(0.999)).isZero();
  }

  @Test
  void sharesAddUpToOneAlsoWhereTheyAreTiny() {
    Binomial rare = new Binomial(1_000, 0.003);
    assertThat(IntStream.rangeClosed(0, 1_000).mapToDouble(rare::share).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void drawsVaryAsMuchAsTheyOughtToAndMixturesMore() {
    List<Double> alike = LongStream.range(0, 2_000).mapToObj(i -> draw(i, 0.4)).toList();
    List<Double> mixed =
        LongStream.range(0, 2_000).mapToObj(i -> draw(i, i % 2 == 0 ? 0.2 : 0.6)).toList();
    Binomial binomial = new Binomial(100, 0.4);
    assertThat(binomial.dispersion(Spread.of(alike))).isBetween(0.9, 1.1);
    assertThat(binomial.dispersion(Spread.of(mixed))).isGreaterThan(10);
  }

  private static double draw(long index, double chance) {
    Randomness randomness = Randomness.of(1).at(index);
    return LongStream.range(0, 100).filter(i -> randomness.uniform(i) < chance).count();
  }

  @Test
  void whatIsNoChanceIsRefused() {
    assertThatThrownBy(() -> new Binomial(0, 0.5)).hasMessageContaining("0 tries");
    assertThatThrownBy(() -> new Binomial(3, Double.NaN)).hasMessageContaining("NaN");
  }
}
