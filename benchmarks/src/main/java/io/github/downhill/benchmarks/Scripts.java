package io.github.downhill.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rivals' programs in Python. */
final class Scripts {
  private static final List<String> NAMES =
      List.of(
          "contest.py",
          "jax_inference.py",
          "jax_race.py",
          "jax_rival.py",
          "jax_threads.py",
          "openblas_products.py",
          "pytorch_inference.py",
          "pytorch_race.py",
          "pytorch_rival.py",
          "sklearn_race.py",
          "sklearn_rival.py");

  private Scripts() {}

  /** Copies them to a folder of their own, because Python starts none from a jar. */
  static Path unpack() throws IOException {
    Path folder = Files.createTempDirectory("downhill-bench");
    folder.toFile().deleteOnExit();
    for (String name : NAMES) {
      try (InputStream script = Scripts.class.getResourceAsStream(name)) {
        if (script == null) {
          throw new IOException("the script " + name + " is missing from the jar");
        }
        Path file = folder.resolve(name);
        Files.copy(script, file);
        file.toFile().deleteOnExit();
      }
    }
    return folder;
  }
}
