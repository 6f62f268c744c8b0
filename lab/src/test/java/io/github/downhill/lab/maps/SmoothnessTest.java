package io.github.downhill.lab.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothnessTest {
  private static final int SIDE = 28;

  @Test
  void isNearlyOneForASmoothMap() {
    assertThat(
            Smoothness.moran(
                map(i -> Math.sin(i % SIDE / 9.0) + Math.cos(Math.floorDiv(i, SIDE) / 9.0))))
        .isBetween(0.95, 1.05);
  }

  @Test
  void isMinusOneForAChessboard() {
    assertThat(Smoothness.moran(map(i -> (i % SIDE + i / SIDE) % 2))).isCloseTo(-1, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void isNearlyNoneForNoise(long seed) {
    Randomness noise = Randomness.of(seed);
    assertThat(Smoothness.moran(map(noise::gaussian))).isBetween(-0.1, 0.1);
  }

  @Test
  void isNoneWhereNothingDiffersOrNothingCounts() {
    assertThat(Smoothness.moran(map(_ -> 0.25))).isZero();
    assertThat(Smoothness.moran(map(_ -> Double.NaN))).isZero();
    assertThat(Smoothness.moran(map(i -> i == 5 ? 1 : Double.NaN))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0.3", "3, 0.8", "4, 0.9"})
  void isWhatTheDefinitionSays(long seed, double dark) {
    Randomness noise = Randomness.of(seed);
    double[] map =
        map(i -> noise.uniform(i) < dark ? Double.NaN : i / 300.0 + noise.at(1).gaussian(i));
    assertThat(Smoothness.moran(map)).isCloseTo(moransI(map), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void tellsASmoothNeuronFromItsShuffledWeights(long seed) {
    Parameters parameters = parameters(3);
    Randomness noise = Randomness.of(seed);
    for (int i = 0; i < SIDE * SIDE; i++) {
      set(parameters, i, 0, Math.sin(i % SIDE / 6.0) * Math.sin(Math.floorDiv(i, SIDE) / 6.0));
      set(parameters, i, 1, noise.gaussian(i));
      set(parameters, i, 2, Math.sin(i % SIDE / 6.0) + noise.gaussian(i));
    }
    int[] lit = IntStream.range(0, SIDE * SIDE).map(i -> i % SIDE < 3 ? 0 : i).toArray();

    List<double[]> maps = WeightMaps.ofFirstLayer(parameters, lit, 64);
    List<Smoothness> measured =
        maps.stream().map(map -> Smoothness.of(map, Randomness.of(seed))).toList();

    assertThat(measured.get(0).value()).isGreaterThan(0.9);
    assertThat(measured.get(0).isMoreThanChance()).isTrue();
    assertThat(measured.get(1).value()).isBetween(-0.1, 0.1);
    assertThat(measured.get(2).isMoreThanChance()).isTrue();
    assertThat(measured.get(2).value()).isLessThan(0.6);
    for (Smoothness each : measured) {
      assertThat(each.shuffledMean()).isBetween(-0.03, 0.03);
      assertThat(each.shuffledMost()).isGreaterThan(each.shuffledMean());
    }
  }

  @Test
  void takesNoNoticeOfPixelsThatWereNeverLit() {
    Parameters parameters = parameters(1);
    int[] lit = new int[SIDE * SIDE];
    for (int i = 0; i < SIDE * SIDE; i++) {
      lit[i] = i % SIDE < 14 ? 1 : 0;
      set(parameters, i, 0, lit[i] == 1 ? i % SIDE : Randomness.of(3).gaussian(i) * 1e6);
    }
    double[] map = WeightMaps.ofFirstLayer(parameters, lit, 64).getFirst();
    assertThat(Smoothness.moran(map)).isGreaterThan(0.8);
  }

  @ParameterizedTest
  @CsvSource({"5, 64, 5", "5, 3, 3", "70, 64, 64"})
  void thereAreNoMoreMapsThanAskedFor(int neurons, int most, int expected) {
    int[] lit = new int[SIDE * SIDE];
    assertThat(WeightMaps.ofFirstLayer(parameters(neurons), lit, most)).hasSize(expected);
  }

  /** Moran's I with every pair of pixels looked at. */
  private static double moransI(double[] map) {
    int[] counted = IntStream.range(0, map.length).filter(i -> !Double.isNaN(map[i])).toArray();
    double mean = Arrays.stream(counted).mapToDouble(i -> map[i]).average().orElseThrow();
    double products = 0;
    double weights = 0;
    double squares = 0;
    for (int i : counted) {
      squares += (map[i] - mean) * (map[i] - mean);
      for (int k : counted) {
        if (Math.abs(i % SIDE - k % SIDE) + Math.abs(i / SIDE - k / SIDE) == 1) {
          products += (map[i] - mean) * (map[k] - mean);
          weights++;
        }
      }
    }
    return counted.length / weights * products / squares;
  }

  private static double[] map(IntToDoubleFunction value) {
    return IntStream.range(0, SIDE * SIDE).mapToDouble(value).toArray();
  }

  private static Parameters parameters(int neurons) {
    return new Parameters(
        Architecture.of(Activation.SIGMOID, Activation.SIGMOID, SIDE * SIDE, neurons, 10));
  }

  private static void set(Parameters parameters, int pixel, int neuron, double weight) {
    int at = parameters.weights(0).start(pixel) + neuron;
    parameters.weights(0).values()[at] = (float) weight;
  }
}
