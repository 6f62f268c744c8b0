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
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A rival's process, started and ready, which does its part when it is its turn. */
final class Contestant implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final OutputStream turns;
  private final Path complaints; // what it says on its standard error
  private final String description;
  private OptionalLong heap = OptionalLong.empty();

  /**
   * Starts a rival and waits until it is ready.
   *
   * @param program the command, before its argument
   * @param environment what is added to that of this process
   * @throws IOException if it does not start, or ends before it is ready
   */
  Contestant(List<String> program, Terms terms, Map<String, String> environment)
      throws IOException {
    List<String> command = new ArrayList<>(program);
    command.add(terms.json());
    complaints = Files.createTempFile("contestant", ".log");
    complaints.toFile().deleteOnExit();
    var builder = new ProcessBuilder(command).redirectError(complaints.toFile());
    builder.environment().putAll(environment);
    process = builder.start();
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    turns = process.getOutputStream();
    description = awaitReady();
  }

  private String awaitReady() throws IOException {
    String line = answers.readLine();
    while (line != null && !line.startsWith("ready ")) {
      if (line.startsWith("heap ")) {
        heap = OptionalLong.of(Long.parseLong(line.substring("heap ".length())));
      }
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

  /** Lets it do a part for one turn, and returns what it tells of it. */
  Turn turn(Part part) throws IOException {
    turns.write((part.line() + "\n").getBytes(StandardCharsets.UTF_8));
    turns.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("it ended in the middle of a turn" + lastComplaint());
    }
    return Turn.of(answer);
  }

  private String lastComplaint() throws IOException {
    List<String> lines = Files.readAllLines(complaints).stream().filter(l -> !l.isBlank()).toList();
    return lines.isEmpty() ? "" : ": " + lines.getLast().strip();
  }

  /** What it holds of Java's heap for the task itself, in bytes, if it told so. */
  OptionalLong heap() {
    return heap;
  }

  /** The most memory it has had so far, in bytes, where the system tells. */
  OptionalLong peakMemory() throws IOException {
    return ProcessMemory.peak(process);
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
