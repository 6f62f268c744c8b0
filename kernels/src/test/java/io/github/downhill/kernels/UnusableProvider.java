package io.github.downhill.kernels;

/** Would be preferred to all others, if only it ran here. */
public final class UnusableProvider implements KernelProvider {
  static final String NAME = "unusable";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isUsable() {
    return false;
  }

  @Override
  public int preference() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Kernels kernels() {
    throw new IllegalStateException("must not be asked");
  }
}
