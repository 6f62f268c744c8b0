package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a command showed, and how it ended. Commands run in this process, with an environment of
 * their own, in which there is no network.
 *
 * @param code the exit code
 * @param out what it showed on standard output
 * @param err what it showed on standard error
 */
record Shown(int code, String out, String err) {
  static {
    Interruption.release(); // or else the end of this process would wait for runs to be written
  }

  /** Runs a command, as a program would. */
  static Shown by(Object... words) {
    return by(false, Map.of(), words);
  }

  /** Runs a command in front of a person. */
  static Shown toPerson(Map<String, String> environment, Object... words) {
    return by(true, environment, words);
  }

  /** Runs a command with environment variables. */
  static Shown with(Map<String, String> environment, Object... words) {
    return by(false, environment, words);
  }

  /** The same, if it ended well. */
  Shown wellDone() {
    assertThat(code).as(err).isZero();
    return this;
  }

  /** The objects that {@code --json} showed. */
  List<Map<String, Object>> objects() {
    return JsonText.objects(out);
  }

  /** The only object that {@code --json} showed. */
  Map<String, Object> object() {
    return JsonText.object(out);
  }

  /** The last object that {@code --json} showed. */
  Map<String, Object> lastObject() {
    return objects().getLast();
  }

  private static Shown by(boolean seen, Map<String, String> environment, Object... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> variables = new HashMap<>(environment);
    variables.putIfAbsent("DOWNHILL_OFFLINE", "1");
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            seen,
            seen,
            variables);
    int code =
        Downhill.run(terminal, Stream.of(words).map(Object::toString).toArray(String[]::new));
    return new Shown(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
