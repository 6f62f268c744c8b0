package io.github.downhill.kernels;

import java.util.Arrays;

/**
 * The equations as plain loops: the version to read, the fallback, and the contract in code.
 *
 * <p>Every other implementation is compared with this one, bit for bit.
 */
public final class ScalarKernels implements Kernels {
  private static final float LOG_MIN = -100f;
  private static final float[] SHADES = new float[256];

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
      int row = start(a, example);
      for (int i = 0; i < a.columns(); i++) {
        a.values()[row + i] = SHADES[Byte.toUnsignedInt(pixels[picture + i])];
      }
    }
  }

  @Override
  public void weightedSums(Matrix a, Matrix w, Span b, Matrix z, int from, int to) {
    assert a.rows() == z.rows() && a.columns() == w.rows() : a + " · " + w;
    assert w.columns() == z.columns() && b.length() == z.columns() : w + " into " + z;
    for (int example = from; example < to; example++) {
      int row = start(z, example);
      System.arraycopy(b.values(), b.offset(), z.values(), row, z.columns());
      addProduct(a, start(a, example), 1, a.columns(), w, w.offset(), w.columns(), 1, z, row);
    }
  }

  @Override
  public void sigmoid(Matrix z, Matrix a, int from, int to) {
    for (int i = start(a, from), j = start(z, from); i < start(a, to); i++, j++) {
      a.values()[i] = Elementary.sigmoid(z.values()[j]);
    }
  }

  @Override
  public void tanh(Matrix z, Matrix a, int from, int to) {
    for (int i = start(a, from), j = start(z, from); i < start(a, to); i++, j++) {
      a.values()[i] = Elementary.tanh(z.values()[j]);
    }
  }

  @Override
  public void relu(Matrix z, Matrix a, int from, int to) {
    for (int i = start(a, from), j = start(z, from); i < start(a, to); i++, j++) {
      a.values()[i] = Math.max(z.values()[j], 0f);
    }
  }

  @Override
  public void softmax(Matrix z, Matrix a, int from, int to) {
    int outputs = a.columns();
    for (int example = from; example < to; example++) {
      int in = start(z, example);
      int out = start(a, example);
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
    int neurons = w.columns();
    for (int example = from; example < to; example++) {
      int row = start(e, example);
      Arrays.fill(e.values(), row, row + e.columns(), 0f);
      addProduct(delta, start(delta, example), 1, neurons, w, w.offset(), 1, neurons, e, row);
    }
  }

  @Override
  public void sigmoidSlope(Matrix a, Matrix e, int from, int to) {
    for (int i = start(e, from), j = start(a, from); i < start(e, to); i++, j++) {
      float activation = a.values()[j];
      e.values()[i] *= activation * (1f - activation);
    }
  }

  @Override
  public void tanhSlope(Matrix a, Matrix e, int from, int to) {
    for (int i = start(e, from), j = start(a, from); i < start(e, to); i++, j++) {
      float activation = a.values()[j];
      e.values()[i] *= Math.fma(-activation, activation, 1f);
    }
  }

  @Override
  public void reluSlope(Matrix a, Matrix e, int from, int to) {
    for (int i = start(e, from), j = start(a, from); i < start(e, to); i++, j++) {
      e.values()[i] = a.values()[j] > 0 ? e.values()[i] : 0f;
    }
  }

  @Override
  public void softmaxSlope(Matrix a, Matrix e, int from, int to) {
    for (int example = from; example < to; example++) {
      int outputs = start(a, example);
      int errors = start(e, example);
      float sum = 0;
      for (int j = 0; j < a.columns(); j++) {
        sum = Math.fma(e.values()[errors + j], a.values()[outputs + j], sum);
      }
      for (int j = 0; j < a.columns(); j++) {
        e.values()[errors + j] = a.values()[outputs + j] * (e.values()[errors + j] - sum);
      }
    }
  }

  @Override
  public void difference(Matrix a, Matrix y, float scale, Matrix delta, int from, int to) {
    for (int i = start(delta, from), j = start(a, from), k = start(y, from);
        i < start(delta, to);
        i++, j++, k++) {
      delta.values()[i] = scale * (a.values()[j] - y.values()[k]);
    }
  }

  @Override
  public void squaredError(Matrix a, Matrix y, Span costs, int from, int to) {
    for (int example = from; example < to; example++) {
      float sum = 0;
      for (int j = 0; j < a.columns(); j++) {
        float difference = a.values()[start(a, example) + j] - y.values()[start(y, example) + j];
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
        float output = a.values()[start(a, example) + j];
        float wanted = y.values()[start(y, example) + j];
        sum = Math.fma(-wanted, boundedLog(output), sum);
        sum = Math.fma(wanted - 1f, boundedLog(1f - output), sum);
      }
      costs.values()[costs.offset() + example] = sum;
    }
  }

  @Override
  public void logLoss(Matrix a, Matrix y, Span costs, int from, int to) {
    for (int example = from; example < to; example++) {
      float sum = 0;
      for (int j = 0; j < a.columns(); j++) {
        float output = a.values()[start(a, example) + j];
        sum = Math.fma(-y.values()[start(y, example) + j], boundedLog(output), sum);
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
        sum += delta.values()[start(delta, example) + j];
      }
      db.values()[db.offset() + j] = sum;
    }
  }

  @Override
  public void weightGradient(Matrix a, Matrix delta, Matrix dw, int from, int to) {
    assert a.rows() == delta.rows() && a.columns() == dw.rows() : a + " · " + delta;
    assert delta.columns() == dw.columns() : delta + " into " + dw;
    int neurons = dw.columns();
    for (int i = from; i < to; i++) {
      int row = start(dw, i);
      Arrays.fill(dw.values(), row, row + neurons, 0f);
      addProduct(
          a, a.offset() + i, a.columns(), a.rows(), delta, delta.offset(), neurons, 1, dw, row);
    }
  }

  @Override
  public void addScaled(Span x, float scale, Span y, int from, int to) {
    for (int i = from; i < to; i++) {
      float sum = y.values()[y.offset() + i];
      y.values()[y.offset() + i] = Math.fma(scale, x.values()[x.offset() + i], sum);
    }
  }

  @Override
  public void momentum(Span gradient, float rate, float mu, Span v, Span theta, int from, int to) {
    for (int i = from; i < to; i++) {
      float step = rate * gradient.values()[gradient.offset() + i];
      float velocity = Math.fma(mu, v.values()[v.offset() + i], -step);
      v.values()[v.offset() + i] = velocity;
      theta.values()[theta.offset() + i] += velocity;
    }
  }

  @Override
  public void nesterov(Span gradient, float rate, float mu, Span v, Span theta, int from, int to) {
    for (int i = from; i < to; i++) {
      float step = rate * gradient.values()[gradient.offset() + i];
      float velocity = Math.fma(mu, v.values()[v.offset() + i], -step);
      v.values()[v.offset() + i] = velocity;
      theta.values()[theta.offset() + i] += Math.fma(mu, velocity, -step);
    }
  }

  @Override
  public void adam(Span gradient, AdamStep step, Span m, Span v, Span theta, int from, int to) {
    for (int i = from; i < to; i++) {
      float g = gradient.values()[gradient.offset() + i];
      float mean = Math.fma(step.beta1, m.values()[m.offset() + i], step.oneMinusBeta1 * g);
      float square = Math.fma(step.beta2, v.values()[v.offset() + i], step.oneMinusBeta2 * (g * g));
      m.values()[m.offset() + i] = mean;
      v.values()[v.offset() + i] = square;
      float size = (float) Math.sqrt(square * step.correction2) + step.epsilon;
      theta.values()[theta.offset() + i] -= step.rate * (mean * step.correction1) / size;
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

  private static int start(Matrix matrix, int row) {
    return matrix.offset() + row * matrix.columns();
  }

  /**
   * One row of a product: c_j ← c_j + Σ_k x_k·m_kj, in blocks, and + 0 at the end.
   *
   * <p>The factors x_k lie {@code xStep} apart, the m_kj {@code kStep} for the next k and {@code
   * jStep} for the next j.
   */
  private static void addProduct(
      Matrix x,
      int xFrom,
      int xStep,
      int terms,
      Matrix m,
      int mFrom,
      int kStep,
      int jStep,
      Matrix c,
      int cFrom) {
    float[] sums = c.values();
    for (int k = 0; k < terms; k += BLOCK) {
      int count = Math.min(BLOCK, terms - k);
      int xAt = xFrom + k * xStep;
      int mAt = mFrom + k * kStep;
      int j = 0;
      for (; j <= c.columns() - 8; j += 8) {
        addEight(
            x.values(),
            xAt,
            xStep,
            count,
            m.values(),
            mAt + j * jStep,
            kStep,
            jStep,
            sums,
            cFrom + j);
      }
      for (; j < c.columns(); j++) {
        addOne(x.values(), xAt, xStep, count, m.values(), mAt + j * jStep, kStep, sums, cFrom + j);
      }
    }
    for (int j = cFrom; j < cFrom + c.columns(); j++) {
      sums[j] += 0f;
    }
  }

  private static void addOne(
      float[] x,
      int xFrom,
      int xStep,
      int terms,
      float[] m,
      int mFrom,
      int kStep,
      float[] c,
      int j) {
    float sum = 0;
    for (int k = 0; k < terms; k++) {
      float factor = x[xFrom + k * xStep];
      if (factor != 0) {
        sum = Math.fma(factor, m[mFrom + k * kStep], sum);
      }
    }
    c[j] += sum;
  }

  /** The same for eight results at once: eight sums in registers, and half the looking at x. */
  private static void addEight(
      float[] x,
      int xFrom,
      int xStep,
      int terms,
      float[] m,
      int mFrom,
      int kStep,
      int jStep,
      float[] c,
      int j) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    for (int k = 0; k < terms; k++) {
      float factor = x[xFrom + k * xStep];
      if (factor != 0) {
        int at = mFrom + k * kStep;
        s0 = Math.fma(factor, m[at], s0);
        s1 = Math.fma(factor, m[at + jStep], s1);
        s2 = Math.fma(factor, m[at + 2 * jStep], s2);
        s3 = Math.fma(factor, m[at + 3 * jStep], s3);
        s4 = Math.fma(factor, m[at + 4 * jStep], s4);
        s5 = Math.fma(factor, m[at + 5 * jStep], s5);
        s6 = Math.fma(factor, m[at + 6 * jStep], s6);
        s7 = Math.fma(factor, m[at + 7 * jStep], s7);
      }
    }
    c[j] += s0;
    c[j + 1] += s1;
    c[j + 2] += s2;
    c[j + 3] += s3;
    c[j + 4] += s4;
    c[j + 5] += s5;
    c[j + 6] += s6;
    c[j + 7] += s7;
  }

  private static float boundedLog(float x) {
    return x < Float.MIN_NORMAL ? LOG_MIN : Elementary.log(x);
  }
}
