package io.github.downhill.kernels;

/**
 * The equations of a network and of learning, one method each, over whole mini-batches.
 *
 * <h2>Every implementation gives the same bits</h2>
 *
 * <p>The contract of a method fixes its arithmetic as well as its equation. All numbers are
 * float32. A sum is accumulated one term after the other in ascending order of the index it runs
 * over, with a fused multiply-add ({@link Math#fma(float, float, float)}) a term, from the starting
 * value that is stated. The sums of a product of matrices go in blocks of {@link #BLOCK} terms:
 * each block is summed by itself, from 0, and then added to the result so far, which keeps the
 * error of rounding small and lets blocks run side by side; at the end +0 is added, so that a sum
 * that is zero is +0 and an implementation may leave out terms with a factor of zero. Elementary
 * functions are those of {@link Elementary} and {@link Gelu}. Errors that have been multiplied by a
 * slope, and what an optimizer remembers, are +0 where they are {@link Tiny}. Lanes and threads
 * share out results, never a sum. Parameters are finite; {@code allFinite} says whether they are.
 *
 * <h2>Ranges</h2>
 *
 * <p>A method computes the rows {@code from} (inclusive) to {@code to} (exclusive) of its result,
 * the last matrix or vector among its arguments, and touches nothing else of it: so threads can
 * share out a result. Shapes are those stated; the caller has seen to them, kernels only {@code
 * assert}. A result must not overlap an operand unless the text allows it. Kernels allocate
 * nothing.
 *
 * <p>Equations BP1 to BP4 are those of Nielsen, "Neural Networks and Deep Learning", chapter 2.
 */
public interface Kernels {
  /** How many terms of a product of matrices are summed before they are added to the result. */
  int BLOCK = 256;

  /** Is told that rows of a result are there. */
  @FunctionalInterface
  interface RowsDone {
    /** Rows {@code from} to {@code to} are there. */
    void rows(int from, int to);
  }

  /** What to call this implementation, such as {@code scalar} or {@code vector-512}. */
  String name();

  /**
   * A = P / 255, rounded to the nearest float: shades of grey, bytes from 0 to 255, as numbers from
   * 0 to 1. Row r of A gets picture {@code order[start + r]}.
   *
   * @param pixels pictures × inputs, unsigned bytes
   * @param a examples × inputs
   */
  void shades(byte[] pixels, int[] order, int start, Matrix a, int from, int to);

  /**
   * Whether a layer of so many neurons is faster with lists of what is lit than with a matrix of
   * pixels.
   */
  boolean prefersLists(int neurons);

  /**
   * Z = A·W + b: the weighted sums of the neurons of a layer. Each result starts from the bias.
   *
   * @param a examples × inputs
   * @param w inputs × neurons
   * @param b neurons
   * @param z examples × neurons
   */
  void weightedSums(Inputs a, Matrix w, Span b, Matrix z, int from, int to);

  /**
   * S = A·W, block by block: the sums of each block of inputs by itself, for threads that share out
   * the inputs of a layer, so that each keeps to weights of its own. {@link #sumsOfBlocks} adds
   * them up, to the same bits as {@code weightedSums}.
   *
   * @param a examples × inputs
   * @param w inputs × neurons
   * @param s (blocks · examples) × neurons, block after block; {@code from} and {@code to} count
   *     blocks
   */
  void blockSums(SparseRows a, Matrix w, Matrix s, int from, int to);

  /**
   * Z = b + Σ S over the blocks in ascending order.
   *
   * @param s (blocks · examples) × neurons, as {@link #blockSums} leaves them
   * @param b neurons
   * @param z examples × neurons
   */
  void sumsOfBlocks(Matrix s, Span b, Matrix z, int from, int to);

  /**
   * Z = A·W + b, with the bits of {@code weightedSums}: for threads that share out the neurons, so
   * that each reads weights of its own.
   *
   * @param a examples × inputs
   * @param w inputs × neurons
   * @param b neurons
   * @param z examples × neurons; {@code from} and {@code to} count neurons
   */
  void neuronSums(Matrix a, Matrix w, Span b, Matrix z, int from, int to);

