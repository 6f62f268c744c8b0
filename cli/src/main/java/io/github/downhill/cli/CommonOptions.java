package io.github.downhill.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
@SuppressWarnings(
    "UnusedVariable") // picocli looks at them all; Failures, for --debug, at the words
final class CommonOptions {
  @Option(names = "--json", description = "Show results as JSON, one object a line.")
  private boolean json;

  @Option(
      names = "--debug",
      description = "Show where in the program a failure happened, as well as what it was.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  CommonOptions() {}

  boolean json() {
    return json;
  }
}
