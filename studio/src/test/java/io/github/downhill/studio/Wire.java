package io.github.downhill.studio;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bare connection, for what no proper browser would send. */
final class Wire implements AutoCloseable {
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;

  private static final Pattern LENGTH =
      Pattern.compile("(?i)\\r\\ncontent-length: *([0-9]+)\\r\\n");

  private final Socket socket;

  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
  }

  /** What is answered to these lines of a request, byte by byte as characters. */
  static String exchange(int port, String... lines) throws IOException {
    try (Wire wire = new Wire(port)) {
      wire.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      String head = wire.head();
      Matcher length = LENGTH.matcher(head);
      int count = length.find() ? Integer.parseInt(length.group(1)) : 0;
      byte[] body =
          wire.socket.getInputStream().readNBytes(lines[0].startsWith("HEAD") ? 0 : count);
      return head + new String(body, StandardCharsets.ISO_8859_1);
    }
  }

  /** A connection that has become a live one. */
  static Wire live(int port) throws IOException {
    Wire wire = new Wire(port);
    wire.write(
        """
        GET /live HTTP/1.1\r
        Host: 127.0.0.1:%1$d\r
        Origin: http://127.0.0.1:%1$d\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        Sec-WebSocket-Version: 13\r
        \r
        """
            .formatted(port)
            .getBytes(StandardCharsets.UTF_8));
    String head = wire.head();
    if (!head.startsWith("HTTP/1.1 101 ")) {
      throw new IOException(head);
    }
    return wire;
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) read());
    }
    return head.toString();
  }

  void say(String json) throws IOException {
    send(TEXT, true, json.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a frame, masked with zeros. */
  void send(int kind, boolean last, byte[] content) throws IOException {
    announce(kind, last, content.length);
    write(content);
  }

  /** Sends the header of a frame of such a length. */
  void announce(int kind, boolean last, long length) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(14);
    header.put((byte) ((last ? 128 : 0) | kind)).put((byte) (128 | 127));
    header.putLong(length).putInt(0);
    write(header.array());
  }

  void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** The status of the studio's farewell, which may come after other frames. */
  int farewell() throws IOException {
    return ByteBuffer.wrap(hear(CLOSE)).getShort();
  }

  /** The content of the next frame of a kind. */
  byte[] hear(int kind) throws IOException {
    while (true) {
      int heard = read() & 15;
      byte[] content = socket.getInputStream().readNBytes(length());
      if (heard == kind) {
        return content;
      }
    }
  }

  private int length() throws IOException {
    int length = read();
    if (length < 126) {
      return length;
    }
    InputStream in = socket.getInputStream();
    return length == 126
        ? ByteBuffer.wrap(in.readNBytes(2)).getShort() & 0xFFFF
        : (int) ByteBuffer.wrap(in.readNBytes(8)).getLong();
  }

  private int read() throws IOException {
    int read = socket.getInputStream().read();
    if (read < 0) {
      throw new IOException("the studio has hung up");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
