package io.github.downhill.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command shows things: standard output for what was asked for, standard error for what the
 * user should know besides.
 *
 * @param out what was asked for
 * @param err what the user should know besides
 * @param interactive whether a person sees it, so that colours and a live bar make sense
 * @param environment the environment variables
 */
record Terminal(
    PrintStream out, PrintStream err, boolean interactive, Map<String, String> environment) {
  private static final int COLUMNS_USUAL = 80;

  /** The terminal that the process was started from, or the files it writes to. */
  @SuppressWarnings(
      "SystemConsoleNull") // it is null again, since JDK 25, where there is no terminal
  static Terminal ofProcess() {
    Console console = System.console();
    return new Terminal(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        console != null && console.isTerminal(),
        System.getenv());
  }

  /** Colours where a person sees them and does not mind (no-color.org). */
  Ansi ansi() {
    boolean plain = environment.containsKey("NO_COLOR") || "dumb".equals(environment.get("TERM"));
    return interactive && !plain ? Ansi.ON : Ansi.OFF;
  }

  /** Shows a line; picocli's markup such as {@code @|bold …|@} becomes colour or nothing. */
  void line(String markup) {
    out.println(ansi().string(markup));
  }

  /** Shows an empty line. */
  void line() {
    out.println();
  }

  /** Tells the user something besides. */
  void warn(String sentence) {
    err.println(ansi().string("@|yellow " + sentence + "|@"));
  }

  /** Tells the user what went wrong. */
  void error(String sentence) {
    err.println(ansi().string("@|bold,red downhill:|@ ") + sentence);
  }

  /** How many columns a line may have. */
  int columns() {
    try {
      return Math.clamp(Integer.parseInt(environment.getOrDefault("COLUMNS", "80")), 40, 200);
    } catch (NumberFormatException _) {
      return COLUMNS_USUAL; // whatever it says, it is not a width
    }
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