  /** A = σ(Z) = 1 / (1 + e^−z). The result may be Z itself. */
  void sigmoid(Matrix z, Matrix a, int from, int to);

  /** A = tanh(Z). The result may be Z itself. */
  void tanh(Matrix z, Matrix a, int from, int to);

  /** A = max(Z, 0); the result may be Z itself. A NaN stays one. */
  void relu(Matrix z, Matrix a, int from, int to);

  /** A = z·Φ(z), as {@link Gelu} says it. The result may be Z itself. */
  void gelu(Matrix z, Matrix a, int from, int to);

  /**
   * A = e^(z − z_max) / Σ e^(z − z_max), row by row. The exponentials are added up in ascending
   * order, starting from 0, and each is then divided by the sum. The result may be Z itself.
   */
  void softmax(Matrix z, Matrix a, int from, int to);

  /**
   * E = Δ·Wᵀ, the first factor of BP2: the errors of a layer, taken back to the layer before. Each
   * result starts from 0, and its terms are those of the neurons in ascending order.
   *
   * @param delta examples × neurons
   * @param w inputs × neurons
   * @param e examples × inputs
   */
  void errorsBack(Matrix delta, Matrix w, Matrix e, int from, int to);

  /**
   * E = Δ·Wᵀ, with the bits of {@code errorsBack}: for threads that share out the neurons of the
   * layer before, so that each reads weights of its own.
   *
   * @param delta examples × neurons
   * @param w inputs × neurons
   * @param e examples × inputs; {@code from} and {@code to} count inputs
   */
  void neuronErrors(Matrix delta, Matrix w, Matrix e, int from, int to);

  /** E ← E ⊙ σ′ = e · (a · (1 − a)), the second factor of BP1 and BP2 for the sigmoid. */
  void sigmoidSlope(Matrix a, Matrix e, int from, int to);

  /** E ← E ⊙ tanh′ = e · (1 − a²), with 1 − a² as one fused multiply-add. */
  void tanhSlope(Matrix a, Matrix e, int from, int to);

  /** E ← E ⊙ relu′: e where a &gt; 0, elsewhere +0. */
  void reluSlope(Matrix a, Matrix e, int from, int to);

  /** E ← E ⊙ gelu′ = e · (Φ(z) + z·φ(z)): the only slope written in terms of the sums. */
  void geluSlope(Matrix z, Matrix e, int from, int to);

  /**
   * E ← a · (e − Σ e·a), row by row: the errors times the Jacobian of softmax. The sum runs over
   * the outputs in ascending order, starting from 0.
   */
  void softmaxSlope(Matrix a, Matrix e, int from, int to);

  /**
   * Δ = s·(A − Y): how far each output is from what it should be, BP1's first factor.
   *
   * @param a examples × outputs
   * @param y examples × outputs, what the outputs should be
   * @param delta examples × outputs
   */
  void difference(Matrix a, Matrix y, float scale, Matrix delta, int from, int to);

  /** Costs of the examples: Σ (a − y)², in ascending order of the outputs, starting from 0. */
  void squaredError(Matrix a, Matrix y, Span costs, int from, int to);

  /**
   * Costs of the examples when each output is a yes or no of its own: −Σ [y ln a + (1 − y) ln(1 −
   * a)] (Nielsen, equation 63), each logarithm at least −100, as PyTorch bounds it, for an output
   * of exactly 0 or 1; what is below the smallest normal number, 1.2 · 10⁻³⁸, counts as 0. A
   * logarithm whose factor is 0 is left out, whatever it would be.
   */
  void binaryLogLoss(Matrix a, Matrix y, Span costs, int from, int to);

  /** Costs of the examples when one of the outputs is right: −Σ y ln a, bounded likewise. */
  void logLoss(Matrix a, Matrix y, Span costs, int from, int to);

