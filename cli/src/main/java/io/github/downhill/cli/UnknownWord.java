package io.github.downhill.cli;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** A word that a command has no place for, and what was probably meant. */
final class UnknownWord {
  private UnknownWord() {}

  /** The sentence for the user. */
  static String sentence(CommandLine command, String word) {
    if (word.startsWith("-") && word.length() > 1) {
      return unknownOption(command, word.split("=", 2)[0]);
    }
    return command.getSubcommands().isEmpty()
        ? tooMany(command, word)
        : unknownCommand(command.getSubcommands().keySet(), word);
  }

  private static String unknownOption(CommandLine command, String option) {
    Optional<String> owner = commandWith(command.getSubcommands(), option);
    if (owner.isPresent()) {
      return "option '%s' comes after the command: expected 'downhill %s %s'"
          .formatted(option, owner.get(), option);
    }
    return "%s has no option '%s'%s"
        .formatted(
            command.getCommandName(),
            option,
            didYouMean(Nearest.of(command.getCommandSpec().optionsMap().keySet(), option)));
  }

  private static Optional<String> commandWith(Map<String, CommandLine> commands, String option) {
    return commands.values().stream()
        .filter(command -> command.getCommandSpec().optionsMap().containsKey(option))
        .map(CommandLine::getCommandName)
        .findFirst();
  }

  private static String unknownCommand(Collection<String> commands, String word) {
    Optional<String> near = Nearest.of(commands, word);
    return "there is no command '%s'%s"
        .formatted(
            word,
            near.isPresent()
                ? didYouMean(near)
                : "; expected one of: " + String.join(", ", commands));
  }

  private static String tooMany(CommandLine command, String word) {
    String labels =
        command.getCommandSpec().positionalParameters().stream()
            .map(ArgSpec::paramLabel)
            .collect(Collectors.joining(" and "));
    return "'%s' is one word too many: %s takes %s"
        .formatted(
            word,
            command.getCommandName(),
            labels.isEmpty() ? "nothing but options" : labels + ", and options");
  }

  private static String didYouMean(Optional<String> near) {
    return near.map(" (did you mean %s?)"::formatted).orElse("");
  }
}
