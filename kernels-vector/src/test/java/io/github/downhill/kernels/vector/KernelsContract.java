package io.github.downhill.kernels.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import java.util.Arrays;
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
    for (Shape shape : Shape.all()) {
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
    for (Shape shape : Shape.all()) {
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
    for (Shape shape : Shape.all()) {
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
  @ValueSource(ints = {0, 1, 3, 4, 7, 8, 15, 16, 17, 31, 33, 100, 256})
  void turnsEveryByteIntoItsShadeAndWritesNoOther(int count) {
    for (int first = 0; first < 256; first++) {
      byte[] pixels = new byte[first % 3 + count];
      float[] shades = new float[5 + count + first % 4];
      float[] right = new float[shades.length];
      for (int i = 0; i < count; i++) {
        pixels[first % 3 + i] = (byte) (first + i);
        right[5 + i] = (float) ((first + i) % 256 / 255.0);
      }
      tested.shades(pixels, first % 3, shades, 5, count);
      assertThat(shades).as("%d shades from %d on", count, first).isEqualTo(right);
    }
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
