package io.github.downhill.datasets;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Fetches one file over HTTP, from where an earlier try stopped, and gives up when nothing arrives.
 *
 * <p>Bytes are written as they arrive by a thread of the HTTP client; the calling thread reports
 * progress and keeps the time.
 */
final class Transfer {
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final long POLL_MILLIS = 50;

  private final URI uri;
  private final FileChannel target;
  private final long bytesMax;
  private final Duration stall;
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong heardNanos = new AtomicLong();

  /**
   * A transfer not yet begun.
   *
   * @param target receives the file; what it holds already is kept if the server can go on there
   * @param bytesMax a longer file is refused
   * @param stall how long to wait for the next bytes
   */
  Transfer(URI uri, FileChannel target, long bytesMax, Duration stall) {
    this.uri = uri;
    this.target = target;
    this.bytesMax = bytesMax;
    this.stall = stall;
  }

  /** The server answered, but not with the file: asking again will not help. */
  static final class RefusedException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }

  /** Fetches the rest of the file, telling the listener now and then how many bytes are there. */
  void run(HttpClient client, LongConsumer listener) throws IOException, InterruptedException {
    heardNanos.set(System.nanoTime());
    int status = await(client.sendAsync(request(), this::body), listener).statusCode();
    if (!isFile(status)) {
      throw new RefusedException("it answers with status " + status);
    }
    listener.accept(written.get());
  }

  private HttpRequest request() throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (target.size() > 0) {
      request.header("Range", "bytes=" + target.size() + "-");
    }
    return request.build();
  }

  private static boolean isFile(int status) {
    return status == OK || status == PARTIAL;
  }

  private HttpResponse<Void> await(
      CompletableFuture<HttpResponse<Void>> answer, LongConsumer listener)
      throws IOException, InterruptedException {
    try {
      while (true) {
        try {
          return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
          listener.accept(written.get());
          checkHeard();
        }
      }
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      answer.cancel(true); // ends the exchange, unless it is complete
    }
  }

  private void checkHeard() throws IOException {
    if (System.nanoTime() - heardNanos.get() > stall.toNanos()) {
      throw new IOException("nothing arrived for " + stall.toMillis() / 1000.0 + " seconds");
    }
  }

  private static IOException failure(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException io -> io;
      case UncheckedIOException io when io.getCause() != null -> io.getCause();
      case null, default -> new IOException(e);
    };
  }

  private BodySubscriber<Void> body(HttpResponse.ResponseInfo info) {
    if (!isFile(info.statusCode())) {
      return BodySubscribers.replacing(null);
    }
    try {
      if (info.statusCode() == OK) {
        target.truncate(0);
      }
      target.position(target.size());
      written.set(target.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return BodySubscribers.ofByteArrayConsumer(this::write);
  }

  private void write(Optional<byte[]> bytes) {
    heardNanos.set(System.nanoTime());
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes.orElseGet(() -> new byte[0]));
      if (written.addAndGet(buffer.remaining()) > bytesMax) {
        throw new RefusedException("it sends more than " + bytesMax + " bytes");
      }
      while (buffer.hasRemaining()) {
        target.write(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
