package io.github.downhill.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command shows things: standard output for what was asked for, standard error for what the
 * user should know besides.
 *
 * @param out what was asked for
 * @param err what the user should know besides
 * @param seen whether standard output is a terminal, so that colours and a live bar make sense
 * @param errSeen whether standard error is one, so that colours make sense there
 * @param environment the environment variables
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    boolean seen,
    boolean errSeen,
    Map<String, String> environment) {
  private static final String DESCRIPTORS = "/dev/fd"; // of this process, on Linux and a Mac
  private static final int COLUMNS_USUAL = 80;

  /** The terminal that the process was started from, or the files it writes to. */
  @SuppressWarnings(
      "SystemConsoleNull") // it is null again, since JDK 25, where there is no terminal
  static Terminal ofProcess() {
    Console console = System.console();
    boolean seen = console != null && console.isTerminal();
    return new Terminal(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        seen,
        seen && isSame(Path.of(DESCRIPTORS, "1"), Path.of(DESCRIPTORS, "2")),
        System.getenv());
  }

  /**
   * Whether two files are the same one. Java does not say whether standard error is a terminal, but
   * it is if it is the same as standard output; where that cannot be known it is taken for a file.
   */
  static boolean isSame(Path one, Path other) {
    try {
      Object key = Files.readAttributes(one, BasicFileAttributes.class).fileKey();
      return key != null
          && key.equals(Files.readAttributes(other, BasicFileAttributes.class).fileKey());
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }

  /** Colours where a person sees them and does not mind (no-color.org). */
  Ansi ansi() {
    return seen ? wanted() : Ansi.OFF;
  }

  /** The same on standard error. */
  Ansi errAnsi() {
    return errSeen ? wanted() : Ansi.OFF;
  }

  /** Whether a line can be written over: on a terminal, if it is not one that only types. */
  boolean canOverwrite() {
    return seen && !"dumb".equals(environment.get("TERM"));
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
    err.println(errAnsi().string("@|yellow " + sentence + "|@"));
  }

  /** Tells the user what went wrong. */
  void error(String sentence) {
    err.println(errAnsi().string("@|bold,red downhill:|@ ") + sentence);
  }

  /** How many columns a line may have. */
  int columns() {
    return Math.clamp(columnsGiven().orElse(COLUMNS_USUAL), 40, 200);
  }

  /** How many columns the environment says there are, if it does. */
  Optional<Integer> columnsGiven() {
    return Optional.ofNullable(environment.get("COLUMNS"))
        .filter(width -> width.matches("[0-9]{1,4}"))
        .map(Integer::valueOf);
  }

  private Ansi wanted() {
    boolean plain = environment.containsKey("NO_COLOR") || "dumb".equals(environment.get("TERM"));
    return plain ? Ansi.OFF : Ansi.ON;
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
