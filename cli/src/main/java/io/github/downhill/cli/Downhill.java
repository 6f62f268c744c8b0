package io.github.downhill.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code downhill}: starts the command that its first word names. */
@Command(
    name = "downhill",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "A neural network that learns before your eyes: gradient descent, for real.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TrainCommand.class,
      EvaluateCommand.class,
      PredictCommand.class,
      InspectCommand.class,
      ReproduceCommand.class
    },
    footerHeading = "%nStart with:%n",
    footer = "  downhill train%n")
public final class Downhill implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    int code = run(terminal, arguments);
    Interruption.release();
    System.exit(code);
  }

  /** Runs a command and returns its exit code. */
  static int run(Terminal terminal, String... arguments) {
    // What is shown is English, and so are its numbers; programs read them.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
    // Pictures are files here: a window system must not be started for them, nor be missed.
    System.setProperty("java.awt.headless", "true");
    CommandLine line = new CommandLine(new Downhill(), new CommandFactory(terminal));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setColorScheme(Help.defaultColorScheme(terminal.ansi()));
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    Failures failures = new Failures(terminal);
    line.setParameterExceptionHandler(failures);
    line.setExecutionExceptionHandler(failures);
    return line.execute(arguments);
  }

  /** Without a command: shows what there is. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
  }
}
