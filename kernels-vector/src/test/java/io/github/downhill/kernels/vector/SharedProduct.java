package io.github.downhill.kernels.vector;

import io.github.downhill.kernels.AdamStep;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The products of which threads take some columns, or go on with a few rows at a time, and the
 * steps that they take by them; and, as a program of its own, whether the vector kernels of
 * whatever width this JVM was told to use find the same bits as the plain loops do for the whole.
 */
enum SharedProduct {
  COLUMNS_OF_THE_SUMS {
    @Override
    void check(Kernels kernels, Shape shape, Numbers kind, Random random) {
      Matrix a = numbers(shape.examples(), shape.inputs(), kind, random);
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
    void check(Kernels kernels, Shape shape, Numbers kind, Random random) {
      Matrix delta = numbers(shape.examples(), shape.neurons(), kind, random);
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

  /** Whoever goes on with a gradient finds each row once, in order, at the start of the room. */
  ROWS_OF_THE_GRADIENT {
    @Override
    void check(Kernels kernels, Shape shape, Numbers kind, Random random) {
      Matrix a = numbers(shape.examples(), shape.inputs(), kind, random);
      Matrix delta = numbers(shape.examples(), shape.neurons(), Numbers.ORDINARY, random);
      Matrix whole = Matrix.zeros(shape.inputs(), shape.neurons());
      new ScalarKernels().weightGradient(a, delta, whole, 0, shape.inputs());
      boolean all = random.nextBoolean();
      int from = all ? 0 : random.nextInt(shape.inputs() + 1);
      int to = all ? shape.inputs() : from + random.nextInt(shape.inputs() - from + 1);
      int atATime = 1 + random.nextInt(kernels.inputsAtATime(shape.examples(), shape.neurons()));
      Matrix few = untouched(atATime, shape.neurons());
      List<Integer> told = new ArrayList<>(List.of(from));

      kernels.weightGradient(
          a,
          delta,
          few,
          from,
          to,
          (first, end) -> {
            require(first == told.getLast(), "rows are left out before row " + first);
            checkRows(few, 0, whole, first, end);
            told.add(end);
          });

      require(
          told.getLast() == to, "nothing is told of the rows from %d on".formatted(told.getLast()));
      int touched = Math.min(atATime, to - from);
      checkRows(few, touched, untouched(atATime, shape.neurons()), touched, atATime);
    }
  },

  /** A few inputs' rows, wherever in the result there is room for them. */
  ROWS_OF_THE_GRADIENT_ELSEWHERE {
    @Override
    void check(Kernels kernels, Shape shape, Numbers kind, Random random) {
      Matrix a = numbers(shape.examples(), shape.inputs(), kind, random);
      Matrix delta = numbers(shape.examples(), shape.neurons(), Numbers.ORDINARY, random);
      Matrix whole = Matrix.zeros(shape.inputs(), shape.neurons());
      new ScalarKernels().weightGradient(a, delta, whole, 0, shape.inputs());
      int from = random.nextInt(shape.inputs() + 1);
      int to = from + random.nextInt(shape.inputs() - from + 1);
      int at = random.nextInt(4);
      int rows = at + to - from + 2;

      Matrix few = untouched(rows, shape.neurons());
      kernels.weightGradient(a, delta, few, at, from, to);

      checkRows(few, at, whole, from, to);
      Matrix untouched = untouched(rows, shape.neurons());
      checkRows(few, 0, untouched, 0, at);
      checkRows(few, rows - 2, untouched, rows - 2, rows);
    }
  },

  /** A gradient that lies elsewhere than what it moves: in each of the optimizers. */
  STEPS_BY_A_PART_OF_THE_GRADIENT {
    @Override
    void check(Kernels kernels, Shape shape, Numbers kind, Random random) {
      int numbers = shape.inputs() * shape.neurons();
      int from = random.nextInt(numbers + 1);
      int to = from + random.nextInt(numbers - from + 1);
      int at = random.nextInt(5);
      Span gradient = numbers(1, numbers, Numbers.ORDINARY, random).span();
      Span part = Span.zeros(at + to - from);
      System.arraycopy(gradient.values(), from, part.values(), at, to - from);
      Span point = numbers(1, numbers, Numbers.ORDINARY, random).span();
      for (Step step : steps()) {
        Span expected = Span.of(point.toArray());
        Span moved = Span.of(point.toArray());
        step.take(new ScalarKernels(), gradient, from, expected, from, to);
        step.take(kernels, part, at, moved, from, to);
        require(Arrays.equals(moved.values(), expected.values()), "%d to %d".formatted(from, to));
      }
    }
  };

  /** What an optimizer does. */
  private interface Step {
    void take(Kernels kernels, Span gradient, int at, Span theta, int from, int to);
  }

  private static List<Step> steps() {
    AdamStep adam = new AdamStep();
    adam.set(0.1f, 0.9, 0.999, 1e-8, 1);
    return List.of(
        (k, g, at, theta, from, to) -> k.addScaled(g, at, -0.1f, theta, from, to),
        (k, g, at, theta, from, to) -> k.momentum(g, at, 0.1f, 0.9f, fresh(theta), theta, from, to),
        (k, g, at, theta, from, to) -> k.nesterov(g, at, 0.1f, 0.9f, fresh(theta), theta, from, to),
        (k, g, at, theta, from, to) ->
            k.adam(g, at, adam, fresh(theta), fresh(theta), theta, from, to));
  }

  private static Span fresh(Span theta) {
    return Span.zeros(theta.length());
  }

  private static final float UNTOUCHED = 77.25f;

  /** Products go different ways where much is zero. */
  private static final List<Numbers> DARKNESS =
      List.of(Numbers.ORDINARY, Numbers.SPARSE, Numbers.HALF_DARK, Numbers.HARDLY_DARK);

  /**
   * Compares with the plain loops' bits for the whole, and says what is wrong by an exception.
   *
   * @param kind what activations or errors are
   */
  abstract void check(Kernels kernels, Shape shape, Numbers kind, Random random);

  /**
   * The same for all shapes, and some that are wide.
   *
   * @throws IllegalStateException if a bit is wrong, or touched that should not be
   */
  void check(Kernels kernels) {
    for (Shape shape : shapes()) {
      for (Numbers kind : DARKNESS) {
        try {
          check(kernels, shape, kind, new Random(shape.seed()));
        } catch (IllegalStateException e) {
          String what = "%s, %s, %s: %s".formatted(this, shape, kind, e.getMessage());
          throw new IllegalStateException(what, e);
        }
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
    shapes.add(new Shape(130, 300, 256, 206));
    shapes.add(new Shape(64, 530, 271, 207));
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

  private static void checkColumns(Matrix some, Matrix whole, int from, int to) {
    Matrix expected = untouched(some.rows(), some.columns());
    for (int row = 0; row < some.rows(); row++) {
      int start = whole.start(row);
      System.arraycopy(whole.values(), start + from, expected.values(), start + from, to - from);
    }
    require(
        Arrays.equals(some.values(), expected.values()), "columns %d to %d".formatted(from, to));
  }

  /** The rows of some from a row on are rows {@code from} to {@code to} of what is expected. */
  private static void checkRows(Matrix some, int at, Matrix expected, int from, int to) {
    float[] right = Arrays.copyOfRange(expected.values(), expected.start(from), expected.start(to));
    float[] given = Arrays.copyOfRange(some.values(), some.start(at), some.start(at + to - from));
    require(Arrays.equals(given, right), "rows %d to %d".formatted(from, to));
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }
}
