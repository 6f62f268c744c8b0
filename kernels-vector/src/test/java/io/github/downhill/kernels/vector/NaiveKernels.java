package io.github.downhill.kernels.vector;

import io.github.downhill.kernels.AdamStep;
import io.github.downhill.kernels.Elementary;
import io.github.downhill.kernels.Gelu;
import io.github.downhill.kernels.Inputs;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.SparseRows;

/**
 * The contract of {@link Kernels} said once more: one result at a time, every term of every sum, in
 * the order that the contract states. Nothing is skipped, so it shows that what others skip is 0.
 */
final class NaiveKernels implements Kernels {
  private interface OfIndex {
    float at(int index);
  }

  private interface OfOne {
    float apply(float x);
  }

  private interface OfTwo {
    float apply(float x, float y);
  }

  @Override
  public String name() {
    return "naive";
  }

  @Override
  public void shades(byte[] pixels, int[] order, int start, Matrix a, int from, int to) {
    for (int example = from; example < to; example++) {
      for (int i = 0; i < a.columns(); i++) {
        byte pixel = pixels[order[start + example] * a.columns() + i];
        put(a, example, i, (float) (Byte.toUnsignedInt(pixel) / 255.0));
      }
    }
  }

  @Override
  public boolean prefersLists(int neurons) {
    return false;
  }

  @Override
  public void weightedSums(Inputs inputs, Matrix w, Span b, Matrix z, int from, int to) {
    Matrix a = numbers(inputs);
    for (int n = from; n < to; n++) {
      for (int j = 0; j < w.columns(); j++) {
        int example = n;
        int neuron = j;
        float sum = sum(b.at(j), w.rows(), i -> a.at(example, i), i -> w.at(i, neuron));
        put(z, n, j, sum);
      }
    }
  }

  @Override
  public void neuronSums(Matrix a, Matrix w, Span b, Matrix z, int from, int to) {
    for (int n = 0; n < a.rows(); n++) {
      for (int j = from; j < to; j++) {
        int example = n;
        int neuron = j;
        put(z, n, j, sum(b.at(j), w.rows(), i -> a.at(example, i), i -> w.at(i, neuron)));
      }
    }
  }

  private static Matrix numbers(Inputs inputs) {
    return switch (inputs) {
      case Matrix matrix -> matrix;
      case SparseRows pictures -> numbers(pictures);
    };
  }

  private static Matrix numbers(SparseRows pictures) {
    Matrix numbers = Matrix.zeros(pictures.rows(), pictures.columns());
    int[] starts = pictures.pixels().starts();
    for (int row = 0; row < pictures.rows(); row++) {
      for (int block = 0; block < pictures.pixels().blocks(); block++) {
        int list = pictures.chosen()[row] * pictures.pixels().blocks() + block;
        for (int k = starts[list]; k < starts[list + 1]; k++) {
          char lit = pictures.pixels().lit()[k];
          put(numbers, row, 256 * block + lit / 256, (float) (lit % 256 / 255.0));
        }
      }
    }
    return numbers;
  }

  @Override
  public void blockSums(SparseRows pictures, Matrix w, Matrix s, int from, int to) {
    Matrix a = numbers(pictures);
    for (int block = from; block < to; block++) {
      for (int n = 0; n < a.rows(); n++) {
        for (int j = 0; j < w.columns(); j++) {
          float sum = 0f;
          for (int i = 256 * block; i < Math.min(256 * (block + 1), w.rows()); i++) {
            sum = Math.fma(a.at(n, i), w.at(i, j), sum);
          }
          put(s, block * a.rows() + n, j, sum + 0f);
        }
      }
    }
  }

  @Override
  public void sumsOfBlocks(Matrix s, Span b, Matrix z, int from, int to) {
    for (int n = from; n < to; n++) {
      for (int j = 0; j < z.columns(); j++) {
        float sum = b.at(j);
        for (int row = n; row < s.rows(); row += z.rows()) {
          sum = sum + s.at(row, j);
        }
        put(z, n, j, sum + 0f);
      }
    }
  }

  /** A sum of products in blocks of 256 terms. */
  private static float sum(float start, int terms, OfIndex x, OfIndex y) {
    float sum = start;
    for (int first = 0; first < terms; first += 256) {
      float block = 0f;
      for (int k = first; k < Math.min(first + 256, terms); k++) {
        block = Math.fma(x.at(k), y.at(k), block);
      }
      sum = sum + block;
    }
    return sum + 0f;
  }

