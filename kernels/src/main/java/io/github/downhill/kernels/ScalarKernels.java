package io.github.downhill.kernels;

import java.util.Arrays;

/**
 * The equations as plain loops: the version to read, the fallback, and the contract in code.
 *
 * <p>Every other implementation is compared with this one, bit for bit.
 */
public final class ScalarKernels implements Kernels {
  /** The gradient of more neurons no longer stays in a near cache while pictures pass. */
  private static final int LISTED_MAX = 64;

  private static final float[] SHADES = new float[256];
  private static final ThreadLocal<float[]> BLOCKS = ThreadLocal.withInitial(() -> new float[0]);

  static {
    for (int p = 0; p < SHADES.length; p++) {
      SHADES[p] = p / 255f;
    }
  }

  /** The plain loops; they hold nothing, and any number of threads may use them. */
  public ScalarKernels() {}

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public void shades(byte[] pixels, int[] order, int start, Matrix a, int from, int to) {
    for (int example = from; example < to; example++) {
      int picture = order[start + example] * a.columns();
      int row = a.start(example);
      for (int i = 0; i < a.columns(); i++) {
        a.values()[row + i] = SHADES[Byte.toUnsignedInt(pixels[picture + i])];
      }
    }
  }

  @Override
  public boolean prefersLists(int neurons) {
    return neurons <= LISTED_MAX;
  }

  @Override
  public void weightedSums(Inputs a, Matrix w, Span b, Matrix z, int from, int to) {
    assert a.rows() == z.rows() && a.columns() == w.rows() : a + " · " + w;
    assert w.columns() == z.columns() && b.length() == z.columns() : w + " into " + z;
    switch (a) {
      case Matrix matrix -> sums(matrix, w, b, z, from, to);
      case SparseRows pictures -> sums(pictures, w, b, z, from, to);
    }
  }

  private static void sums(Matrix a, Matrix w, Span b, Matrix z, int from, int to) {
    for (int example = from; example < to; example++) {
      sums(a, example, w, b, z, 0, z.columns());
    }
  }

  /** The weighted sums of neurons {@code from} to {@code to} for one example. */
  private static void sums(Matrix a, int example, Matrix w, Span b, Matrix z, int from, int to) {
    int neurons = to - from;
    float[] block = block(neurons);
    int sums = z.start(example) + from;
    System.arraycopy(b.values(), b.offset() + from, z.values(), sums, neurons);
    for (int first = 0; first < a.columns(); first += BLOCK) {
      Arrays.fill(block, 0, neurons, 0f);
      for (int i = first; i < Math.min(first + BLOCK, a.columns()); i++) {
        float activation = a.values()[a.start(example) + i];
        if (activation != 0) {
          addScaled(w.values(), w.start(i) + from, activation, block, 0, neurons);
        }
      }
      addBlock(block, 0, z.values(), sums, neurons);
    }
  }

  private static void sums(SparseRows a, Matrix w, Span b, Matrix z, int from, int to) {
    int neurons = z.columns();
    float[] sums = block(neurons);
    for (int example = from; example < to; example++) {
      int row = z.start(example);
      System.arraycopy(b.values(), b.offset(), z.values(), row, neurons);
      for (int block = 0; block < a.pixels().blocks(); block++) {
        sumBlock(a, example, block, w, sums, 0);
        addBlock(sums, 0, z.values(), row, neurons);
      }
    }
  }

  @Override
  public void blockSums(SparseRows a, Matrix w, Matrix s, int from, int to) {
    assert s.rows() == a.pixels().blocks() * a.rows() && s.columns() == w.columns() : a + " " + s;
    for (int block = from; block < to; block++) {
      for (int example = 0; example < a.rows(); example++) {
        sumBlock(a, example, block, w, s.values(), s.start(block * a.rows() + example));
      }
    }
  }

  /** The weighted sums of one block of a picture's pixels. */
  private static void sumBlock(
      SparseRows a, int example, int block, Matrix w, float[] sums, int from) {
    int[] starts = a.pixels().starts();
    char[] lit = a.pixels().lit();
    int neurons = w.columns();
    Arrays.fill(sums, from, from + neurons, 0f);
    int list = a.chosen()[example] * a.pixels().blocks() + block;
    for (int k = starts[list]; k < starts[list + 1]; k++) {
      int weights = w.start(block * BLOCK + (lit[k] >>> 8));
      addScaled(w.values(), weights, SHADES[lit[k] & 255], sums, from, neurons);
    }
    for (int j = from; j < from + neurons; j++) {
      sums[j] += 0f;
    }
  }

