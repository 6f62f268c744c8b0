package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the launcher does to the jar of picocli, so that Java can keep its classes. */
class RenewedLibraryTest {
  private static final int JAVA_6 = 50;
  private static final Path TOOL = Path.of("../.mvn/Renew.java");

  @TempDir private Path folder;

  @Test
  void hasTheSameEntriesAndOnlyClassesThatJavaVerifiesByTheirStackMaps() throws Exception {
    Path original = original();
    Path renewed = renewed(original);

    assertThat(entries(renewed)).isEqualTo(entries(original));
    try (JarFile jar = new JarFile(renewed.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().endsWith(".class")) {
          assertThat(version(jar, entry)).as(entry.getName()).isGreaterThanOrEqualTo(JAVA_6);
        }
      }
    }
  }

  @Test
  void everyClassPassesTheVerifierAndIsInitialised() throws Exception {
    Path renewed = renewed(original());
    URL[] place = {renewed.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(place, ClassLoader.getPlatformClassLoader())) {
      for (String entry : entries(renewed)) {
        if (entry.startsWith("picocli/") && entry.endsWith(".class")) {
          String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
          assertThat(Class.forName(name, true, loader).getClassLoader()).isSameAs(loader);
        }
      }
    }
  }

  private static Path original() throws Exception {
    URI place = CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    return Path.of(place);
  }

  private Path renewed(Path original) throws Exception {
    Path copy = Files.copy(original, folder.resolve("picocli.jar"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, TOOL.toString(), copy.toString()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
    return copy;
  }

  private static List<String> entries(Path file) throws Exception {
    try (JarFile jar = new JarFile(file.toFile())) {
      return Collections.list(jar.entries()).stream().map(JarEntry::getName).toList();
    }
  }

  private static int version(JarFile jar, JarEntry entry) throws Exception {
    try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
      in.skipNBytes(6);
      return in.readUnsignedShort();
    }
  }
}
