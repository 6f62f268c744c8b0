package io.github.downhill.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
      ReproduceCommand.class,
      GradientCommand.class,
      LandscapeCommand.class,
      LabCommand.class,
      StudioCommand.class
    },
    footerHeading = "%nStart with:%n")
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
    // Where the environment is silent picocli asks the terminal, if there is one.
    line.setUsageHelpAutoWidth(terminal.seen() && terminal.columnsGiven().isEmpty());
    line.setUsageHelpWidth(Math.clamp(terminal.columns(), 60, 120));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.getCommandSpec().usageMessage().footer(footer());
    Failures failures = new Failures(terminal);
    line.setParameterExceptionHandler(failures);
    line.setExecutionExceptionHandler(failures);
    return failures.lost(execute(line, failures, withoutHelp(line, arguments)));
  }

  private static String[] footer() {
    String command = Caller.quoted().replace("%", "%%");
    return new String[] {
      "  " + command + " train%n",
      "More on a command: " + command + " help COMMAND",
      "All tests and checks of a checkout: " + command + " test",
      "Beside its rivals, in turns: " + command + " bench"
    };
  }

  /** The same with the option instead of the word: {@code help train} is {@code train --help}. */
  private static String[] withoutHelp(CommandLine line, String... arguments) {
    if (arguments.length == 0 || !arguments[0].equals("help")) {
      return arguments;
    }
    List<String> asked = Stream.of(arguments).dropWhile("help"::equals).toList();
    boolean known = asked.isEmpty() || line.getSubcommands().containsKey(asked.getFirst());
    Stream<String> option = known ? Stream.of("--help") : Stream.of(); // else it is to be refused
    return Stream.concat(asked.stream(), option).toArray(String[]::new);
  }

  /** Errors, such as that memory is not enough, are none of what picocli handles. */
  private static int execute(CommandLine line, Failures failures, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (Error error) {
      return failures.handle(error, List.of(arguments));
    }
  }

  /** Without a command: shows what there is. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
  }
}
