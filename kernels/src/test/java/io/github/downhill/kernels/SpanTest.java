package io.github.downhill.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
  private final float[] values = {0, 1, 2, 3, 4};

  @Test
  void sharesTheArrayItLooksAt() {
    Span span = new Span(values, 1, 3);
    values[2] = 9;
    assertThat(span.toArray()).containsExactly(1, 9, 3);
    assertThat(span.at(1)).isEqualTo(9);
  }

  @Test
  void copiesWhatItIsMadeOf() {
    Span span = Span.of(values);
    values[0] = 7;
    span.toArray()[1] = 7;
    assertThat(span.toArray()).containsExactly(0, 1, 2, 3, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000})
  void startsWithZeros(int length) {
    assertThat(Span.zeros(length).length()).isEqualTo(length);
    assertThat(Span.zeros(length).toArray()).isEqualTo(new float[length]);
  }

  @ParameterizedTest
  @CsvSource({"0,6", "1,5", "5,1", "6,0", "-1,2", "0,-1", "2147483647,1", "1,2147483647"})
  void refusesToReachBeyondItsArray(int offset, int length) {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new Span(values, offset, length));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3, 4})
  void refusesAnIndexBeyondItsEnds(int index) {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new Span(values, 1, 3).at(index));
  }

  @Test
  void copiesFromAnotherOfItsLengthAndTouchesNothingElse() {
    new Span(values, 1, 2).copyFrom(Span.of(8, 9));
    assertThat(values).containsExactly(0, 8, 9, 3, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(values, 1, 3).copyFrom(Span.of(8, 9)))
        .withMessage("2 numbers cannot be copied into 3");
    assertThat(values).containsExactly(0, 8, 9, 3, 4);
  }

  @Test
  void saysWhenThereAreMoreNumbersThanAnArrayCanHold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Span.zeros(Integer.MAX_VALUE))
        .withMessageContaining("more than one array can hold");
  }
}
