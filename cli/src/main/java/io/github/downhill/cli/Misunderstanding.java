package io.github.downhill.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words that a command does not understand: what is wrong with them, and what was expected. */
final class Misunderstanding {
  private Misunderstanding() {}

  /** The sentence for the user. */
  static String sentence(ParameterException failure) {
    return switch (failure) {
      case UnmatchedArgumentException unmatched ->
          UnknownWord.sentence(unmatched.getCommandLine(), unmatched.getUnmatched().getFirst());
      case MissingParameterException missing ->
          missing(missing.getCommandLine(), missing.getMissing().getFirst());
      case OverwrittenOptionException twice ->
          name(twice.getOverwritten()) + " is given more than once; give it once";
      default ->
          failure.getArgSpec() == null
              ? String.valueOf(failure.getMessage())
              : wrongValue(failure.getArgSpec(), String.valueOf(failure.getValue()));
    };
  }

  private static String missing(CommandLine command, ArgSpec missing) {
    if (missing instanceof OptionSpec option) {
      String name = option.longestName();
      return "%s needs a value: expected '%s %s'".formatted(name, name, option.paramLabel());
    }
    return "%s is missing: expected '%s'".formatted(missing.paramLabel(), usage(command));
  }

  private static String usage(CommandLine command) {
    var spec = command.getCommandSpec();
    return Stream.concat(
            Stream.of(spec.qualifiedName()),
            spec.positionalParameters().stream().map(ArgSpec::paramLabel))
        .collect(Collectors.joining(" "));
  }

  private static String wrongValue(ArgSpec option, String value) {
    Class<?> type = option.auxiliaryTypes()[0];
    if (type == boolean.class || type == Boolean.class) {
      return "%s takes no value; leave out '%s'".formatted(name(option), value);
    }
    if (value.matches("[+-]?[0-9]+") && type != Path.class) {
      return "%s: %s is out of range; expected a number nearer to 0".formatted(name(option), value);
    }
    return "%s: expected %s, not '%s'".formatted(name(option), expected(type), value);
  }

  private static String expected(Class<?> type) {
    if (type == Double.class) {
      return "a number such as 0.5";
    }
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    return type == Path.class ? "the name of a file" : "a whole number";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
