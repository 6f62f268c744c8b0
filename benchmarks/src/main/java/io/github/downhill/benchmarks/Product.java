package io.github.downhill.benchmarks;

/**
 * One of the three products of a layer.
 *
 * @param kind which of the three
 * @param inputs of the layer
 * @param neurons of the layer
 */
record Product(Kind kind, int batch, int inputs, int neurons) {
  /** Multiplications and additions that a turn should have at least, to be long enough to time. */
  private static final double FLOPS = 1e10;

  /** But a product of a few numbers costs its call, and is not repeated for ever. */
  private static final int REPEATS_MAX = 20_000;

  /** The three products of a layer in a step. */
  enum Kind {
    Z("Z = A·W"),
    E("E = Δ·Wᵀ"),
    DW("∂W = Aᵀ·Δ");

    final String equation;

    Kind(String equation) {
      this.equation = equation;
    }
  }

  Part part() {
    double flops = 2.0 * batch * inputs * neurons;
    int repeats = (int) Math.clamp(Math.ceil(FLOPS / flops), 1, REPEATS_MAX);
    String label = "%s, %d × %d × %d".formatted(kind.equation, batch, inputs, neurons);
    return new Part(label, line(repeats), repeats, 1, batch, flops);
  }

  private String line(int repeats) {
    return "%s %d %d %d".formatted(kind, inputs, neurons, repeats);
  }
}