  @Override
  public void sumsOfBlocks(Matrix s, Span b, Matrix z, int from, int to) {
    assert s.columns() == z.columns() && b.length() == z.columns() : s + " into " + z;
    for (int example = from; example < to; example++) {
      int row = z.start(example);
      System.arraycopy(b.values(), b.offset(), z.values(), row, z.columns());
      for (int sums = example; sums < s.rows(); sums += z.rows()) {
        addBlock(s.values(), s.start(sums), z.values(), row, z.columns());
      }
    }
  }

  @Override
  public void neuronSums(Matrix a, Matrix w, Span b, Matrix z, int from, int to) {
    assert a.rows() == z.rows() && a.columns() == w.rows() : a + " · " + w;
    assert w.columns() == z.columns() : w + " into " + z;
    for (int example = 0; example < a.rows(); example++) {
      sums(a, example, w, b, z, from, to);
    }
  }

  @Override
  public void sigmoid(Matrix z, Matrix a, int from, int to) {
    for (int i = a.start(from), j = z.start(from); i < a.start(to); i++, j++) {
      a.values()[i] = Elementary.sigmoid(z.values()[j]);
    }
  }

  @Override
  public void tanh(Matrix z, Matrix a, int from, int to) {
    for (int i = a.start(from), j = z.start(from); i < a.start(to); i++, j++) {
      a.values()[i] = Elementary.tanh(z.values()[j]);
    }
  }

  @Override
  public void relu(Matrix z, Matrix a, int from, int to) {
    for (int i = a.start(from), j = z.start(from); i < a.start(to); i++, j++) {
      a.values()[i] = Math.max(z.values()[j], 0f);
    }
  }

  @Override
  public void gelu(Matrix z, Matrix a, int from, int to) {
    for (int i = a.start(from), j = z.start(from); i < a.start(to); i++, j++) {
      a.values()[i] = Gelu.of(z.values()[j]);
    }
  }

  @Override
  public void softmax(Matrix z, Matrix a, int from, int to) {
    int outputs = a.columns();
    for (int example = from; example < to; example++) {
      int in = z.start(example);
      int out = a.start(example);
      float max = z.values()[in];
      for (int j = 1; j < outputs; j++) {
        max = Math.max(max, z.values()[in + j]);
      }
      float sum = 0;
      for (int j = 0; j < outputs; j++) {
        float e = Elementary.exp(z.values()[in + j] - max);
        a.values()[out + j] = e;
        sum += e;
      }
      for (int j = 0; j < outputs; j++) {
        a.values()[out + j] /= sum;
      }
    }
  }

  @Override
  public void errorsBack(Matrix delta, Matrix w, Matrix e, int from, int to) {
    assert delta.rows() == e.rows() && delta.columns() == w.columns() : delta + " · " + w;
    assert w.rows() == e.columns() : w + " into " + e;
    for (int example = from; example < to; example++) {
      errorsBack(delta, example, w, e, 0, w.rows());
    }
  }

  @Override
  public void neuronErrors(Matrix delta, Matrix w, Matrix e, int from, int to) {
    assert delta.rows() == e.rows() && delta.columns() == w.columns() : delta + " · " + w;
    assert w.rows() == e.columns() : w + " into " + e;
    for (int example = 0; example < delta.rows(); example++) {
      errorsBack(delta, example, w, e, from, to);
    }
  }

  /** The errors of one example, taken back to inputs {@code from} to {@code to}. */
  private static void errorsBack(Matrix delta, int example, Matrix w, Matrix e, int from, int to) {
    for (int i = from; i < to; i++) {
      float sum = 0;
      for (int first = 0; first < w.columns(); first += BLOCK) {
        float block = 0;
        for (int j = first; j < Math.min(first + BLOCK, w.columns()); j++) {
          float error = delta.values()[delta.start(example) + j];
          block = Math.fma(error, w.values()[w.start(i) + j], block);
        }
        sum += block;
      }
      e.values()[e.start(example) + i] = sum + 0f;
    }
  }

  @Override
  public void sigmoidSlope(Matrix a, Matrix e, int from, int to) {
    for (int i = e.start(from), j = a.start(from); i < e.start(to); i++, j++) {
      float activation = a.values()[j];
      e.values()[i] = Tiny.toZero(e.values()[i] * (activation * (1f - activation)));
    }
  }

  @Override
  public void tanhSlope(Matrix a, Matrix e, int from, int to) {
    for (int i = e.start(from), j = a.start(from); i < e.start(to); i++, j++) {
      float activation = a.values()[j];
      e.values()[i] = Tiny.toZero(e.values()[i] * Math.fma(-activation, activation, 1f));
    }
  }

