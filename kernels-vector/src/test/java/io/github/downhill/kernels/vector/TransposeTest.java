package io.github.downhill.kernels.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransposeTest {
  private static final float UNTOUCHED = 0.5f;

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "3, 5",
    "15, 16",
    "16, 15",
    "16, 16",
    "17, 33",
    "32, 48",
    "33, 70",
    "128, 100",
    "0, 9"
  })
  void rowsBecomeColumnsAndNothingElseIsTouched(int rows, int columns) {
    int step = columns + 3;
    int intoStep = rows + 2;
    float[] x = new float[2 + rows * step];
    for (int i = 0; i < x.length; i++) {
      x[i] = i + 1;
    }
    float[] into = new float[5 + columns * intoStep];
    Arrays.fill(into, UNTOUCHED);
    float[] expected = into.clone();
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < columns; j++) {
        expected[5 + j * intoStep + row] = x[2 + row * step + j];
      }
    }

    Transpose.of(x, 2, step, rows, columns, into, 5, intoStep);

    assertThat(into).containsExactly(expected);
  }
}
