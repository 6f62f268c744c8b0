package io.github.downhill.kernels.vector;

import io.github.downhill.kernels.AdamStep;
import io.github.downhill.kernels.Inputs;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.SparseRows;

/**
 * The equations in SIMD: takes the views apart and hands arrays to the static loops that do the
 * work. What runs over ten outputs an example only stays scalar, but for softmax and its cost.
 */
final class VectorKernels implements Kernels {
  private final Kernels scalar = new ScalarKernels();

  @Override
  public String name() {
    return "vector-" + Width.SPECIES.vectorBitSize();
  }

  @Override
  public void shades(byte[] pixels, int[] order, int start, Matrix a, int from, int to) {
    int inputs = a.columns();
    Shades.of(pixels, order, start + from, start + to, inputs, a.values(), a.start(from));
  }

  @Override
  public boolean prefersLists(int neurons) {
    return neurons <= ListedSums.NEURONS_MAX;
  }

  @Override
  public void weightedSums(Inputs a, Matrix w, Span b, Matrix z, int from, int to) {
    assert a.rows() == z.rows() && a.columns() == w.rows() : a + " · " + w;
    assert w.columns() == z.columns() && b.length() == z.columns() : w + " into " + z;
    Products.sums(a, w, b, z, from, to);
  }

  @Override
  public void blockSums(SparseRows a, Matrix w, Matrix s, int from, int to) {
    assert s.rows() == a.pixels().blocks() * a.rows() && s.columns() == w.columns() : a + " " + s;
    ListedSums.blockSums(a, w, s, from, to);
  }

  @Override
  public void sumsOfBlocks(Matrix s, Span b, Matrix z, int from, int to) {
    assert s.columns() == z.columns() && b.length() == z.columns() : s + " into " + z;
    Products.copyBiases(b, z, from, to);
    ListedSums.addBlocks(s, z, from, to);
  }

  @Override
  public void neuronSums(Matrix a, Matrix w, Span b, Matrix z, int from, int to) {
    assert a.rows() == z.rows() && a.columns() == w.rows() : a + " · " + w;
    assert w.columns() == z.columns() : w + " into " + z;
    Products.neuronSums(a, w, b, z, from, to);
  }

  @Override
  public void sigmoid(Matrix z, Matrix a, int from, int to) {
    int n = (to - from) * a.columns();
    Activating.sigmoid(z.values(), z.start(from), a.values(), a.start(from), n);
  }

  @Override
  public void tanh(Matrix z, Matrix a, int from, int to) {
    int n = (to - from) * a.columns();
    Activating.tanh(z.values(), z.start(from), a.values(), a.start(from), n);
  }

  @Override
  public void relu(Matrix z, Matrix a, int from, int to) {
    int n = (to - from) * a.columns();
    Activating.relu(z.values(), z.start(from), a.values(), a.start(from), n);
  }

  @Override
  public void gelu(Matrix z, Matrix a, int from, int to) {
    int n = (to - from) * a.columns();
    VectorGelu.activate(z.values(), z.start(from), a.values(), a.start(from), n);
  }

  @Override
  public void softmax(Matrix z, Matrix a, int from, int to) {
    int outputs = a.columns();
    Activating.softmax(z.values(), z.start(from), a.values(), a.start(from), to - from, outputs);
  }

  @Override
  public void errorsBack(Matrix delta, Matrix w, Matrix e, int from, int to) {
    assert delta.rows() == e.rows() && delta.columns() == w.columns() : delta + " · " + w;
    assert w.rows() == e.columns() : w + " into " + e;
    Products.back(delta, w, e, from, to);
  }

  @Override
  public void neuronErrors(Matrix delta, Matrix w, Matrix e, int from, int to) {
    assert delta.rows() == e.rows() && delta.columns() == w.columns() : delta + " · " + w;
    assert w.rows() == e.columns() : w + " into " + e;
    Products.backTo(delta, w, e, from, to);
  }

  @Override
  public void sigmoidSlope(Matrix a, Matrix e, int from, int to) {
    int n = (to - from) * a.columns();
    Slopes.sigmoid(a.values(), a.start(from), e.values(), e.start(from), n);
  }

  @Override
  public void tanhSlope(Matrix a, Matrix e, int from, int to) {
    int n = (to - from) * a.columns();
    Slopes.tanh(a.values(), a.start(from), e.values(), e.start(from), n);
  }

