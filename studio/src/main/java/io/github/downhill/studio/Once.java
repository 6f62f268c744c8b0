package io.github.downhill.studio;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed when it is first asked for. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> computation;
  private @Nullable T value;

  private Once(Supplier<T> computation) {
    this.computation = computation;
  }

  static <T> Supplier<T> of(Supplier<T> computation) {
    return new Once<>(computation);
  }

  @Override
  public synchronized T get() {
    T known = value;
    if (known == null) {
      known = computation.get();
      value = known;
    }
    return known;
  }
}
