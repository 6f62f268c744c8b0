package io.github.downhill.kernels;

/** Offers an implementation of {@link Kernels} as a service that is found at run time. */
public interface KernelProvider {

  /** The name by which {@code -Ddownhill.kernels=…} asks for it: {@code vector}, say. */
  String name();

  /** Whether it runs here: the processor, the Java runtime and its modules have what it needs. */
  boolean isUsable();

  /** Where several are usable, the highest preference is taken; scalar loops have 0. */
  int preference();

  /**
   * The kernels, which any number of threads may use.
   *
   * @throws IllegalStateException if they are not usable here
   */
  Kernels kernels();
}
