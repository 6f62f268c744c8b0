package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldOutTest {
  private static final int SIZE = 200;
  private static final Examples ALL = numbered(SIZE);

  @ParameterizedTest
  @CsvSource({"0,0", "0.1,20", "0.5,100", "0.999,199", "0.004,0", "1,1", "7,7", "199,199"})
  void dividesAllExamplesIntoTwoParts(double share, int heldOut) {
    HoldOut parts = HoldOut.of(ALL, share, Randomness.of(1));
    assertThat(parts.validation().size()).isEqualTo(heldOut);
    assertThat(parts.training().size()).isEqualTo(SIZE - heldOut);
    List<Integer> together =
        IntStream.concat(numbers(parts.training()), numbers(parts.validation()))
            .boxed()
            .sorted()
            .toList();
    assertThat(together).isEqualTo(IntStream.range(0, SIZE).boxed().toList());
  }

  @Test
  void keepsTheOrderAndTheLabels() {
    HoldOut parts = HoldOut.of(ALL, 0.3, Randomness.of(1));
    for (Examples part : List.of(parts.training(), parts.validation())) {
      assertThat(numbers(part).toArray()).isSorted();
      for (int i = 0; i < part.size(); i++) {
        assertThat(part.label(i)).isEqualTo((int) MadeUpExamples.inputsOf(part)[i][0] % 3);
      }
    }
  }

  @Test
  void dependsOnTheSeedAlone() {
    int[] one = numbers(HoldOut.of(ALL, 0.2, Randomness.of(1)).validation()).toArray();
    int[] again = numbers(HoldOut.of(ALL, 0.2, Randomness.of(1)).validation()).toArray();
    int[] other = numbers(HoldOut.of(ALL, 0.2, Randomness.of(2)).validation()).toArray();
    assertThat(again).isEqualTo(one);
    assertThat(other).isNotEqualTo(one);
    assertThat(one).as("not just the first").isNotEqualTo(IntStream.range(0, 40).toArray());
  }

  @Test
  void takesEveryExampleEquallyOften() {
    int[] times = new int[20];
    for (int seed = 0; seed < 2_000; seed++) {
      numbers(HoldOut.of(numbered(20), 5, Randomness.of(seed)).validation())
          .forEach(example -> times[example]++);
    }
    assertThat(Arrays.stream(times)).allMatch(n -> n > 420 && n < 580); // 500, ± 4 deviations
  }

  @ParameterizedTest
  @CsvSource({
    "-0.1, -0.1",
    "-1, -1",
    "1.5, 1.5",
    "20.25, 20.25",
    "200, 200",
    "201, 201",
    "60000, '60,000'",
    "1e30, 1.0E30",
    "NaN, NaN",
    "Infinity, Infinity"
  })
  void refusesSharesThatMakeNoSense(double share, String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HoldOut.of(ALL, share, Randomness.of(1)))
        .withMessage(
            "cannot hold out %s of 200 examples: expected a fraction below 1, or a whole number"
                    .formatted(text)
                + " below 200");
  }

  /** Examples that carry their own number as input, so that one can see which they are. */
  private static Examples numbered(int size) {
    float[][] inputs = new float[size][1];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      inputs[i][0] = i;
      labels[i] = i % 3;
    }
    return MadeUpExamples.of(3, inputs, labels);
  }

  private static IntStream numbers(Examples examples) {
    float[][] inputs = MadeUpExamples.inputsOf(examples);
    return IntStream.range(0, inputs.length).map(i -> (int) inputs[i][0]);
  }
}
