package io.github.downhill.kernels;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A view of a stretch of an array as rows × columns numbers, row after row.
 *
 * <p>The constructor proves that the view lies within the array, so kernels need not check again.
 *
 * @param values the array that is looked at, shared, not copied
 * @param offset index of the first number of the first row
 * @param rows how many rows
 * @param columns how many columns; row r starts at {@code offset + r * columns}
 */
@SuppressWarnings("ArrayRecordComponent") // a view shares its array on purpose
public record Matrix(float[] values, int offset, int rows, int columns) implements Inputs {
  /** So many numbers lie in one array at most; where there are more, each has its own. */
  private static final int TOGETHER_MAX = 1 << 22;

  /**
   * A view that is proved to fit.
   *
   * @throws IndexOutOfBoundsException if it does not lie within the array
   */
  public Matrix {
    if (rows < 0 || columns < 0 || offset < 0) {
      throw new IndexOutOfBoundsException(
          "a matrix of %d × %d from index %d on".formatted(rows, columns, offset));
    }
    Objects.checkFromIndexSize((long) offset, (long) rows * columns, values.length);
  }

  /**
   * A matrix of zeros with an array of its own.
   *
   * @throws IllegalArgumentException if it would have more numbers than an array can hold
   */
  public static Matrix zeros(int rows, int columns) {
    return new Matrix(Span.array((long) rows * columns), 0, rows, columns);
  }

  /**
   * Matrices of zeros with as many rows each, for work that goes over them again and again:
   * {@linkplain CacheLines vectors lie in one line of the cache} where they are large. Up to 16 MB
   * of numbers lie side by side in one array, and are large together.
   *
   * @param columns how many columns each has
   * @throws IllegalArgumentException if one would have more numbers than an array can hold
   */
  public static List<Matrix> alignedZeros(int rows, List<Integer> columns) {
    long together = columns.stream().mapToLong(n -> CacheLines.whole((long) rows * n)).sum();
    if (together > TOGETHER_MAX) {
      return columns.stream().map(n -> alignedZeros(rows, n)).toList();
    }
    float[] values = CacheLines.workspace((int) together);
    List<Matrix> matrices = new ArrayList<>();
    int offset = CacheLines.FIRST;
    for (int n : columns) {
      matrices.add(new Matrix(values, offset, rows, n));
      offset += (int) CacheLines.whole((long) rows * n);
    }
    return List.copyOf(matrices);
  }

  private static Matrix alignedZeros(int rows, int columns) {
    long length = CacheLines.FIRST + (long) rows * columns;
    return new Matrix(Span.array(length), CacheLines.FIRST, rows, columns);
  }

  @Override
  public Matrix firstRows(int count) {
    Objects.checkFromIndexSize(0, count, rows);
    return new Matrix(values, offset, count, columns);
  }

  /** The index of the first number of a row; after the last row, the index behind the matrix. */
  public int start(int row) {
    return offset + row * columns;
  }

  /** All numbers, row after row. */
  public Span span() {
    return new Span(values, offset, rows * columns);
  }

  /**
   * The number in a row and a column, both counted from 0.
   *
   * @throws IndexOutOfBoundsException if there is no such row or column
   */
  public float at(int row, int column) {
    Objects.checkIndex(row, rows);
    return values[start(row) + Objects.checkIndex(column, columns)];
  }
}
