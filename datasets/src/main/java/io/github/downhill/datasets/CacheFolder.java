package io.github.downhill.datasets;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The folder in which Downhill keeps MNIST for the user, where each system wants such things. */
final class CacheFolder {
  private CacheFolder() {}

  /** The cache folder for this system and these environment variables; it need not exist. */
  static Path of(DataRequest request) {
    return of(request, System.getProperty("os.name", ""), System.getProperty("user.home", "."));
  }

  static Path of(DataRequest request, String system, String userHome) {
    return base(request, system.toLowerCase(Locale.ROOT), Path.of(userHome))
        .resolve("downhill")
        .resolve("mnist");
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
