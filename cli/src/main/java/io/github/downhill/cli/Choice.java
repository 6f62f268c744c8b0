package io.github.downhill.cli;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import java.util.Objects;

/** The kernels of a run. */
final class Choice {
  private Choice() {}

  /** Those that {@code -Ddownhill.kernels} names, else the fastest that run here. */
  static Kernels ofKernels() {
    try {
      Kernels kernels = KernelSelection.choose();
      // Their name has the width of their vectors: if that makes no sense, it is known from here
      // on.
      Objects.requireNonNull(kernels.name());
      return kernels;
    } catch (IllegalArgumentException e) {
      throw new MisuseException("-D" + KernelSelection.PROPERTY + ": " + e.getMessage(), e);
    } catch (ExceptionInInitializerError e) {
      throw misuseOr(e);
    }
  }

  /** A width of the vectors that makes no sense, which their class refuses while it is loaded. */
  private static RuntimeException misuseOr(ExceptionInInitializerError error) {
    if (error.getCause() instanceof IllegalArgumentException refusal) {
      return new MisuseException(String.valueOf(refusal.getMessage()), refusal);
    }
    throw error;
  }
}
