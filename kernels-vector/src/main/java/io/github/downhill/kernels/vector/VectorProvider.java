package io.github.downhill.kernels.vector;

import io.github.downhill.kernels.KernelProvider;
import io.github.downhill.kernels.Kernels;

/** Offers the SIMD kernels wherever the Vector API is there and compiled to real instructions. */
public final class VectorProvider implements KernelProvider {
  private static final String INCUBATOR = "jdk.incubator.vector";

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public int preference() {
    return 10;
  }

  /**
   * Whether the Vector API is there, with vectors of 128 bits at least, and the runtime is HotSpot
   * with its optimising compiler: elsewhere every lane operation is an object, far slower than
   * plain loops.
   */
  @Override
  public boolean isUsable() {
    String machine = System.getProperty("java.vm.name", "");
    boolean hotSpot = machine.contains("HotSpot") || machine.contains("OpenJDK");
    boolean compiles = !System.getProperty("java.vm.info", "").contains("interpreted");
    return hotSpot && compiles && apiIsThere() && Width.isReal();
  }

  /** A module has what it requires; on the class path nothing is certain. */
  private static boolean apiIsThere() {
    return VectorProvider.class.getModule().isNamed()
        || ModuleLayer.boot().findModule(INCUBATOR).isPresent();
  }

  @Override
  public Kernels kernels() {
    if (!isUsable()) {
      throw new IllegalStateException(
          "the vector kernels need HotSpot with --add-modules " + INCUBATOR);
    }
    return new VectorKernels();
  }
}