  @Override
  public void sigmoid(Matrix z, Matrix a, int from, int to) {
    each(z, a, from, to, x -> 1f / (1f + Elementary.exp(-x)));
  }

  @Override
  public void tanh(Matrix z, Matrix a, int from, int to) {
    each(z, a, from, to, Elementary::tanh);
  }

  @Override
  public void relu(Matrix z, Matrix a, int from, int to) {
    each(z, a, from, to, x -> Float.isNaN(x) || x > 0 ? x : 0f);
  }

  @Override
  public void gelu(Matrix z, Matrix a, int from, int to) {
    each(z, a, from, to, Gelu::of);
  }

  @Override
  public void softmax(Matrix z, Matrix a, int from, int to) {
    for (int example = from; example < to; example++) {
      float max = Float.NEGATIVE_INFINITY;
      for (int j = 0; j < z.columns(); j++) {
        max = Math.max(max, z.at(example, j));
      }
      float[] e = new float[z.columns()];
      float sum = 0f;
      for (int j = 0; j < e.length; j++) {
        e[j] = Elementary.exp(z.at(example, j) - max);
        sum = sum + e[j];
      }
      for (int j = 0; j < e.length; j++) {
        put(a, example, j, e[j] / sum);
      }
    }
  }

  @Override
  public void errorsBack(Matrix delta, Matrix w, Matrix e, int from, int to) {
    errorsBack(delta, w, e, from, to, 0, w.rows());
  }

  @Override
  public void neuronErrors(Matrix delta, Matrix w, Matrix e, int from, int to) {
    errorsBack(delta, w, e, 0, e.rows(), from, to);
  }

  private static void errorsBack(
      Matrix delta, Matrix w, Matrix e, int row, int rowEnd, int column, int columnEnd) {
    for (int n = row; n < rowEnd; n++) {
      for (int i = column; i < columnEnd; i++) {
        int example = n;
        int input = i;
        float sum = sum(0f, w.columns(), j -> delta.at(example, j), j -> w.at(input, j));
        put(e, n, i, sum);
      }
    }
  }

  @Override
  public void sigmoidSlope(Matrix a, Matrix e, int from, int to) {
    each(a, e, from, to, (x, error) -> settled(error * (x * (1f - x))));
  }

  @Override
  public void tanhSlope(Matrix a, Matrix e, int from, int to) {
    each(a, e, from, to, (x, error) -> settled(error * Math.fma(-x, x, 1f)));
  }

  @Override
  public void reluSlope(Matrix a, Matrix e, int from, int to) {
    each(a, e, from, to, (x, error) -> x > 0 ? error : 0f);
  }

  @Override
  public void geluSlope(Matrix z, Matrix e, int from, int to) {
    each(z, e, from, to, (x, error) -> settled(error * Gelu.slope(x)));
  }

  @Override
  public void softmaxSlope(Matrix a, Matrix e, int from, int to) {
    for (int example = from; example < to; example++) {
      float sum = 0f;
      for (int j = 0; j < a.columns(); j++) {
        sum = Math.fma(e.at(example, j), a.at(example, j), sum);
      }
      for (int j = 0; j < a.columns(); j++) {
        put(e, example, j, settled(a.at(example, j) * (e.at(example, j) - sum)));
      }
    }
  }

  @Override
  public void difference(Matrix a, Matrix y, float scale, Matrix delta, int from, int to) {
    for (int example = from; example < to; example++) {
      for (int j = 0; j < a.columns(); j++) {
        put(delta, example, j, scale * (a.at(example, j) - y.at(example, j)));
      }
    }
  }

  @Override
  public void squaredError(Matrix a, Matrix y, Span costs, int from, int to) {
    for (int example = from; example < to; example++) {
      float sum = 0f;
      for (int j = 0; j < a.columns(); j++) {
        float difference = a.at(example, j) - y.at(example, j);
        sum = Math.fma(difference, difference, sum);
      }
      put(costs, example, sum);
    }
  }

  @Override
  public void binaryLogLoss(Matrix a, Matrix y, Span costs, int from, int to) {
    for (int example = from; example < to; example++) {
      float sum = 0f;
      for (int j = 0; j < a.columns(); j++) {
        float output = a.at(example, j);
        float wanted = y.at(example, j);
        sum = Math.fma(-wanted, boundedLog(output), sum);
        sum = Math.fma(-(1f - wanted), boundedLog(1f - output), sum);
      }
      put(costs, example, sum);
    }
  }

