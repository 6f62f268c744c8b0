package io.github.downhill.lab.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random maps that are as smooth as another. */
class LookalikesTest {
  private static final int SIDE = 20;

  @Test
  void aPictureIsTheSumOfItsWaves() {
    Waves waves = new Waves(SIDE);
    double[] noise = noise(1);
    double[] back = waves.back(waves.of(noise));
    for (int i = 0; i < noise.length; i++) {
      assertThat(back[i]).isCloseTo(noise[i], within(1e-12));
    }
    double[] sizes = waves.of(noise).sizes();
    assertThat(Arrays.stream(sizes).map(size -> size * size).sum() / sizes.length)
        .as("Parseval")
        .isCloseTo(Arrays.stream(noise).map(value -> value * value).sum(), within(1e-9));
  }

  @Test
  void aWaveAcrossHasItsPlaceInTheFirstRow() {
    double[] wave = new double[SIDE * SIDE];
    Arrays.setAll(wave, i -> StrictMath.cos(2 * Math.PI * 3 * (i % SIDE) / SIDE));
    double[] sizes = new Waves(SIDE).of(wave).sizes();
    assertThat(sizes[3]).isCloseTo(SIDE * SIDE / 2.0, within(1e-9));
    assertThat(sizes[SIDE - 3]).isCloseTo(SIDE * SIDE / 2.0, within(1e-9));
    assertThat(Arrays.stream(sizes).filter(size -> size > 1e-9).count()).isEqualTo(2);
  }

  @Test
  void areAsSmoothAndCountWhereTheMapCounts() {
    double[] smooth = smooth(noise(2));
    smooth[17] = Double.NaN;
    double own = Smoothness.moran(smooth);
    Lookalikes lookalikes = new Lookalikes(smooth);
    double mean = 0;
    for (int draw = 0; draw < 20; draw++) {
      double[] drawn = lookalikes.draw(Randomness.of(draw));
      assertThat(drawn[17]).isNaN();
      mean += Smoothness.moran(drawn) / 20;
    }
    assertThat(own).isGreaterThan(0.5);
    assertThat(mean).isCloseTo(own, within(0.1));
    assertThat(lookalikes.draw(Randomness.of(1)))
        .isEqualTo(lookalikes.draw(Randomness.of(1)))
        .isNotEqualTo(lookalikes.draw(Randomness.of(2)));
  }

  @Test
  void areLessLikeAnEdgeThanAnEdgeIsAndNoisesAreAsMuch() {
    int[] all = IntStream.range(0, SIDE * SIDE).toArray();
    Templates edges = Shapes.edges(SIDE * SIDE, all);
    double[] edge = new double[SIDE * SIDE];
    Arrays.setAll(
        edge,
        i ->
            (i % SIDE - 9)
                * StrictMath.exp(-square(i % SIDE - 9) / 18 - square(i / SIDE - 9) / 30));
    Likeness ofEdge = Likeness.of(edge, edges, Randomness.of(1));
    assertThat(ofEdge.share()).isGreaterThan(0.8).isGreaterThan(ofEdge.alike() + 0.2);
    assertThat(ofEdge.alike()).isGreaterThan(ofEdge.shuffled());

    double[] shares = new double[20];
    double[] alike = new double[20];
    for (int k = 0; k < shares.length; k++) {
      Likeness likeness = Likeness.of(smooth(noise(k)), edges, Randomness.of(k));
      shares[k] = likeness.share();
      alike[k] = likeness.alike();
    }
    assertThat(Arrays.stream(shares).average().orElseThrow())
        .as("smooth noise is its own lookalike")
        .isCloseTo(Arrays.stream(alike).average().orElseThrow(), within(0.03));
  }

  private static double square(double value) {
    return value * value;
  }

  private static double[] noise(long seed) {
    return IntStream.range(0, SIDE * SIDE).mapToDouble(Randomness.of(seed)::gaussian).toArray();
  }

  /** The mean of each pixel and its neighbours, round the corner too. */
  private static double[] smooth(double... map) {
    double[] smooth = new double[map.length];
    for (int i = 0; i < map.length; i++) {
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int y = Math.floorMod(i / SIDE + dy, SIDE);
          smooth[i] += map[y * SIDE + Math.floorMod(i % SIDE + dx, SIDE)];
        }
      }
    }
    return smooth;
  }
}
