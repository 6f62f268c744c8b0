package io.github.downhill.kernels.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeTest {
  private static int[] order(float[] x, int rows, int terms) {
    int[] order = new int[rows];
    new Alike().order(x, 0, terms, rows, terms, order);
    return order;
  }

  @ParameterizedTest
  @CsvSource({"48, 100", "128, 256", "129, 800", "300, 33", "250, 2500", "50, 24"})
  void everyRowHasItsPlace(int rows, int terms) {
    Random random = new Random(rows);
    float[] x = new float[rows * terms];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextBoolean() ? random.nextFloat() : 0;
    }

    int[] order = order(x, rows, terms);

    Arrays.sort(order);
    assertThat(order).containsExactly(IntStream.range(0, rows).toArray());
  }

  /** As pictures of four digits that come one after the other. */
  @ParameterizedTest
  @CsvSource({"64, 256", "128, 800", "256, 2500"})
  void rowsOfAKindShareAFour(int rows, int terms) {
    float[] x = new float[rows * terms];
    for (int row = 0; row < rows; row++) {
      for (int k = row % 4 * terms / 4; k < (row % 4 + 1) * terms / 4; k++) {
        x[row * terms + k] = 1;
      }
    }

    int[] order = order(x, rows, terms);

    for (int i = 0; i < rows; i++) {
      assertThat(order[i] % 4).isEqualTo(order[i / 4 * 4] % 4);
    }
  }

  /** Rows that are part of longer ones, with others before them. */
  @Test
  void rowsMayLieAnywhere() {
    float[] x = new float[7 + 60 * 100];
    for (int row = 0; row < 60; row++) {
      Arrays.fill(x, 7 + row * 100 + row % 2 * 32, 7 + row * 100 + row % 2 * 32 + 32, 1f);
    }
    int[] order = new int[60];
    new Alike().order(x, 7, 100, 60, 64, order);
    for (int i = 0; i < 56; i++) {
      assertThat(order[i] % 2).isEqualTo(order[i / 4 * 4] % 2);
    }
  }

  @Test
  void whoComesFirstIsChosenFirstWhereAllAreTheSame() {
    float[] x = new float[60 * 64];
    Arrays.fill(x, 1);
    assertThat(order(x, 60, 64)).containsExactly(IntStream.range(0, 60).toArray());
  }
}