  @Override
  public void logLoss(Matrix a, Matrix y, Span costs, int from, int to) {
    for (int example = from; example < to; example++) {
      float sum = 0f;
      for (int j = 0; j < a.columns(); j++) {
        sum = Math.fma(-y.at(example, j), boundedLog(a.at(example, j)), sum);
      }
      put(costs, example, sum);
    }
  }

  @Override
  public void sumOfErrors(Matrix delta, Span db, int from, int to) {
    for (int j = from; j < to; j++) {
      float sum = 0f;
      for (int example = 0; example < delta.rows(); example++) {
        sum = Math.fma(delta.at(example, j), 1f, sum);
      }
      put(db, j, sum + 0f);
    }
  }

  @Override
  public void weightGradient(Inputs inputs, Matrix delta, Matrix few, int at, int from, int to) {
    Matrix a = numbers(inputs);
    for (int i = from; i < to; i++) {
      for (int j = 0; j < delta.columns(); j++) {
        int input = i;
        int neuron = j;
        float sum = sum(0f, a.rows(), n -> a.at(n, input), n -> delta.at(n, neuron));
        put(few, at + i - from, j, sum);
      }
    }
  }

  @Override
  public void addScaled(Span x, int at, float scale, Span y, int from, int to) {
    for (int i = from; i < to; i++) {
      put(y, i, Math.fma(scale, x.at(at + i - from), y.at(i)));
    }
  }

  @Override
  public void momentum(
      Span gradient, int at, float rate, float mu, Span v, Span theta, int from, int to) {
    for (int i = from; i < to; i++) {
      put(v, i, settled(Math.fma(mu, v.at(i), -(rate * gradient.at(at + i - from)))));
      put(theta, i, theta.at(i) + v.at(i));
    }
  }

  @Override
  public void nesterov(
      Span gradient, int at, float rate, float mu, Span v, Span theta, int from, int to) {
    for (int i = from; i < to; i++) {
      float back = -(rate * gradient.at(at + i - from));
      put(v, i, settled(Math.fma(mu, v.at(i), back)));
      put(theta, i, theta.at(i) + Math.fma(mu, v.at(i), back));
    }
  }

  @Override
  public void adam(
      Span gradient, int at, AdamStep step, Span m, Span v, Span theta, int from, int to) {
    for (int i = from; i < to; i++) {
      float g = gradient.at(at + i - from);
      put(m, i, settled(Math.fma(step.beta1, m.at(i), step.oneMinusBeta1 * g)));
      put(v, i, settled(Math.fma(step.beta2, v.at(i), step.oneMinusBeta2 * (g * g))));
      float mean = m.at(i) * step.correction1;
      float size = (float) Math.sqrt(v.at(i) * step.correction2);
      put(theta, i, theta.at(i) - step.rate * mean / (size + step.epsilon));
    }
  }

  @Override
  public boolean allFinite(Span x, int from, int to) {
    boolean all = true;
    for (int i = from; i < to; i++) {
      all &= Math.abs(x.at(i)) <= Float.MAX_VALUE;
    }
    return all;
  }

  /** What is so close to zero that it makes no difference is zero. */
  private static float settled(float x) {
    return x > -0x1p-100f && x < 0x1p-100f ? 0f : x;
  }

  private static void each(Matrix x, Matrix target, int from, int to, OfOne function) {
    each(x, target, from, to, (value, _) -> function.apply(value));
  }

  private static void each(Matrix x, Matrix target, int from, int to, OfTwo function) {
    for (int row = from; row < to; row++) {
      for (int column = 0; column < x.columns(); column++) {
        put(target, row, column, function.apply(x.at(row, column), target.at(row, column)));
      }
    }
  }

  /** What is below the smallest normal number counts as 0; a NaN stays one. */
  private static float boundedLog(float x) {
    if (Float.isNaN(x)) {
      return x;
    }
    return x < Float.MIN_NORMAL ? -100f : Elementary.log(x);
  }

  private static void put(Matrix matrix, int row, int column, float value) {
    matrix.values()[matrix.offset() + row * matrix.columns() + column] = value;
  }

  private static void put(Span span, int index, float value) {
    span.values()[span.offset() + index] = value;
  }
}
