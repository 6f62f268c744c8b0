package io.github.downhill.kernels.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Threads may share out the columns of a product instead of its rows, and go on with a gradient a
 * few rows at a time: to the same bits.
 */
class SharedProductsTest {
  private static final float UNTOUCHED = 77.25f;

  static Stream<Kernels> kernels() {
    return Stream.of(new NaiveKernels(), new ScalarKernels(), new VectorKernels());
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void columnsOfTheSumsAreThoseOfTheWhole(Kernels kernels) {
    for (Shape shape : shapes()) {
      Random random = new Random(shape.seed());
      Matrix a = numbers(shape.examples(), shape.inputs(), Numbers.SPARSE, random);
      Matrix w = numbers(shape.inputs(), shape.neurons(), Numbers.ORDINARY, random);
      Span b = numbers(1, shape.neurons(), Numbers.ORDINARY, random).span();
      Matrix whole = Matrix.zeros(shape.examples(), shape.neurons());
      new ScalarKernels().weightedSums(a, w, b, whole, 0, shape.examples());
      int from = random.nextInt(shape.neurons() + 1);
      int to = from + random.nextInt(shape.neurons() - from + 1);

      Matrix z = untouched(shape.examples(), shape.neurons());
      kernels.neuronSums(a, w, b, z, from, to);

      checkColumns(z, whole, from, to, shape);
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void columnsOfTheErrorsAreThoseOfTheWhole(Kernels kernels) {
    for (Shape shape : shapes()) {
      Random random = new Random(shape.seed());
      Matrix delta = numbers(shape.examples(), shape.neurons(), Numbers.ORDINARY, random);
      Matrix w = numbers(shape.inputs(), shape.neurons(), Numbers.ORDINARY, random);
      Matrix whole = Matrix.zeros(shape.examples(), shape.inputs());
      new ScalarKernels().errorsBack(delta, w, whole, 0, shape.examples());
      int from = random.nextInt(shape.inputs() + 1);
      int to = from + random.nextInt(shape.inputs() - from + 1);

      Matrix e = untouched(shape.examples(), shape.inputs());
      kernels.neuronErrors(delta, w, e, from, to);

      checkColumns(e, whole, from, to, shape);
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void whoeverGoesOnWithAGradientIsToldOfEachRowOnceAndInOrder(Kernels kernels) {
    for (Shape shape : shapes()) {
      Random random = new Random(shape.seed());
      Matrix a = numbers(shape.examples(), shape.inputs(), Numbers.SPARSE, random);
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
            assertThat(first).as("%s", shape).isEqualTo(told.getLast());
            assertThat(rows(dw, first, end)).as("%s", shape).isEqualTo(rows(whole, first, end));
            told.add(end);
          });

      assertThat(told.getLast()).as("%s", shape).isEqualTo(to);
      Matrix untouched = untouched(shape.inputs(), shape.neurons());
      assertThat(rows(dw, 0, from)).isEqualTo(rows(untouched, 0, from));
      assertThat(rows(dw, to, shape.inputs())).isEqualTo(rows(untouched, to, shape.inputs()));
    }
  }

  /** With some that are wide. */
  private static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>(Shape.more());
    shapes.add(new Shape(40, 300, 520, 201));
    shapes.add(new Shape(17, 700, 300, 202));
    shapes.add(new Shape(3, 300, 400, 203));
    shapes.add(new Shape(300, 90, 260, 204));
    return shapes;
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

  private static void checkColumns(Matrix some, Matrix whole, int from, int to, Shape shape) {
    Matrix expected = untouched(some.rows(), some.columns());
    for (int row = 0; row < some.rows(); row++) {
      System.arraycopy(
          whole.values(),
          whole.start(row) + from,
          expected.values(),
          expected.start(row) + from,
          to - from);
    }
    assertThat(some.values())
        .as("columns %d to %d of %s", from, to, shape)
        .isEqualTo(expected.values());
  }

  private static float[] rows(Matrix matrix, int from, int to) {
    return Arrays.copyOfRange(matrix.values(), matrix.start(from), matrix.start(to));
  }
}
