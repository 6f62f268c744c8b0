package io.github.downhill.cli;

/** The command was told something that makes no sense; ends it with exit code 2. */
final class MisuseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MisuseException(String sentence) {
    super(sentence);
  }

  MisuseException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
