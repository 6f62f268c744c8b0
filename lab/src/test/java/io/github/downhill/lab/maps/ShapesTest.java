package io.github.downhill.lab.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Edges and loops, and how much of a map they explain. */
class ShapesTest {
  private static final int SIDE = 20;
  private static final int[] ALL = IntStream.range(0, SIDE * SIDE).toArray();
  private static final Templates EDGES = Shapes.edges(SIDE * SIDE, ALL);
  private static final Templates RINGS = Shapes.rings(SIDE * SIDE, ALL);

  @Test
  void anEdgeIsExplainedByEdgesAndALoopByLoops() {
    double[] edge = map(i -> bell(i, 9, 9, 3) * (i % SIDE - 9));
    double[] loop = map(i -> Math.exp(-Math.pow(Math.hypot(i % SIDE - 9, i / SIDE - 9) - 4.5, 2)));
    assertThat(EDGES.share(edge)).isGreaterThan(0.75).isGreaterThan(RINGS.share(edge) + 0.15);
    assertThat(RINGS.share(loop)).isGreaterThan(0.6).isGreaterThan(EDGES.share(loop) + 0.15);
  }

  @Test
  void sizeSignAndMeanMakeNoDifference() {
    double[] map = map(Randomness.of(1)::gaussian);
    double[] other = Arrays.stream(map).map(value -> 7 - 3 * value).toArray();
    assertThat(EDGES.share(other)).isCloseTo(EDGES.share(map), within(1e-12));
    assertThat(EDGES.share(map)).isBetween(0.01, 0.12);
  }

  @Test
  void theFitIsTheShapeThatExplainsSoMuch() {
    double[] map = map(Randomness.of(2)::gaussian);
    double[] fit = EDGES.fit(map);
    double left = squares(map(i -> map[i] - fit[i])) / squares(map);
    assertThat(1 - left).isCloseTo(EDGES.share(map), within(1e-12));
    assertThat(EDGES.share(fit)).isCloseTo(1, within(1e-12));
  }

  @Test
  void whatDoesNotCountIsNotLookedAt() {
    int[] left = IntStream.of(ALL).filter(i -> i % SIDE < 10).toArray();
    Templates edges = Shapes.edges(SIDE * SIDE, left);
    double[] map = map(Randomness.of(3)::gaussian);
    double[] changed = map(i -> i % SIDE < 10 ? map[i] : Double.NaN);
    assertThat(edges.share(changed)).isEqualTo(edges.share(map));
    assertThat(edges.count()).isLessThan(EDGES.count());
    assertThat(edges.fit(changed)[15]).isNaN();
    assertThat(edges.fit(changed)[5]).isFinite();
  }

  @Test
  void ofAMapWithoutVarianceNothingIsExplained() {
    assertThat(EDGES.share(map(_ -> 3))).isZero();
  }

  private static double squares(double... map) {
    double mean = WeightMaps.mean(map);
    return Arrays.stream(map).map(value -> (value - mean) * (value - mean)).sum();
  }

  private static double bell(int i, int y, int x, double size) {
    return Math.exp(
        -(Math.pow(i % SIDE - x, 2) + Math.pow(Math.floorDiv(i, SIDE) - y, 2)) / (2 * size * size));
  }

  private static double[] map(IntToDoubleFunction value) {
    return IntStream.range(0, SIDE * SIDE).mapToDouble(value).toArray();
  }
}
