package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivergedExceptionTest {

  @ParameterizedTest
  @CsvSource({
    "0.7, 0.07 instead of 0.7",
    "3, 0.3 instead of 3",
    "1e6, 100000 instead of 1000000",
    "1e25, 1e24 instead of 1e25",
    "0.000002, 0.0000002 instead of 0.000002",
    "3e-12, 3e-13 instead of 3e-12",
  })
  void namesLearningRatesAsOneWouldWriteThem(double rate, String rates) {
    assertThat(new DivergedException("the cost became infinite", 1_234, 2, rate))
        .hasMessage(
            "the cost became infinite at step 1,234 (epoch 2): the steps overshoot; try a smaller"
                + " learning rate, such as "
                + rates);
  }
}
