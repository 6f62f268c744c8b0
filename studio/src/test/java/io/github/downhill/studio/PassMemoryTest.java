package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassMemoryTest {

  private static Recipe recipe(int neurons, int batch) {
    return Recipe.video()
        .architecture(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 784, neurons, 10))
        .batch(batch)
        .build();
  }

  @Test
  void countsWhatAMiniBatchTakes() {
    // Pixels, targets, and for 16 + 10 neurons an activation and an error.
    assertThat(PassMemory.numbers(recipe(16, 10))).isEqualTo(10 * (784 + 10 + 2 * 26));
  }

  @ParameterizedTest
  @CsvSource({"16, 0", "700, 0", "700, 2000000000", "1800, 32", "1800, 10000"})
  void letsThroughWideLayersOrLargeMiniBatches(int neurons, int batch) {
    assertThatCode(() -> PassMemory.check(recipe(neurons, batch))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"1800, 0", "1800, 60000", "1800, 2000000000", "800, 0"})
  void refusesBothAtOnce(int neurons, int batch) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Runs(new Changes()).start("made-up", recipe(neurons, batch)))
        .withMessageContainingAll("examples", "neurons", "too much memory");
  }
}
