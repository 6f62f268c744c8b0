package io.github.downhill.kernels.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every implementation of the kernels must do: give the expected bits, for awkward sizes and
 * numbers, wherever the operands lie, and write nothing but the rows it is asked for.
 */
abstract class KernelsContract {
  private final Kernels tested;
  private final Kernels expected;

  /** The kernels to be tested, and those that are right. */
  KernelsContract(Kernels tested, Kernels expected) {
    this.tested = tested;
    this.expected = expected;
  }

  @ParameterizedTest
  @EnumSource
  void givesTheExpectedBits(Equation equation) {
    for (Shape shape : Shape.more()) {
      for (Numbers kind : Numbers.anywhere()) {
        Call right = Call.of(equation, kind, shape);
        right.run(expected);
        Call call = Call.of(equation, kind, shape);
        call.run(tested);
        assertThat(call.firstDifference(right)).as("%s %s %s", equation, kind, shape).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void computesTheRowsItIsAskedForAndTouchesNothingElse(Equation equation) {
    for (Shape shape : Shape.more()) {
      Call right = Call.of(equation, Numbers.SPARSE, shape);
      right.run(expected);
      Call call = Call.of(equation, Numbers.SPARSE, shape);
      int cut = call.cut();
      int other = call.cut();
      int from = Math.min(cut, other);
      int to = Math.max(cut, other);
      call.run(tested, from, to);
      assertThat(call.firstDifferenceFromRows(right, from, to))
          .as("%s %s rows %d to %d", equation, shape, from, to)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameBitsInPiecesAsInOne(Equation equation) {
    for (Shape shape : Shape.more()) {
      Call right = Call.of(equation, Numbers.ORDINARY, shape);
      right.run(expected);
      Call call = Call.of(equation, Numbers.ORDINARY, shape);
      call.runInPieces(tested);
      assertThat(call.firstDifference(right)).as("%s %s", equation, shape).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void findsTheOneNumberThatIsNotFinite(float strange) {
    for (int length = 1; length <= 130; length++) {
      Span span = new Span(new float[length + 7], 3, length);
      Arrays.fill(span.values(), strange); // beyond the ends, where nobody must look
      Arrays.fill(
          span.values(), 3, 3 + length, length % 2 == 0 ? -Float.MAX_VALUE : Float.MIN_VALUE);
      assertThat(tested.allFinite(span, 0, length)).as("all of %d finite", length).isTrue();
      for (int i = 0; i < length; i++) {
        float ordinary = span.at(i);
        span.values()[3 + i] = strange;
        assertThat(tested.allFinite(span, 0, length)).as("number %d of %d", i, length).isFalse();
        assertThat(tested.allFinite(span, 0, i)).as("before number %d", i).isTrue();
        assertThat(tested.allFinite(span, i + 1, length)).as("after number %d", i).isTrue();
        span.values()[3 + i] = ordinary;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 7, 8, 15, 16, 17, 31, 33, 63, 64, 100, 256})
  void turnsEveryByteOfThePicturesItIsAskedForIntoItsShade(int inputs) {
    byte[] pixels = new byte[256 * inputs];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i / inputs + i); // each byte in each place of some picture
    }
    int[] order = {-1, 255, 0, 128, 7, 7, 255, 1_000};
    float[] values = new float[3 + 6 * inputs + 2];
    Arrays.fill(values, -1f);
    float[] right = values.clone();
    new NaiveKernels().shades(pixels, order, 1, new Matrix(right, 3, 6, inputs), 2, 5);
    tested.shades(pixels, order, 1, new Matrix(values, 3, 6, inputs), 2, 5);
    assertThat(values).isEqualTo(right);
  }

  @Test
  void knowsTheShadeOfEveryByte() {
    byte[] pixels = new byte[256];
    float[] right = new float[256];
    for (int p = 0; p < 256; p++) {
      pixels[p] = (byte) p;
      right[p] = (float) (p / 255.0);
    }
    Matrix shades = Matrix.zeros(1, 256);
    tested.shades(pixels, new int[] {0}, 0, shades, 0, 1);
    assertThat(shades.span().toArray()).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  void doesNothingForNoRows(int row) {
    for (Equation equation : Equation.values()) {
      Shape shape = new Shape(7, 9, 11, 1);
      Call untouched = Call.of(equation, Numbers.ORDINARY, shape);
      Call call = Call.of(equation, Numbers.ORDINARY, shape);
      call.run(tested, row, row);
      assertThat(call.firstDifference(untouched)).as("%s", equation).isEmpty();
    }
    assertThat(tested.allFinite(Span.of(Float.NaN, Float.NaN), 1, 1)).isTrue();
  }
}
