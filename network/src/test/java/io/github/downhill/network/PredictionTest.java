package io.github.downhill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class PredictionTest {
  @Test
  void choosesTheBrightestOutput() {
    assertThat(Prediction.of(0.1f, 0.2f, 0.9f, 0.3f).choice()).isEqualTo(2);
    assertThat(Prediction.of(-3f, -1f, -2f).choice()).isEqualTo(1);
    assertThat(Prediction.of(0.5f).choice()).isZero();
  }

  @Test
  void choosesTheFirstOfSeveralThatAreEquallyBright() {
    assertThat(Prediction.of(0f, 1f, 1f, 0f, 1f).choice()).isEqualTo(1);
    assertThat(Prediction.of(0f, -0f).choice()).isZero();
  }

  @Test
  void looksOnlyAtTheNumbersItIsTold() {
    float[] values = {9, 1, 3, 2, 9};
    assertThat(Prediction.brightest(values, 1, 3)).isEqualTo(1);
  }

  @Test
  void keepsItsOutputsToItself() {
    float[] outputs = {1, 2};
    Prediction prediction = Prediction.of(outputs);
    outputs[0] = 3;
    assertThat(prediction.outputs()).containsExactly(1f, 2f);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> prediction.outputs().set(0, 3f));
  }
}
