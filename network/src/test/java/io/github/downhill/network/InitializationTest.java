package io.github.downhill.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Span;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InitializationTest {
  private static final Architecture VIDEO =
      Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 784, 16, 16, 10);

  /** Wide enough that chance moves mean and deviation by little. */
  private static final Architecture WIDE =
      Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 400, 250, 1_000);

  @ParameterizedTest
  @CsvSource({
    "STANDARD,7971b0cd9aa89a3d2a63396479873ecb81cfdd84dfad3c7ce9ec35cfac22695d",
    "SCALED,03cb4f163aca07416156a8d8165c64d8b8e9e95087c1d8fe5a05482d53b43e94",
    "XAVIER,f2bca4a7472b066bff5eb432d94dbf71dea2e0ab3e23869fe43cd8b8f42e490a",
    "HE,7572b578fb35a81469856284a71ca95ca74bb6f12547281708b63358ede219a1"
  })
  void drawsTheSameBitsFromSeedOneOnEveryMachine(Initialization initialization, String sha256) {
    Parameters parameters = initialization.draw(VIDEO, Randomness.of(1));
    assertThat(Network.of(parameters).parametersSha256()).isEqualTo(sha256);
  }

  @ParameterizedTest
  @CsvSource({
    // deviation of the weights into the first and the second layer, and of the biases
    "STANDARD,1,1,1",
    "SCALED,0.05,0.06324555320336759,1",
    "XAVIER,0.05547001962252291,0.04,0",
    "HE,0.07071067811865475,0.08944271909999159,0"
  })
  void drawsFromANormalDistributionOfItsOwnWidth(
      Initialization initialization, double first, double second, double biases) {
    Parameters parameters = initialization.draw(WIDE, Randomness.of(2));
    assertNormal(parameters.weights(0).span(), first);
    assertNormal(parameters.weights(1).span(), second);
    assertNormal(parameters.biases(0), biases);
    assertNormal(parameters.biases(1), biases);
  }

  @Test
  void drawsAPointOfTheUnitCube() {
    Parameters parameters = Initialization.UNIFORM.draw(WIDE, Randomness.of(2));
    double[] numbers = new double[parameters.all().length()];
    Arrays.setAll(numbers, parameters.all()::at);
    var drawn = Arrays.stream(numbers).summaryStatistics();
    assertThat(drawn.getMin()).isBetween(-0.5, -0.4999);
    assertThat(drawn.getMax()).isBetween(0.4999, 0.5);
    assertThat(drawn.getAverage()).isBetween(-0.003, 0.003);
    assertThat(
            Arrays.stream(numbers).filter(x -> Math.abs(x) < 0.25).count()
                / (double) numbers.length)
        .isBetween(0.495, 0.505);
    assertThat(parameters.biases(1).toArray()).doesNotContain(0f);
  }

  @ParameterizedTest
  @EnumSource
  void drawsOtherNumbersForEverySeedLayerAndKind(Initialization initialization) {
    Architecture square = Architecture.of(Activation.TANH, Activation.TANH, 1, 50, 50, 50);
    Parameters one = initialization.draw(square, Randomness.of(1));
    Parameters two = initialization.draw(square, Randomness.of(2));
    assertThat(one.all().toArray()).isNotEqualTo(two.all().toArray());
    assertThat(correlation(one.weights(1).span(), two.weights(1).span())).isBetween(-0.08, 0.08);
    assertThat(correlation(one.weights(1).span(), one.weights(2).span())).isBetween(-0.08, 0.08);
    if (initialization == Initialization.STANDARD) {
      assertThat(one.weights(0).span().toArray()).isNotEqualTo(one.biases(0).toArray());
    }
  }

  @Test
  void goesByLowerCaseNames() {
    assertThat(Initialization.values())
        .extracting(Initialization::text)
        .containsExactly("standard", "scaled", "xavier", "he", "uniform");
  }

  /** Mean, deviation and the share within one deviation, each to 4 deviations of its own. */
  private static void assertNormal(Span drawn, double deviation) {
    int n = drawn.length();
    if (deviation == 0) {
      assertThat(drawn.toArray()).containsOnly(0f);
      return;
    }
    double sum = 0;
    double squares = 0;
    int within = 0;
    for (float x : drawn.toArray()) {
      sum += x;
      squares += (double) x * x;
      within += Math.abs(x) < deviation ? 1 : 0;
    }
    double chance = 4 / Math.sqrt(n);
    assertThat(sum / n / deviation).as("mean").isBetween(-chance, chance);
    assertThat(Math.sqrt(squares / n) / deviation)
        .as("deviation")
        .isBetween(1 - chance, 1 + chance);
    assertThat((double) within / n).isBetween(0.6827 - chance / 2, 0.6827 + chance / 2);
  }

  private static double correlation(Span x, Span y) {
    double products = 0;
    double squaresOfX = 0;
    double squaresOfY = 0;
    for (int i = 0; i < x.length(); i++) {
      products += (double) x.at(i) * y.at(i);
      squaresOfX += (double) x.at(i) * x.at(i);
      squaresOfY += (double) y.at(i) * y.at(i);
    }
    return products / Math.sqrt(squaresOfX * squaresOfY);
  }
}
