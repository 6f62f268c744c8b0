package io.github.downhill.datasets;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The folders in which Downhill keeps things for the user, where each system wants such things. */
final class CacheFolder {
  private CacheFolder() {}

  /** The folder for MNIST, on this system and with these environment variables. */
  static Path of(DataRequest request) {
    return of(request, "mnist");
  }

  /** The folder for something; it need not exist. */
  static Path of(DataRequest request, String what) {
    String system = System.getProperty("os.name", "");
    return of(request, system, System.getProperty("user.home", ".")).resolve(what);
  }

  static Path of(DataRequest request, String system, String userHome) {
    return base(request, system.toLowerCase(Locale.ROOT), Path.of(userHome)).resolve("downhill");
  }

  private static Path base(DataRequest request, String system, Path userHome) {
    Optional<Path> named = folder(request, "XDG_CACHE_HOME");
    if (system.startsWith("windows")) {
      return folder(request, "LOCALAPPDATA").orElse(userHome.resolve("AppData").resolve("Local"));
    }
    Path home = folder(request, "HOME").orElse(userHome);
    boolean mac = system.startsWith("mac");
    return named.orElse(mac ? home.resolve("Library").resolve("Caches") : home.resolve(".cache"));
  }

  private static Optional<Path> folder(DataRequest request, String variable) {
    return request.variable(variable).map(Path::of).filter(Path::isAbsolute);
  }
}