  /**
   * ∂C/∂b = Σ δ over the examples in ascending order (BP3), starting from 0.
   *
   * @param delta examples × neurons
   * @param db neurons; {@code from} and {@code to} count neurons
   */
  void sumOfErrors(Matrix delta, Span db, int from, int to);

  /**
   * ∂C/∂W = Aᵀ·Δ (BP4), summed over the examples, starting from 0.
   *
   * @param a examples × inputs
   * @param delta examples × neurons
   * @param dw inputs × neurons; {@code from} and {@code to} count inputs
   */
  default void weightGradient(Inputs a, Matrix delta, Matrix dw, int from, int to) {
    assert a.columns() == dw.rows() : a + " into " + dw;
    weightGradient(a, delta, dw, from, from, to);
  }

  /**
   * The same, for whoever wants a few inputs at a time: their rows of the result go to where there
   * is room.
   *
   * @param few at least {@code at + to - from} × neurons; the row of input {@code from} becomes its
   *     row {@code at}, that of the next input the next
   * @param from the first of the inputs
   * @param to the first input after them
   */
  void weightGradient(Inputs a, Matrix delta, Matrix few, int at, int from, int to);

  /**
   * The same, a few inputs after the other, in ascending order: {@code then} is told of each few as
   * soon as they are there, and goes on with them while they are in the cache; the next few take
   * their place.
   *
   * @param few as many inputs at a time as it has rows, at least one, from its first row on; best
   *     are {@link #inputsAtATime} × neurons
   * @param then is told of which inputs the rows are; it must not multiply matrices
   */
  default void weightGradient(Inputs a, Matrix delta, Matrix few, int from, int to, RowsDone then) {
    assert few.rows() > 0 : few;
    for (int first = from; first < to; first += few.rows()) {
      int end = Math.min(first + few.rows(), to);
      weightGradient(a, delta, few, 0, first, end);
      then.rows(first, end);
    }
  }

  /**
   * Of how many inputs at a time the gradient is best found and used: their rows stay in the second
   * cache meanwhile, but are not so few that they are slow to find.
   *
   * @param examples of a mini-batch
   * @param neurons of the layer
   */
  default int inputsAtATime(int examples, int neurons) {
    return Math.max(256, 16_384 / neurons);
  }

  /** Y ← Y + s·X, as one fused multiply-add. */
  default void addScaled(Span x, float scale, Span y, int from, int to) {
    addScaled(x, from, scale, y, from, to);
  }

  /**
   * The same for numbers that lie elsewhere in X.
   *
   * @param at which number of X is added to number {@code from} of Y, the next to the next
   */
  void addScaled(Span x, int at, float scale, Span y, int from, int to);

  /**
   * Momentum (Goodfellow and others, "Deep Learning", algorithm 8.2): v ← μv − ηg; θ ← θ + v, with
   * v = fma(μ, v, −(η·g)).
   *
   * @param gradient may be a part of it: number {@code at} belongs to number {@code from} of v and
   *     θ, as with all optimizers
   */
  void momentum(Span gradient, int at, float rate, float mu, Span v, Span theta, int from, int to);

  /**
   * Nesterov's momentum, where the gradient was taken one step of v ahead (Bengio and others,
   * "Advances in optimizing recurrent networks", 2013, equation 7): v ← μv − ηg; θ ← θ + μv − ηg.
   */
  void nesterov(Span gradient, int at, float rate, float mu, Span v, Span theta, int from, int to);

  /**
   * Adam (Kingma and Ba 2015, algorithm 1): m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; θ ← θ − (η
   * m̂) / (√v̂ + ε), where m̂ = m·c₁ and v̂ = v·c₂ are the moments freed from bias.
   */
  void adam(Span gradient, int at, AdamStep step, Span m, Span v, Span theta, int from, int to);

  /** Whether no number of the range is infinite or NaN. */
  boolean allFinite(Span x, int from, int to);
}
