package io.github.downhill.cli;

import io.github.downhill.datasets.DatasetException;
import io.github.downhill.formats.FormatException;
import io.github.downhill.learning.DivergedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one sentence for the user and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  static final int FAILURE = 1;
  static final int MISUSE = 2;

  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    terminal.error(ended(Misunderstanding.sentence(failure)));
    if (Arrays.asList(arguments).contains("--debug")) {
      failure.printStackTrace(terminal.err());
    }
    if (arguments.length == 0) {
      command.usage(command.getErr(), terminal.errAnsi());
    } else {
      // The first word of the name is how Downhill is called.
      String name = command.getCommandSpec().qualifiedName().replaceFirst("^downhill", "");
      terminal.warn("Help: " + Caller.quoted() + name + " --help");
    }
    return MISUSE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments)
      throws Exception {
    boolean debug = arguments.originalArgs().contains("--debug");
    if (debug) {
      failure.printStackTrace(terminal.err());
    }
    switch (failure) {
      case MisuseException misuse -> {
        terminal.error(sentence(misuse));
        return MISUSE;
      }
      case FailureException known -> {
        terminal.error(sentence(known));
        known.remedy().ifPresent(words -> terminal.warn("To finish: " + words));
      }
      case DatasetException _, FormatException _, DivergedException _ ->
          terminal.error(sentence(failure));
      case UncheckedIOException unchecked when unchecked.getCause() != null ->
          terminal.error(sentence(unchecked.getCause()));
      case IOException _ -> terminal.error(sentence(failure));
      default -> terminal.error(unexpected(failure));
    }
    return FAILURE;
  }

  /** Tells of an error of the Java virtual machine; the exit code. */
  int handle(Error error, List<String> arguments) {
    if (arguments.contains("--debug")) {
      error.printStackTrace(terminal.err());
    }
    terminal.error(error instanceof OutOfMemoryError ? outOfMemory(arguments) : unexpected(error));
    return FAILURE;
  }

  /** Tells if not all that was shown arrived: whoever reads it must not take it for the whole. */
  int lost(int code) {
    if (!terminal.out().checkError()) {
      return code;
    }
    terminal.error(
        "standard output could not be written, so that some of it is lost; choose another place.");
    return code == 0 ? FAILURE : code;
  }

  private static String outOfMemory(List<String> arguments) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return ("the memory is not enough (Java may take %,d MB): %sallow it more, such as with"
            + " DOWNHILL_JAVA_OPTIONS=-Xmx%dg.")
        .formatted(
            megabytes,
            arguments.contains("train") ? "make --layers or --batch smaller, or " : "",
            Math.max(4, 2 * megabytes / 1000));
  }

  private static String unexpected(Throwable failure) {
    return "this should not have happened: %s (--debug shows where).".formatted(failure);
  }

  private static String sentence(Throwable failure) {
    String message = failure.getMessage();
    return ended(message == null ? failure.getClass().getSimpleName() : message);
  }

  /** With a full stop: sentences of the libraries, which go on where others end, have none. */
  private static String ended(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }
}
