package io.github.downhill.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The user's browser, where there is one: without it, the address that was printed will do. */
final class BrowserWindow {
  private BrowserWindow() {}

  /** Asks the system to show a page, and does not wait for it. */
  static void open(URI address) {
    try {
      new ProcessBuilder(command(address.toString()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException _) {
      // There is no such program here, so perhaps no screen either.
    }
  }

  private static List<String> command(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(system.contains("mac") ? "open" : "xdg-open", address);
  }
}
