package io.github.downhill.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {
  private final float[] values = {0, 1, 2, 3, 4, 5, 6};

  @Test
  void liesRowAfterRow() {
    Matrix matrix = new Matrix(values, 1, 2, 3);
    assertThat(matrix.at(0, 0)).isEqualTo(1);
    assertThat(matrix.at(0, 2)).isEqualTo(3);
    assertThat(matrix.at(1, 0)).isEqualTo(4);
    assertThat(matrix.at(1, 2)).isEqualTo(6);
    assertThat(matrix.span().toArray()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void showsItsFirstRowsInTheSameMemory() {
    Matrix first = new Matrix(values, 1, 2, 3).firstRows(1);
    values[3] = 9;
    assertThat(first.rows()).isEqualTo(1);
    assertThat(first.span().toArray()).containsExactly(1, 2, 9);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> first.firstRows(2));
  }

  @ParameterizedTest
  @CsvSource({
    "0,2,4",
    "1,7,1",
    "2,2,3",
    "-1,1,1",
    "0,-1,1",
    "0,1,-1",
    "0,-1,-1",
    "8,0,0",
    "0,65536,65536",
    "0,2147483647,2147483647",
    "2147483647,1,1"
  })
  void refusesToReachBeyondItsArray(int offset, int rows, int columns) {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new Matrix(values, offset, rows, columns));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0,5", "5,0", "3,7"})
  void startsWithZeros(int rows, int columns) {
    Matrix zeros = Matrix.zeros(rows, columns);
    assertThat(zeros.rows()).isEqualTo(rows);
    assertThat(zeros.columns()).isEqualTo(columns);
    assertThat(zeros.span().toArray()).isEqualTo(new float[rows * columns]);
  }

  @Test
  void saysWhenThereAreMoreNumbersThanAnArrayCanHold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrix.zeros(65_536, 65_536))
        .withMessageContaining("more than one array can hold");
  }

  @Test
  void startsALineOfTheCacheBesideOthers() {
    List<Matrix> matrices = Matrix.alignedZeros(5, List.of(3, 16, 10));
    assertThat(matrices).extracting(Matrix::columns).containsExactly(3, 16, 10);
    assertThat(matrices).extracting(Matrix::values).containsOnly(matrices.getFirst().values());
    int end = 0;
    for (Matrix matrix : matrices) {
      assertThat(matrix.offset() % CacheLines.NUMBERS).isEqualTo(CacheLines.FIRST);
      assertThat(matrix.offset()).isGreaterThanOrEqualTo(end);
      assertThat(matrix.span().toArray()).hasSize(5 * matrix.columns()).containsOnly(0f);
      end = matrix.start(5);
    }
  }

  @Test
  void hasAnArrayOfItsOwnWhereItIsLarge() {
    List<Matrix> matrices = Matrix.alignedZeros(2_000, List.of(2_000, 200));
    assertThat(matrices.get(0).values()).isNotSameAs(matrices.get(1).values());
    assertThat(matrices).extracting(Matrix::offset).containsOnly(CacheLines.FIRST);
    assertThat(matrices.get(1).rows()).isEqualTo(2_000);
  }
}
