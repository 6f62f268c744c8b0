package io.github.downhill.cli;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;

/** The kernels of a run. */
final class Choice {
  private Choice() {}

  /** Those that {@code -Ddownhill.kernels} names, else the fastest that run here. */
  static Kernels ofKernels() {
    try {
      return KernelSelection.choose();
    } catch (IllegalArgumentException e) {
      throw new MisuseException("-D" + KernelSelection.PROPERTY + ": " + e.getMessage(), e);
    }
  }
}
