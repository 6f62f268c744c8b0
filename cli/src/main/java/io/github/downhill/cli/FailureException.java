package io.github.downhill.cli;

/** The command could not do what it was told; ends it with exit code 1. */
final class FailureException extends RuntimeException {
  private static final long serialVersionUID = 1;

  FailureException(String sentence) {
    super(sentence);
  }
}
