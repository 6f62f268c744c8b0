package io.github.downhill.cli;

import java.util.Optional;

/** The command could not do what it was told; ends it with exit code 1. */
final class FailureException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String remedy;

  FailureException(String sentence) {
    super(sentence);
    remedy = "";
  }

  FailureException(String sentence, Throwable cause) {
    super(sentence, cause);
    remedy = "";
  }

  /** A failure that a command makes good, to be shown on a line of its own, ready to be copied. */
  FailureException(String sentence, Throwable cause, String remedy) {
    super(sentence, cause);
    this.remedy = remedy;
  }

  /** The command that makes it good, where there is one. */
  Optional<String> remedy() {
    return Optional.of(remedy).filter(command -> !command.isEmpty());
  }
}
