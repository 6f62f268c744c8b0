package io.github.downhill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Serves an archive and its checksum on this machine, leaving off some of the archive's end. */
final class ArchiveServer implements AutoCloseable {
  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final List<String> answered = new ArrayList<>();

  /** Serves all of it. */
  ArchiveServer(Path archive, String sum) throws Exception {
    this(archive, sum, 0);
  }

  /** Leaves off some bytes of its end. */
  ArchiveServer(Path archive, int bytesLeftOff) throws Exception {
    this(archive, sumOf(archive), bytesLeftOff);
  }

  private ArchiveServer(Path archive, String sum, int bytesLeftOff) throws Exception {
    byte[] bytes = Files.readAllBytes(archive);
    serve("/jdk.tar.gz", bytes, bytesLeftOff);
    serve("/jdk.tar.gz.sha256.txt", (sum + "  jdk.tar.gz\n").getBytes(UTF_8), 0);
    server.start();
  }

  private void serve(String path, byte[] bytes, int bytesLeftOff) {
    server.createContext(
        path,
        exchange -> {
          if (!exchange.getRequestURI().getPath().equals(path)) {
            exchange.sendResponseHeaders(404, -1);
            return;
          }
          answered.add(path);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes, 0, bytes.length - bytesLeftOff);
          exchange.close();
        });
  }

  String address(String... path) {
    return "http://127.0.0.1:%d%s"
        .formatted(server.getAddress().getPort(), path.length == 0 ? "/jdk.tar.gz" : path[0]);
  }

  /** The paths that were asked for and are there, in order. */
  List<String> answered() {
    return List.copyOf(answered);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static String sumOf(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
