package io.github.downhill.kernels.vector;

import io.github.downhill.kernels.ScalarKernels;

/** The vectors give the bits of the plain loops, here at the width of this machine. */
class VectorKernelsTest extends KernelsContract {
  VectorKernelsTest() {
    super(new VectorKernels(), new ScalarKernels());
  }
}
