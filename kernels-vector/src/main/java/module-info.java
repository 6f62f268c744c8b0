/**
 * The equations of {@code io.github.downhill.kernels} in SIMD, with the same bits; exports nothing.
 */
module io.github.downhill.kernels.vector {
  requires io.github.downhill.kernels;
  requires jdk.incubator.vector;
  requires static org.jspecify;

  provides io.github.downhill.kernels.KernelProvider with
      io.github.downhill.kernels.vector.VectorProvider;
}
