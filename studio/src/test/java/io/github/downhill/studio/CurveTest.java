package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurveTest {
  private static final int MOST = 8_192;

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 3", "64, 2", "65, 3", "1000, 1", "8192, 3"})
  void keepsAllPointsInOrderUntilItIsFull(int points, int columns) {
    Curve curve = filled(points, columns);
    assertThat(curve.points()).isEqualTo(points);
    assertThat(curve.thinnings()).isZero();
    assertThat(curve.all()).isEqualTo(expected(points, columns));
  }

  @ParameterizedTest
  @ValueSource(ints = {8_193, 9_000, 20_000, 100_000})
  void dropsPointsCloseToOthersWhenItIsFull(int points) {
    Curve curve = filled(points, 2);
    List<Integer> kept = naive(points);
    assertThat(curve.points()).isEqualTo(kept.size()).isLessThanOrEqualTo(MOST);
    assertThat(curve.thinnings()).isPositive();
    List<float[]> rows = LiveRunTest.rows(curve, 2);
    for (int i = 0; i < kept.size(); i++) {
      assertThat(rows.get(i)).containsExactly(kept.get(i), kept.get(i) + 0.5f);
    }
    assertThat(rows.getFirst()[0]).isZero();
    assertThat(curve.last(0)).isEqualTo(points - 1f);
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i)[0] - rows.get(i - 1)[0]).isLessThanOrEqualTo(4f * points / MOST);
    }
  }

  @Test
  void isBoundedEvenWhereAllPointsAreOfOneStep() {
    Curve curve = new Curve(2);
    IntStream.range(0, 3 * MOST).forEach(i -> curve.add(5, i));
    assertThat(curve.points()).isLessThanOrEqualTo(MOST);
  }

  @Test
  void knowsFromWhereItsLowestPointWasReached() {
    Curve curve = new Curve(2);
    assertThat(curve.stepBeforeLowest(1)).isZero();
    curve.add(3, 0.5f);
    assertThat(curve.stepBeforeLowest(1)).isZero();
    curve.add(5, 0.4f);
    curve.add(9, 0.2f);
    curve.add(11, Float.NaN);
    curve.add(12, 0.9f);
    assertThat(curve.stepBeforeLowest(1)).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 3, 3", "2, 5, 3", "9, 10, 1", "9, 99, 1", "10, 12, 0", "50, 60, 0"})
  void givesThePointsInBetweenAsFarAsThereAreAny(int from, int to, int count) {
    float[] part = filled(10, 3).between(from, to);
    assertThat(part).hasSize(3 * count);
    for (int i = 0; i < count; i++) {
      assertThat(part[3 * i]).isEqualTo(from + i);
    }
  }

  @Test
  void hasNoLastNumberBeforeThereIsAPoint() {
    assertThat(new Curve(2).last(1)).isNaN();
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 1", "4, 5", "9, 10", "100, 10"})
  void isCopiedUpToAStep(long step, int points) {
    Curve whole = filled(10, 2);
    Curve copy = whole.upTo(step);
    whole.add(10, 10);
    assertThat(copy.points()).isEqualTo(points);
    assertThat(copy.all()).isEqualTo(expected(points, 2));
  }

  private static Curve filled(int points, int columns) {
    Curve curve = new Curve(columns);
    for (int i = 0; i < points; i++) {
      curve.add(row(i, columns));
    }
    return curve;
  }

  private static float[] row(int i, int columns) {
    float[] row = new float[columns];
    for (int c = 0; c < columns; c++) {
      row[c] = i + c / 2f;
    }
    return row;
  }

  private static float[] expected(int points, int columns) {
    float[] all = new float[points * columns];
    for (int i = 0; i < points; i++) {
      System.arraycopy(row(i, columns), 0, all, i * columns, columns);
    }
    return all;
  }

  private static List<Integer> naive(int points) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      if (kept.size() == MOST) {
        float apart = 2f * kept.getLast() / MOST;
        List<Integer> spread = new ArrayList<>(List.of(0));
        for (int point : kept) {
          if (point - spread.getLast() >= apart) {
            spread.add(point);
          }
        }
        kept = spread;
      }
      kept.add(i);
    }
    return kept;
  }
}
