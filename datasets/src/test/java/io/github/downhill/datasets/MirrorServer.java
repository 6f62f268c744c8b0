package io.github.downhill.datasets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mirror of MNIST on this machine, which can behave as badly as those on the network. */
final class MirrorServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** How the server answers a request for a file. */
  @FunctionalInterface
  interface Behaviour {
    void answer(MirrorServer server, HttpExchange exchange, byte[] content)
        throws IOException, InterruptedException;
  }

  MirrorServer(Path folder, Behaviour behaviour) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/mnist/",
        exchange -> {
          String name = Path.of(exchange.getRequestURI().getPath()).getFileName().toString();
          String range = exchange.getRequestHeaders().getFirst("Range");
          requests.add(range == null ? name : name + " " + range);
          try (exchange) {
            behaviour.answer(this, exchange, content(folder, name));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  private static byte[] content(Path folder, String name) throws IOException {
    Path packed = folder.resolve(name);
    return Files.exists(packed)
        ? Files.readAllBytes(packed)
        : Idx.gzip(Files.readAllBytes(folder.resolve(name.replace(".gz", ""))));
  }

  URI address() {
    return URI.create("http://localhost:%d/mnist/".formatted(server.getAddress().getPort()));
  }

  /** The files asked for, each with its range if it had one. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  // Behaviours

  /** As a mirror should, going on where the client asks for it. */
  static void good(MirrorServer server, HttpExchange exchange, byte[] content) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range == null) {
      send(exchange, 200, content, content.length);
    } else {
      int start = Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
      send(
          exchange,
          206,
          Arrays.copyOfRange(content, start, content.length),
          content.length - start);
    }
  }

  static void missing(MirrorServer server, HttpExchange exchange, byte[] content)
      throws IOException {
    send(exchange, 404, new byte[100], 100);
  }

  /** Promises the whole file, and breaks off in the middle. */
  static void breaksOff(MirrorServer server, HttpExchange exchange, byte[] content)
      throws IOException {
    send(exchange, 200, Arrays.copyOf(content, content.length / 2), content.length);
  }

  /** Sends half of the file, and then nothing more, without hanging up. */
  static void stalls(MirrorServer server, HttpExchange exchange, byte[] content)
      throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content, 0, content.length / 2);
    exchange.getResponseBody().flush();
    server.closing.await();
  }

  /** Accepts the request, and does not answer. */
  static void isSilent(MirrorServer server, HttpExchange exchange, byte[] content)
      throws InterruptedException {
    server.closing.await();
  }

  static void sendsSomethingElse(MirrorServer server, HttpExchange exchange, byte[] content)
      throws IOException {
    byte[] other = Idx.gzip(Idx.labels(1, 2, 3));
    send(exchange, 200, other, other.length);
  }

  /** Sends without end. */
  static void floods(MirrorServer server, HttpExchange exchange, byte[] content)
      throws IOException {
    exchange.sendResponseHeaders(200, 0);
    while (true) {
      exchange.getResponseBody().write(new byte[1 << 16]);
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body, int declared)
      throws IOException {
    exchange.sendResponseHeaders(status, declared);
    OutputStream out = exchange.getResponseBody();
    out.write(body);
    out.flush();
  }
}
