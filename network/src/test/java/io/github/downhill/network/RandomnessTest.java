package io.github.downhill.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random enough, and always the same. */
class RandomnessTest {
  private static final int MANY = 100_000;

  private static final long GOLDEN_KEY = -7995527694508729151L;
  private static final long GOLDEN_BITS = 6791897765849424158L;
  private static final double GOLDEN_UNIFORM = 0.2266577369497248;
  private static final double GOLDEN_GAUSSIAN = 0.8986774254906462;
  private static final int[] GOLDEN_SHUFFLE = {9, 5, 0, 3, 7, 6, 4, 8, 1, 2};

  @Test
  void givesTheNumbersItHasAlwaysGiven() {
    Randomness randomness = Randomness.of(1);
    assertThat(randomness.key()).isEqualTo(GOLDEN_KEY);
    assertThat(randomness.bits(0)).isEqualTo(GOLDEN_BITS);
    assertThat(randomness.at(3).at(5).uniform(7)).isEqualTo(GOLDEN_UNIFORM);
    assertThat(randomness.gaussian(0)).isEqualTo(GOLDEN_GAUSSIAN);
    assertThat(shuffled(randomness, 10)).containsExactly(GOLDEN_SHUFFLE);
  }

  /** The first outputs of SplitMix64 seeded with 0, as its authors' own code gives them. */
  @Test
  void mixesAsSplitMix64Does() {
    Randomness randomness = new Randomness(0);
    assertThat(LongStream.range(0, 3).map(randomness::bits))
        .containsExactly(0xE220A8397B1DCDAFL, 0x6E789E6AA1B965F4L, 0x06C45D188009454FL);
    assertThat(Randomness.of(0).key()).isEqualTo(0xE220A8397B1DCDAFL);
  }

  @Test
  void remembersNothing() {
    Randomness randomness = Randomness.of(5).at(2);
    long first = randomness.bits(9);
    randomness.bits(10);
    randomness.shuffle(new int[100]);
    assertThat(randomness.bits(9)).isEqualTo(first);
    assertThat(Randomness.of(5).at(2).bits(9)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, -1, Long.MAX_VALUE, Long.MIN_VALUE})
  void isUniformFromZeroToOne(long seed) {
    Randomness randomness = Randomness.of(seed);
    assertEven(1_000, i -> (int) (1_000 * randomness.uniform(i)));
    assertEven(1_000, i -> (int) (1_000 * randomness.at(i).uniform(0)));
    assertThat(IntStream.range(0, MANY).mapToDouble(randomness::uniform))
        .allMatch(u -> u >= 0 && u < 1);
  }

