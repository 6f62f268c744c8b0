package io.github.downhill.kernels.vector;

import io.github.downhill.kernels.ScalarKernels;

/** The plain loops do what the contract says in words. */
class ScalarKernelsTest extends KernelsContract {
  ScalarKernelsTest() {
    super(new ScalarKernels(), new NaiveKernels());
  }
}
