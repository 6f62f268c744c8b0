package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The browser of all tests: the system's Chromium, started once. Where there is none the tests are
 * skipped, but on a continuous integration server, where {@code CI} is set, they fail.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> FLAGS =
      List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
  }

  /** The browser, which ends with the last of the tests. */
  static Browser of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Chromium.class))
        .computeIfAbsent(Chromium.class, _ -> new Chromium(executable()), Chromium.class)
        .browser;
  }

  private static Path executable() {
    Optional<Path> found =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    String lack = "none of %s is on the path".formatted(String.join(", ", NAMES));
    if (System.getenv("CI") != null) {
      assertThat(found).as(lack).isPresent();
    }
    assumeTrue(found.isPresent(), "skipped: " + lack);
    return found.get();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
