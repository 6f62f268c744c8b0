package io.github.downhill.datasets;

import io.github.downhill.datasets.ProgressListener.Job;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Fetches the four files of MNIST into a folder, from the first mirror that delivers them.
 *
 * <p>A file gets its name only when it is complete, of the right content, and safely on the disk:
 * whoever finds a file under that name can use it. A broken transfer is continued where it stopped;
 * a mirror that cannot be reached, refuses, or sends something else is not asked again.
 */
final class MnistDownload {
  private static final String PART = ".part";
  private static final Duration LEFTOVER_AGE = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Path folder;
  private final List<URI> mirrors; // those still worth asking
  private final Limits limits;
  private final ProgressListener listener;
  private final List<String> failures = new ArrayList<>();
  private Optional<URI> announced = Optional.empty();
  private long bytesDone;
  private long bytesTotal;

  /**
   * How patient a download is.
   *
   * @param connect how long to wait for a connection
   * @param stall how long to wait for the next bytes
   * @param tries how often to go on with a file whose transfer broke, for each mirror
   */
  record Limits(Duration connect, Duration stall, int tries) {
    static final Limits USUAL = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(8), 3);
  }

  MnistDownload(Path folder, List<URI> mirrors, Limits limits, ProgressListener listener) {
    this.folder = folder;
    this.mirrors = new ArrayList<>(mirrors);
    this.limits = limits;
    this.listener = listener;
  }

  /** Fetches all four files, but for those that are there already with the right content. */
  void run() throws DatasetException {
    run(List.of(MnistFile.values()));
  }

  /** Fetches some of the files, but for those that are there already with the right content. */
  void run(List<MnistFile> wanted) throws DatasetException {
    List<MnistFile> missing = wanted.stream().filter(file -> !isRight(path(file), file)).toList();
    bytesTotal = missing.stream().mapToLong(MnistFile::compressedBytes).sum();
    HttpClient client = client();
    try {
      Files.createDirectories(folder);
      removeLeftovers();
      for (MnistFile file : missing) {
        fetch(client, file);
        bytesDone += file.compressedBytes();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatasetException("The download of MNIST was interrupted.");
    } catch (IOException e) {
      throw e instanceof DatasetException known ? known : DatasetException.unwritable(folder, e);
    } finally {
      client.shutdownNow();
    }
  }

  /** Removes what downloads that were killed left behind, but nothing that one may be writing. */
  private void removeLeftovers() throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(LEFTOVER_AGE));
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + PART)) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).compareTo(old) < 0) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  private HttpClient client() {
    return HttpClient.newBuilder()
        .connectTimeout(limits.connect())
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  private Path path(MnistFile file) {
    return folder.resolve(file.compressedName());
  }

  private void fetch(HttpClient client, MnistFile file) throws IOException, InterruptedException {
    Path part = Files.createTempFile(folder, file.compressedName(), PART);
    try {
      while (!isFetched(client, file, part)) {
        mirrors.removeFirst();
      }
      Files.move(
          part, path(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private boolean isFetched(HttpClient client, MnistFile file, Path part)
      throws IOException, InterruptedException {
    if (mirrors.isEmpty()) {
      throw new DatasetException(
          "MNIST could not be downloaded (%s).".formatted(String.join("; ", failures)));
    }
    URI mirror = mirrors.getFirst();
    announce(mirror);
    Optional<String> failure = transfer(client, file, mirror, part);
    failure.ifPresent(reason -> failures.add(mirror.getAuthority() + ": " + reason));
    return failure.isEmpty();
  }

  private void announce(URI mirror) {
    if (!announced.equals(Optional.of(mirror))) {
      announced = Optional.of(mirror);
      String megabytes = String.format(Locale.ENGLISH, "%.1f", bytesTotal / 1e6);
      listener.began(
          Job.DOWNLOAD,
          "Downloading MNIST (%s MB) from %s".formatted(megabytes, mirror.getAuthority()));
    }
  }

  /** Fetches a file from a mirror; what comes back is why that failed, if it did. */
  private Optional<String> transfer(HttpClient client, MnistFile file, URI mirror, Path part)
      throws IOException, InterruptedException {
    try (FileChannel target = FileChannel.open(part, StandardOpenOption.WRITE)) {
      target.truncate(0);
      persist(
          client,
          new Transfer(mirror.resolve(file.compressedName()), target, limit(file), limits.stall()));
      target.force(true);
    } catch (IOException e) {
      return Optional.of(reason(e));
    }
    return isRight(part, file)
        ? Optional.empty()
        : Optional.of(file.compressedName() + " does not hold what it should");
  }

  /** Goes on with a transfer that breaks, unless that is hopeless. */
  private void persist(HttpClient client, Transfer transfer)
      throws IOException, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        transfer.run(
            client, bytes -> listener.progressed(Job.DOWNLOAD, bytesDone + bytes, bytesTotal));
        return;
      } catch (IOException e) {
        if (tries == limits.tries() || isHopeless(e)) {
          throw e;
        }
        Thread.sleep(PAUSE.multipliedBy(tries));
      }
    }
  }

  private static boolean isHopeless(IOException e) {
    return e instanceof Transfer.RefusedException
        || e instanceof ConnectException
        || e instanceof HttpConnectTimeoutException;
  }

  private static String reason(IOException e) {
    return e instanceof ConnectException || e instanceof HttpConnectTimeoutException
        ? "no connection"
        : Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }

  /** Mirrors may have compressed a file otherwise, but not much worse. */
  private static long limit(MnistFile file) {
    return 2L * file.compressedBytes();
  }

  private static boolean isRight(Path path, MnistFile file) {
    try (PlainOrGzip content = PlainOrGzip.open(path)) {
      MessageDigest digest = Sha256.digest();
      byte[] buffer = new byte[1 << 16];
      long left = file.contentBytes() + 1L;
      for (int read = 0; read >= 0 && left > 0; left -= read) {
        digest.update(buffer, 0, read);
        read = content.stream().read(buffer);
      }
      return HexFormat.of().formatHex(digest.digest()).equals(file.contentSha256());
    } catch (IOException _) {
      return false;
    }
  }
}
