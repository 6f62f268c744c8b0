package io.github.downhill.cli;

/** The words by which the user called Downhill, for commands that are there to be pasted. */
final class Caller {
  /** The system property by which {@code ./downhill} tells how it was called. */
  static final String PROPERTY = "downhill.command";

  private Caller() {}

  /** What to call: {@code ./downhill}, {@code ../main/downhill}, or {@code downhill}. */
  static String command() {
    return System.getProperty(PROPERTY, "./downhill");
  }

  /** The same, as a shell takes it. */
  static String quoted() {
    return Words.quoted(command());
  }
}
