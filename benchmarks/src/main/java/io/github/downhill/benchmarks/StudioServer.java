package io.github.downhill.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A studio in a process of its own, as {@code downhill studio} starts it. */
final class StudioServer implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("\"address\": ?\"([^\"]+)\"");
  private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  private final Process process;
  private final HttpClient client;
  private final URI address;
  private final double pageSeconds;

  private StudioServer(Process process, HttpClient client, URI address, double pageSeconds) {
    this.process = process;
    this.client = client;
    this.address = address;
    this.pageSeconds = pageSeconds;
  }

  /** Starts a studio, and asks for its page as soon as it has said where that is. */
  static StudioServer start(Setting setting, String launcher, HttpClient client)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                List.of(
                    launcher,
                    "studio",
                    "--no-open",
                    "--port",
                    "0",
                    "--json",
                    "--data",
                    setting.data()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      URI address = address(process.inputReader(StandardCharsets.UTF_8));
      HttpRequest page = HttpRequest.newBuilder(address).build();
      int status = client.send(page, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
      if (status != 200) {
        throw new IOException("the studio's page was answered by " + status);
      }
      return new StudioServer(process, client, address, (System.nanoTime() - start) * 1e-9);
    } catch (IOException | InterruptedException e) {
      process.destroy();
      throw e;
    }
  }

  private static URI address(BufferedReader output) throws IOException {
    String line = output.readLine();
    Matcher found = ADDRESS.matcher(line == null ? "" : line);
    if (!found.find()) {
      throw new IOException("the studio did not say its address, but: " + line);
    }
    return URI.create(found.group(1));
  }

  /** From the start of the process to its page. */
  double pageSeconds() {
    return pageSeconds;
  }

  StudioBrowser visit() {
    return StudioBrowser.open(client, address);
  }

  /** What is in use of Java's heap once the garbage is gone, which the process is made to do. */
  long heap() throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked =
        new ProcessBuilder(jcmd.toString(), "" + process.pid(), "GC.class_histogram").start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return (long) Said.number(LIVE, said);
  }

  /** What the process has of the machine's memory, in bytes, where the system tells. */
  OptionalLong resident() throws IOException {
    return ProcessMemory.resident(process);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
