package io.github.downhill.kernels.chosen;

import io.github.downhill.kernels.KernelSelection;

/**
 * A program that prints which kernels are chosen, or why none are.
 *
 * <p>Its package is its own, so that it can run on the class path beside the modules.
 */
public final class ChosenKernels {
  private ChosenKernels() {}

  /** Prints one line. */
  public static void main(String[] arguments) {
    try {
      System.out.println(KernelSelection.choose().name());
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }
}