  @Override
  public void reluSlope(Matrix a, Matrix e, int from, int to) {
    int n = (to - from) * a.columns();
    Slopes.relu(a.values(), a.start(from), e.values(), e.start(from), n);
  }

  @Override
  public void geluSlope(Matrix z, Matrix e, int from, int to) {
    int n = (to - from) * z.columns();
    VectorGelu.slope(z.values(), z.start(from), e.values(), e.start(from), n);
  }

  @Override
  public void softmaxSlope(Matrix a, Matrix e, int from, int to) {
    scalar.softmaxSlope(a, e, from, to);
  }

  @Override
  public void difference(Matrix a, Matrix y, float scale, Matrix delta, int from, int to) {
    scalar.difference(a, y, scale, delta, from, to);
  }

  @Override
  public void squaredError(Matrix a, Matrix y, Span costs, int from, int to) {
    scalar.squaredError(a, y, costs, from, to);
  }

  @Override
  public void binaryLogLoss(Matrix a, Matrix y, Span costs, int from, int to) {
    scalar.binaryLogLoss(a, y, costs, from, to);
  }

  @Override
  public void logLoss(Matrix a, Matrix y, Span costs, int from, int to) {
    assert a.columns() == y.columns() : a + " and " + y;
    LogLoss.of(
        a.values(),
        a.start(from),
        y.values(),
        y.start(from),
        to - from,
        a.columns(),
        costs.values(),
        costs.offset() + from);
  }

  @Override
  public void sumOfErrors(Matrix delta, Span db, int from, int to) {
    assert delta.columns() == db.length();
    Sums.ofRows(
        delta.values(),
        delta.offset() + from,
        delta.rows(),
        delta.columns(),
        db.values(),
        db.offset() + from,
        to - from);
  }

  @Override
  public void weightGradient(Inputs a, Matrix delta, Matrix few, int at, int from, int to) {
    assert a.rows() == delta.rows() && to <= a.columns() : a + " · " + delta;
    assert delta.columns() == few.columns() && at + to - from <= few.rows() : delta + " " + few;
    Gradients.of(a, delta, few.values(), few.start(at), from, to);
  }

  @Override
  public void weightGradient(Inputs a, Matrix delta, Matrix few, int from, int to, RowsDone then) {
    if (a instanceof Matrix matrix && Gradients.isStriped(a, delta, to - from, few.rows())) {
      DenseProducts.setStripes(matrix, delta, few, from, to, then);
    } else {
      Kernels.super.weightGradient(a, delta, few, from, to, then);
    }
  }

  @Override
  public int inputsAtATime(int examples, int neurons) {
    return Gradients.isWide(examples, neurons)
        ? DenseProducts.stripe(neurons)
        : Kernels.super.inputsAtATime(examples, neurons);
  }

  @Override
  public void addScaled(Span x, int at, float scale, Span y, int from, int to) {
    Descending.addScaled(
        x.values(), x.offset() + at, scale, y.values(), y.offset() + from, to - from);
  }

  @Override
  public void momentum(
      Span gradient, int at, float rate, float mu, Span v, Span theta, int from, int to) {
    Descending.momentum(
        gradient.values(),
        gradient.offset() + at,
        rate,
        mu,
        v.values(),
        v.offset() + from,
        theta.values(),
        theta.offset() + from,
        to - from);
  }

  @Override
  public void nesterov(
      Span gradient, int at, float rate, float mu, Span v, Span theta, int from, int to) {
    Descending.nesterov(
        gradient.values(),
        gradient.offset() + at,
        rate,
        mu,
        v.values(),
        v.offset() + from,
        theta.values(),
        theta.offset() + from,
        to - from);
  }

  @Override
  public void adam(
      Span gradient, int at, AdamStep step, Span m, Span v, Span theta, int from, int to) {
    Descending.adam(
        gradient.values(),
        gradient.offset() + at,
        step,
        m.values(),
        m.offset() + from,
        v.values(),
        v.offset() + from,
        theta.values(),
        theta.offset() + from,
        to - from);
  }

  @Override
  public boolean allFinite(Span x, int from, int to) {
    return Descending.allFinite(x.values(), x.offset() + from, to - from);
  }
}
