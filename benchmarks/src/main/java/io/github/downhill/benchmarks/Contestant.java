package io.github.downhill.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A rival's process, started and ready, which trains when it is its turn. */
final class Contestant implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final OutputStream turns;
  private final Path complaints; // what it says on its standard error
  private final String description;

  /**
   * Starts a rival and waits until it is ready.
   *
   * @throws IOException if it does not start, or ends before it is ready
   */
  Contestant(Rival rival, Terms terms, Setting setting) throws IOException {
    List<String> command = new ArrayList<>(rival.command(setting));
    command.add(terms.json());
    complaints = Files.createTempFile("contestant", ".log");
    complaints.toFile().deleteOnExit();
    var builder = new ProcessBuilder(command).redirectError(complaints.toFile());
    builder.environment().putAll(rival.environment(setting, terms.threads()));
    process = builder.start();
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    turns = process.getOutputStream();
    description = awaitReady();
  }

  private String awaitReady() throws IOException {
    String line = answers.readLine();
    while (line != null && !line.startsWith("ready ")) {
      line = answers.readLine();
    }
    if (line == null) {
      close();
      throw new IOException("it ended before it was ready" + lastComplaint());
    }
    return line.substring("ready ".length());
  }

  /** What it says it is: its version, and how it was set. */
  String description() {
    return description;
  }

  /** Lets it train for one turn and returns how many seconds that took. */
  double turn() throws IOException {
    turns.write('\n');
    turns.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("it ended in the middle of a turn" + lastComplaint());
    }
    return Double.parseDouble(answer);
  }

  private String lastComplaint() throws IOException {
    List<String> lines = Files.readAllLines(complaints).stream().filter(l -> !l.isBlank()).toList();
    return lines.isEmpty() ? "" : ": " + lines.getLast().strip();
  }

  /** The most memory it has had so far, in bytes, where the system tells. */
  Optional<Long> peakMemory() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return Optional.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }

  @Override
  public void close() throws IOException {
    turns.close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
