package io.github.downhill.kernels.vector;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The products of which threads take some columns, or go on with a few rows at a time; and, as a
 * program of its own, whether the vector kernels of whatever width this JVM was told to use find
 * the same bits as the plain loops do for the whole.
 */
enum SharedProduct {
  COLUMNS_OF_THE_SUMS {
    @Override
    void check(Kernels kernels, Shape shape, Random random) {
      Matrix a = numbers(shape.examples(), shape.inputs(), sparseOrNot(random), random);
      Matrix w = numbers(shape.inputs(), shape.neurons(), Numbers.ORDINARY, random);
      Span b = numbers(1, shape.neurons(), Numbers.ORDINARY, random).span();
      Matrix whole = Matrix.zeros(shape.examples(), shape.neurons());
      new ScalarKernels().weightedSums(a, w, b, whole, 0, shape.examples());
      int from = random.nextInt(shape.neurons() + 1);
      int to = from + random.nextInt(shape.neurons() - from + 1);

      Matrix z = untouched(shape.examples(), shape.neurons());
      kernels.neuronSums(a, w, b, z, from, to);

      checkColumns(z, whole, from, to);
    }
  },

  COLUMNS_OF_THE_ERRORS {
    @Override
    void check(Kernels kernels, Shape shape, Random random) {
      Matrix delta = numbers(shape.examples(), shape.neurons(), Numbers.ORDINARY, random);
      Matrix w = numbers(shape.inputs(), shape.neurons(), Numbers.ORDINARY, random);
      Matrix whole = Matrix.zeros(shape.examples(), shape.inputs());
      new ScalarKernels().errorsBack(delta, w, whole, 0, shape.examples());
      int from = random.nextInt(shape.inputs() + 1);
      int to = from + random.nextInt(shape.inputs() - from + 1);

      Matrix e = untouched(shape.examples(), shape.inputs());
      kernels.neuronErrors(delta, w, e, from, to);

      checkColumns(e, whole, from, to);
    }
  },

  /** Whoever goes on with a gradient is told of each row once, and in order. */
  ROWS_OF_THE_GRADIENT {
    @Override
    void check(Kernels kernels, Shape shape, Random random) {
      Matrix a = numbers(shape.examples(), shape.inputs(), sparseOrNot(random), random);
      Matrix delta = numbers(shape.examples(), shape.neurons(), Numbers.ORDINARY, random);
      Matrix whole = Matrix.zeros(shape.inputs(), shape.neurons());
      new ScalarKernels().weightGradient(a, delta, whole, 0, shape.inputs());
      int from = random.nextInt(shape.inputs() + 1);
      int to = from + random.nextInt(shape.inputs() - from + 1);
      Matrix dw = untouched(shape.inputs(), shape.neurons());
      List<Integer> told = new ArrayList<>(List.of(from));

      kernels.weightGradient(
          a,
          delta,
          dw,
          from,
          to,
          (first, end) -> {
            require(first == told.getLast(), "rows are left out before row " + first);
            checkRows(dw, whole, first, end);
            told.add(end);
          });

      require(
          told.getLast() == to, "nothing is told of the rows from %d on".formatted(told.getLast()));
      Matrix untouched = untouched(shape.inputs(), shape.neurons());
      checkRows(dw, untouched, 0, from);
      checkRows(dw, untouched, to, shape.inputs());
    }
  };

  private static final float UNTOUCHED = 77.25f;

  /** Compares with the plain loops' bits for the whole, and says what is wrong by an exception. */
  abstract void check(Kernels kernels, Shape shape, Random random);

  /**
   * The same for all shapes, and some that are wide.
   *
   * @throws IllegalStateException if a bit is wrong, or touched that should not be
   */
  void check(Kernels kernels) {
    for (Shape shape : shapes()) {
      try {
        check(kernels, shape, new Random(shape.seed()));
      } catch (IllegalStateException e) {
        throw new IllegalStateException("%s, %s: %s".formatted(this, shape, e.getMessage()), e);
      }
    }
  }

  /** Prints the kernels' name and a line for each product whose bits are right. */
  public static void main(String[] arguments) {
    Kernels vector = new VectorKernels();
    System.out.println(vector.name());
    for (SharedProduct product : values()) {
      product.check(vector);
      System.out.println(product);
    }
  }

  private static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>(Shape.more());
    shapes.add(new Shape(40, 300, 520, 201));
    shapes.add(new Shape(17, 700, 300, 202));
    shapes.add(new Shape(3, 300, 400, 203));
    shapes.add(new Shape(300, 90, 260, 204));
    shapes.add(new Shape(128, 101, 130, 205));
    return shapes;
  }

  /** Products go different ways where much is zero. */
  private static Numbers sparseOrNot(Random random) {
    return random.nextBoolean() ? Numbers.SPARSE : Numbers.ORDINARY;
  }

  private static Matrix numbers(int rows, int columns, Numbers kind, Random random) {
    Matrix matrix = Matrix.zeros(rows, columns);
    kind.fill(matrix.values(), 0, rows * columns, random);
    return matrix;
  }

  private static Matrix untouched(int rows, int columns) {
    Matrix matrix = Matrix.zeros(rows, columns);
    Arrays.fill(matrix.values(), UNTOUCHED);
    return matrix;
  }

  private static void checkColumns(Matrix some, Matrix whole, int from, int to) {
    Matrix expected = untouched(some.rows(), some.columns());
    for (int row = 0; row < some.rows(); row++) {
      int start = whole.start(row);
      System.arraycopy(whole.values(), start + from, expected.values(), start + from, to - from);
    }
    require(
        Arrays.equals(some.values(), expected.values()), "columns %d to %d".formatted(from, to));
  }

  private static void checkRows(Matrix some, Matrix expected, int from, int to) {
    float[] right = Arrays.copyOfRange(expected.values(), expected.start(from), expected.start(to));
    float[] given = Arrays.copyOfRange(some.values(), some.start(from), some.start(to));
    require(Arrays.equals(given, right), "rows %d to %d".formatted(from, to));
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }
}