  @ParameterizedTest
  @CsvSource({"-3,7", "0,0.001", "5,6"})
  void isUniformBetweenOtherBounds(double low, double high) {
    Randomness randomness = Randomness.of(3);
    assertEven(100, i -> (int) (100 * (randomness.uniform(i, low, high) - low) / (high - low)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 16, 1_000})
  void drawsWholeNumbersEvenlyBelowABound(int bound) {
    Randomness randomness = Randomness.of(4);
    assertEven(bound, i -> randomness.below(i, bound));
  }

  @Test
  void drawsWholeNumbersBelowTheLargestBound() {
    Randomness randomness = Randomness.of(4);
    assertEven(100, i -> (int) (100L * randomness.below(i, Integer.MAX_VALUE) / (1L << 31)));
  }

  /** Pairs of neighbours fill the square as evenly as single numbers fill the line. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void givesIndependentNumbersToNeighbouringPaths(long seed) {
    Randomness root = Randomness.of(seed);
    assertIndependent(root::uniform, i -> root.uniform(i + 1));
    assertIndependent(i -> root.at(i).uniform(0), i -> root.at(i + 1).uniform(0));
    assertIndependent(i -> root.at(i).uniform(0), i -> root.at(i).uniform(1));
    assertIndependent(i -> root.at(i).uniform(1), i -> root.at(i + 1).uniform(0));
    assertIndependent(i -> root.at(1).at(i).uniform(0), i -> root.at(2).at(i).uniform(0));
    assertIndependent(root::uniform, i -> root.at(i).uniform(0));
    assertIndependent(
        i -> Randomness.of(seed + i).uniform(0), i -> Randomness.of(seed + i + 1).uniform(0));
  }

  @Test
  void flipsHalfTheBitsWhenOneBitOfTheIndexFlips() {
    Randomness randomness = Randomness.of(6);
    for (int bit = 0; bit < 64; bit++) {
      long flip = 1L << bit;
      double flipped =
          LongStream.range(0, 2_000)
              .mapToInt(i -> Long.bitCount(randomness.bits(i) ^ randomness.bits(i ^ flip)))
              .average()
              .orElseThrow();
      assertThat(flipped).as("bit %d", bit).isBetween(31.5, 32.5);
    }
  }

  @Test
  void isNormalWhereItIsGaussian() {
    Randomness randomness = Randomness.of(7);
    double[] z = IntStream.range(0, MANY).mapToDouble(randomness::gaussian).toArray();
    assertThat(mean(z, x -> x)).isBetween(-0.0127, 0.0127); // four deviations of the mean
    assertThat(mean(z, x -> x * x)).isBetween(0.982, 1.018);
    assertThat(mean(z, x -> x * x * x)).isBetween(-0.05, 0.05);
    assertThat(mean(z, x -> x * x * x * x)).isBetween(2.87, 3.13);
    assertThat(mean(z, x -> Math.abs(x) < 1 ? 1 : 0)).isBetween(0.6768, 0.6886);
    assertThat(mean(z, x -> Math.abs(x) < 2 ? 1 : 0)).isBetween(0.9519, 0.9572);
    assertThat(mean(z, x -> Math.abs(x) > 3 ? 1 : 0)).isBetween(0.0020, 0.0034);
    assertThat(Arrays.stream(z)).allMatch(Double::isFinite);
    double products = 0;
    for (int i = 1; i < MANY; i++) {
      products += z[i] * z[i - 1];
    }
    assertThat(products / MANY).as("correlation of neighbours").isBetween(-0.0127, 0.0127);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 1_001, 60_000})
  void shufflesEveryNumberToSomePlace(int count) {
    int[] order = shuffled(Randomness.of(8), count);
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    assertThat(sorted).isEqualTo(IntStream.range(0, count).toArray());
    if (count > 3) {
      assertThat(order).isNotEqualTo(sorted);
    }
  }

  @Test
  void shufflesToEveryOrderEquallyOften() {
    Map<String, Integer> numbers = new HashMap<>();
    assertEven(
        24,
        i -> {
          String order = Arrays.toString(shuffled(Randomness.of(9).at(i), 4));
          return numbers.computeIfAbsent(order, _ -> numbers.size());
        });
    assertThat(numbers).hasSize(24);
  }

  @Test
  void shufflesAnotherWayInEveryEpochAndForEverySeed() {
    assertThat(
            IntStream.range(0, 1_000)
                .mapToObj(i -> Arrays.toString(shuffled(Randomness.of(i % 10).at(i / 10), 50))))
        .doesNotHaveDuplicates();
  }

  private static int[] shuffled(Randomness randomness, int count) {
    int[] order = new int[count];
    Arrays.fill(order, -1);
    randomness.shuffle(order);
    return order;
  }

  private static double mean(double[] values, DoubleUnaryOperator of) {
    return Arrays.stream(values).map(of).average().orElseThrow();
  }

  private static void assertIndependent(IntToDoubleFunction one, IntToDoubleFunction other) {
    assertEven(
        400,
        i -> {
          int column = (int) (20 * one.applyAsDouble(i));
          int row = (int) (20 * other.applyAsDouble(i));
          return 20 * row + column;
        });
  }

  /** Pearson's χ² of many draws is as far from its mean as chance has it: 4 deviations at most. */
  private static void assertEven(int bins, IntUnaryOperator draw) {
    int[] counts = new int[bins];
    for (int i = 0; i < MANY; i++) {
      counts[draw.applyAsInt(i)]++;
    }
    double expected = (double) MANY / bins;
    double chiSquare =
        Arrays.stream(counts).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    int freedom = bins - 1;
    double farthest = 4 * Math.sqrt(2.0 * freedom);
    assertThat(chiSquare).isBetween(freedom - farthest, freedom + farthest);
  }
}
