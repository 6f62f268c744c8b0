package io.github.downhill.kernels;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses the kernels of a run: the fastest that run here, or those asked for by name. */
public final class KernelSelection {
  /** The system property that asks for kernels by name: {@code scalar}, {@code vector}. */
  public static final String PROPERTY = "downhill.kernels";

  private KernelSelection() {}

  /**
   * The kernels named by the system property {@value #PROPERTY}, else the fastest usable here.
   *
   * @throws IllegalArgumentException if those named do not exist or do not run here
   */
  public static Kernels choose() {
    return choose(Optional.ofNullable(System.getProperty(PROPERTY)));
  }

  /**
   * The kernels of the given name, else the fastest usable here.
   *
   * @throws IllegalArgumentException if those named do not exist or do not run here
   */
  public static Kernels choose(Optional<String> name) {
    List<KernelProvider> usable = usable();
    return name.map(wanted -> named(wanted, usable)).orElseGet(usable::getFirst).kernels();
  }

  private static List<KernelProvider> usable() {
    Stream<KernelProvider> found =
        ServiceLoader.load(KernelProvider.class).stream().map(ServiceLoader.Provider::get);
    return Stream.concat(found, Stream.of(new ScalarProvider()))
        .filter(KernelProvider::isUsable)
        .sorted(Comparator.comparingInt(KernelProvider::preference).reversed())
        .toList();
  }

  private static KernelProvider named(String name, List<KernelProvider> usable) {
    return usable.stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(notUsable(name, usable)));
  }

  private static String notUsable(String name, List<KernelProvider> usable) {
    return "no kernels named '%s' run here; choose one of: %s"
        .formatted(
            name, usable.stream().map(KernelProvider::name).collect(Collectors.joining(", ")));
  }

  private record ScalarProvider() implements KernelProvider {
    @Override
    public String name() {
      return "scalar";
    }

    @Override
    public boolean isUsable() {
      return true;
    }

    @Override
    public int preference() {
      return 0;
    }

    @Override
    public Kernels kernels() {
      return new ScalarKernels();
    }
  }
}