  @Override
  public void reluSlope(Matrix a, Matrix e, int from, int to) {
    for (int i = e.start(from), j = a.start(from); i < e.start(to); i++, j++) {
      e.values()[i] = a.values()[j] > 0 ? e.values()[i] : 0f;
    }
  }

  @Override
  public void geluSlope(Matrix z, Matrix e, int from, int to) {
    for (int i = e.start(from), j = z.start(from); i < e.start(to); i++, j++) {
      e.values()[i] = Tiny.toZero(e.values()[i] * Gelu.slope(z.values()[j]));
    }
  }

  @Override
  public void softmaxSlope(Matrix a, Matrix e, int from, int to) {
    for (int example = from; example < to; example++) {
      int outputs = a.start(example);
      int errors = e.start(example);
      float sum = 0;
      for (int j = 0; j < a.columns(); j++) {
        sum = Math.fma(e.values()[errors + j], a.values()[outputs + j], sum);
      }
      for (int j = 0; j < a.columns(); j++) {
        float error = a.values()[outputs + j] * (e.values()[errors + j] - sum);
        e.values()[errors + j] = Tiny.toZero(error);
      }
    }
  }

  @Override
  public void difference(Matrix a, Matrix y, float scale, Matrix delta, int from, int to) {
    for (int i = delta.start(from), j = a.start(from), k = y.start(from);
        i < delta.start(to);
        i++, j++, k++) {
      delta.values()[i] = scale * (a.values()[j] - y.values()[k]);
    }
  }

  @Override
  public void squaredError(Matrix a, Matrix y, Span costs, int from, int to) {
    for (int example = from; example < to; example++) {
      float sum = 0;
      for (int j = 0; j < a.columns(); j++) {
        float difference = a.values()[a.start(example) + j] - y.values()[y.start(example) + j];
        sum = Math.fma(difference, difference, sum);
      }
      costs.values()[costs.offset() + example] = sum;
    }
  }

  @Override
  public void binaryLogLoss(Matrix a, Matrix y, Span costs, int from, int to) {
    for (int example = from; example < to; example++) {
      float sum = 0;
      for (int j = 0; j < a.columns(); j++) {
        float output = a.values()[a.start(example) + j];
        float wanted = y.values()[y.start(example) + j];
        if (wanted != 0) {
          sum = Math.fma(-wanted, Elementary.boundedLog(output), sum);
        }
        if (wanted != 1) {
          sum = Math.fma(wanted - 1f, Elementary.boundedLog(1f - output), sum);
        }
      }
      costs.values()[costs.offset() + example] = sum;
    }
  }

  @Override
  public void logLoss(Matrix a, Matrix y, Span costs, int from, int to) {
    for (int example = from; example < to; example++) {
      float sum = 0;
      for (int j = 0; j < a.columns(); j++) {
        float wanted = y.values()[y.start(example) + j];
        if (wanted != 0) {
          sum = Math.fma(-wanted, Elementary.boundedLog(a.values()[a.start(example) + j]), sum);
        }
      }
      costs.values()[costs.offset() + example] = sum;
    }
  }

  @Override
  public void sumOfErrors(Matrix delta, Span db, int from, int to) {
    assert delta.columns() == db.length();
    for (int j = from; j < to; j++) {
      float sum = 0;
      for (int example = 0; example < delta.rows(); example++) {
        sum += delta.values()[delta.start(example) + j];
      }
      db.values()[db.offset() + j] = sum;
    }
  }

  @Override
  public void weightGradient(Inputs a, Matrix delta, Matrix few, int at, int from, int to) {
    assert a.rows() == delta.rows() && to <= a.columns() : a + " · " + delta;
    assert delta.columns() == few.columns() && at + to - from <= few.rows() : delta + " " + few;
    switch (a) {
      case Matrix matrix -> gradient(matrix, delta, few, at, from, to);
      case SparseRows pictures -> gradient(pictures, delta, few, at, from, to);
    }
  }

  private static void gradient(Matrix a, Matrix delta, Matrix dw, int at, int from, int to) {
    int neurons = dw.columns();
    float[] block = block(neurons);
    for (int i = from; i < to; i++) {
      int row = dw.start(at + i - from);
      Arrays.fill(dw.values(), row, row + neurons, 0f);
      for (int first = 0; first < a.rows(); first += BLOCK) {
        Arrays.fill(block, 0, neurons, 0f);
        for (int example = first; example < Math.min(first + BLOCK, a.rows()); example++) {
          float activation = a.values()[a.start(example) + i];
          if (activation != 0) {
            addScaled(delta.values(), delta.start(example), activation, block, 0, neurons);
          }
        }
        addBlock(block, 0, dw.values(), row, neurons);
      }
    }
  }

