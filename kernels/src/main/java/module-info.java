/**
 * The equations of a neural network as plain loops over float arrays, and the contract of their
 * bits.
 */
module io.github.downhill.kernels {
  requires static org.jspecify;

  exports io.github.downhill.kernels;

  uses io.github.downhill.kernels.KernelProvider;
}