  private static void gradient(SparseRows a, Matrix delta, Matrix dw, int at, int from, int to) {
    int numbers = (to - from) * dw.columns();
    float[] block = block(numbers);
    Arrays.fill(dw.values(), dw.start(at), dw.start(at) + numbers, 0f);
    for (int first = 0; first < a.rows(); first += BLOCK) {
      Arrays.fill(block, 0, numbers, 0f);
      for (int example = first; example < Math.min(first + BLOCK, a.rows()); example++) {
        addOuter(a, example, delta, block, from, to);
      }
      addBlock(block, 0, dw.values(), dw.start(at), numbers);
    }
  }

  /** Adds x·δᵀ of one example, for inputs {@code from} to {@code to}. */
  private static void addOuter(
      SparseRows a, int example, Matrix delta, float[] sums, int from, int to) {
    int[] starts = a.pixels().starts();
    char[] lit = a.pixels().lit();
    int neurons = delta.columns();
    for (int block = from / BLOCK; block * BLOCK < to; block++) {
      int list = a.chosen()[example] * a.pixels().blocks() + block;
      for (int k = starts[list]; k < starts[list + 1]; k++) {
        int i = block * BLOCK + (lit[k] >>> 8);
        if (i >= from && i < to) {
          int errors = delta.start(example);
          int row = (i - from) * neurons;
          addScaled(delta.values(), errors, SHADES[lit[k] & 255], sums, row, neurons);
        }
      }
    }
  }

  @Override
  public void addScaled(Span x, int at, float scale, Span y, int from, int to) {
    addScaled(x.values(), x.offset() + at, scale, y.values(), y.offset() + from, to - from);
  }

  @Override
  public void momentum(
      Span gradient, int at, float rate, float mu, Span v, Span theta, int from, int to) {
    int slopes = gradient.offset() + at - from;
    for (int i = from; i < to; i++) {
      float step = rate * gradient.values()[slopes + i];
      float velocity = Tiny.toZero(Math.fma(mu, v.values()[v.offset() + i], -step));
      v.values()[v.offset() + i] = velocity;
      theta.values()[theta.offset() + i] += velocity;
    }
  }

  @Override
  public void nesterov(
      Span gradient, int at, float rate, float mu, Span v, Span theta, int from, int to) {
    int slopes = gradient.offset() + at - from;
    for (int i = from; i < to; i++) {
      float step = rate * gradient.values()[slopes + i];
      float velocity = Tiny.toZero(Math.fma(mu, v.values()[v.offset() + i], -step));
      v.values()[v.offset() + i] = velocity;
      theta.values()[theta.offset() + i] += Math.fma(mu, velocity, -step);
    }
  }

  @Override
  public void adam(
      Span gradient, int at, AdamStep step, Span m, Span v, Span theta, int from, int to) {
    int slopes = gradient.offset() + at - from;
    for (int i = from; i < to; i++) {
      float g = gradient.values()[slopes + i];
      float mean = Math.fma(step.beta1, m.values()[m.offset() + i], step.oneMinusBeta1 * g);
      m.values()[m.offset() + i] = Tiny.toZero(mean);
      float square = Math.fma(step.beta2, v.values()[v.offset() + i], step.oneMinusBeta2 * (g * g));
      v.values()[v.offset() + i] = Tiny.toZero(square);
      float size = (float) Math.sqrt(v.values()[v.offset() + i] * step.correction2) + step.epsilon;
      float unbiased = m.values()[m.offset() + i] * step.correction1;
      theta.values()[theta.offset() + i] -= step.rate * unbiased / size;
    }
  }

  @Override
  public boolean allFinite(Span x, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Float.isFinite(x.values()[x.offset() + i])) {
        return false;
      }
    }
    return true;
  }

  /** Room for a block of terms of so many sums, this thread's own. */
  private static float[] block(int length) {
    if (BLOCKS.get().length < length) {
      BLOCKS.set(new float[length]);
    }
    return BLOCKS.get();
  }

  private static void addScaled(float[] x, int xFrom, float scale, float[] y, int yFrom, int n) {
    for (int i = 0; i < n; i++) {
      y[yFrom + i] = Math.fma(scale, x[xFrom + i], y[yFrom + i]);
    }
  }

  private static void addBlock(float[] block, int at, float[] sums, int from, int n) {
    for (int i = 0; i < n; i++) {
      sums[from + i] = sums[from + i] + block[at + i] + 0f;
    }
  }
}
