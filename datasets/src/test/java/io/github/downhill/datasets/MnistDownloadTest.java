package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from mirrors on this machine; the real network is never asked. */
class MnistDownloadTest {
  private static final MnistDownload.Limits PATIENT =
      new MnistDownload.Limits(Duration.ofSeconds(5), Duration.ofSeconds(30), 2);
  private static final MnistDownload.Limits IMPATIENT =
      new MnistDownload.Limits(Duration.ofSeconds(5), Duration.ofMillis(500), 2);
  private static final MnistFile SMALL = MnistFile.TEST_LABELS;

  @TempDir private Path temporary;

  @Test
  void fetchesTheFourFiles() throws IOException {
    try (MirrorServer mirror = mirror(MirrorServer::good)) {
      Heard heard = new Heard();
      new MnistDownload(folder(), List.of(mirror.address()), PATIENT, heard).run();

      assertComplete();
      assertThat(mirror.requests()).hasSize(4);
      assertThat(heard.began).hasSize(1);
      assertThat(heard.began.getFirst()).startsWith("Downloading MNIST (11.6 MB) from localhost:");
      assertThat(heard.done).isSorted().last().isEqualTo(11_594_722L);
    }
  }

  @Test
  void fetchesOnlyWhatIsNotThereWithTheRightContent() throws IOException {
    List<MnistFile> labels = List.of(MnistFile.TRAINING_LABELS, MnistFile.TEST_LABELS);
    try (MirrorServer mirror = mirror(MirrorServer::good)) {
      download(labels, PATIENT, mirror.address());
      Files.write(folder().resolve(SMALL.compressedName()), new byte[100]);
      download(labels, PATIENT, mirror.address());

      assertThat(mirror.requests())
          .containsExactly(
              "train-labels-idx1-ubyte.gz", "t10k-labels-idx1-ubyte.gz", SMALL.compressedName());
      assertThat(SMALL.read(folder()).count()).isEqualTo(10_000);
    }
  }

  @Test
  void asksTheSecondMirrorWhenTheFirstRefuses() throws IOException {
    assertSecondMirrorHelps(MirrorServer::missing, PATIENT, 1);
  }

  @Test
  void asksTheSecondMirrorWhenTheFirstSendsSomethingElse() throws IOException {
    assertSecondMirrorHelps(MirrorServer::sendsSomethingElse, PATIENT, 1);
  }

  @Test
  void asksTheSecondMirrorWhenTheFirstSendsWithoutEnd() throws IOException {
    assertSecondMirrorHelps(MirrorServer::floods, PATIENT, 1);
  }

  @Test
  void asksTheSecondMirrorWhenTheFirstBreaksOffAgainAndAgain() throws IOException {
    assertSecondMirrorHelps(MirrorServer::breaksOff, PATIENT, 2);
  }

  @Test
  void asksTheSecondMirrorWhenTheFirstStalls() throws IOException {
    assertSecondMirrorHelps(MirrorServer::stalls, IMPATIENT, 2);
  }

  @Test
  void asksTheSecondMirrorWhenTheFirstIsSilent() throws IOException {
    assertSecondMirrorHelps(MirrorServer::isSilent, IMPATIENT, 2);
  }

  private void assertSecondMirrorHelps(
      MirrorServer.Behaviour behaviour, MnistDownload.Limits limits, int asked) throws IOException {
    try (MirrorServer first = mirror(behaviour);
        MirrorServer second = mirror(MirrorServer::good)) {
      download(List.of(SMALL), limits, first.address(), second.address());

      assertThat(SMALL.read(folder()).count()).isEqualTo(10_000);
      assertThat(first.requests()).hasSize(asked);
      assertThat(second.requests()).isNotEmpty();
    }
  }

  @Test
  void asksTheSecondMirrorWhenNobodyListensAtTheFirst() throws IOException {
    URI nobody = nobody();
    try (MirrorServer mirror = mirror(MirrorServer::good)) {
      download(List.of(SMALL), PATIENT, nobody, mirror.address());

      assertThat(SMALL.read(folder()).count()).isEqualTo(10_000);
    }
  }

  @Test
  void goesOnWhereATransferBrokeOff() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    MirrorServer.Behaviour breaksOffOnce =
        (server, exchange, content) -> {
          if (requests.getAndIncrement() == 0) {
            MirrorServer.breaksOff(server, exchange, content);
          } else {
            MirrorServer.good(server, exchange, content);
          }
        };
    try (MirrorServer mirror = mirror(breaksOffOnce)) {
      download(List.of(MnistFile.TEST_IMAGES), PATIENT, mirror.address());

      assertThat(MnistFile.TEST_IMAGES.read(folder()).count()).isEqualTo(10_000);
      assertThat(mirror.requests()).hasSize(2);
      assertThat(mirror.requests().get(1)).matches("t10k-images-idx3-ubyte.gz bytes=[1-9]\\d+-");
    }
  }

  @Test
  void removesWhatKilledDownloadsLeftBehindButNotWhatOthersWrite() throws IOException {
    Files.createDirectories(folder());
    Path leftover = Files.createFile(folder().resolve("train-images-idx3-ubyte.gz1.part"));
    Path growing = Files.createFile(folder().resolve("train-images-idx3-ubyte.gz2.part"));
    Files.setLastModifiedTime(leftover, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    try (MirrorServer mirror = mirror(MirrorServer::good)) {
      download(List.of(SMALL), PATIENT, mirror.address());
    }

    assertThat(leftover).doesNotExist();
    assertThat(growing).exists();
  }

  @Test
  void saysWhyEachMirrorFailedAndLeavesNothingBehind() throws IOException {
    URI nobody = nobody();
    try (MirrorServer missing = mirror(MirrorServer::missing);
        MirrorServer other = mirror(MirrorServer::sendsSomethingElse)) {
      assertThatExceptionOfType(DatasetException.class)
          .isThrownBy(
              () -> download(List.of(SMALL), PATIENT, missing.address(), other.address(), nobody))
          .withMessage(
              "MNIST could not be downloaded (%s: it answers with status 404; %s:"
                  + " t10k-labels-idx1-ubyte.gz does not hold what it should; %s: no"
                  + " connection).",
              missing.address().getAuthority(),
              other.address().getAuthority(),
              nobody.getAuthority());
    }
    try (Stream<Path> left = Files.list(folder())) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void saysWhenTheFolderCannotBeMade() throws IOException {
    Files.writeString(folder(), "a file where the folder should be");

    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> download(List.of(SMALL), PATIENT, nobody()))
        .withMessageStartingWith(folder() + " cannot be written: ");
  }

  @Test
  void isWhatTheFinderFallsBackToAndKeepsInTheCache() throws IOException {
    try (MirrorServer mirror = mirror(MirrorServer::good)) {
      FoundExamples found = findTest(mirror.address().toString(), false);
      assertThat(found.examples().name()).isEqualTo("mnist");
      assertThat(found.notice().orElseThrow()).startsWith("MNIST was downloaded into ");

      FoundExamples again = findTest(mirror.address().toString(), false);
      assertThat(again.examples().name()).isEqualTo("mnist");
      assertThat(again.notice()).isEmpty();
      assertThat(mirror.requests()).hasSize(4);
    }
  }

  @Test
  void neverOpensAConnectionOffline() throws IOException {
    try (MirrorServer mirror = mirror(MirrorServer::good)) {
      FoundExamples found = findTest(mirror.address().toString(), true);

      assertThat(found.examples().name()).isEqualTo("synthetic");
      assertThat(mirror.requests()).isEmpty();
    }
  }

  @Test
  void givesWayToSyntheticDigitsWithoutNetwork() throws IOException {
    URI nobody = nobody();
    FoundExamples found = findTest(nobody.toString(), false);

    assertThat(found.examples().name()).isEqualTo("synthetic");
    assertThat(found.notice().orElseThrow())
        .startsWith(
            "There is no MNIST here. MNIST could not be downloaded (%s: no connection). So these"
                    .formatted(nobody.getAuthority())
                + " are digits drawn by Downhill itself;");
  }

  @Test
  void refusesMirrorsThatAreNoAddresses() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> findTest("file:///etc, ftp://x", false))
        .withMessageStartingWith("DOWNHILL_MIRRORS file:///etc, ftp://x is wrong (file:///etc)");
  }

  private FoundExamples findTest(String mirrors, boolean offline) throws DatasetException {
    Map<String, String> environment =
        Map.of(
            "XDG_CACHE_HOME", temporary.toString(),
            "LOCALAPPDATA", temporary.toString(),
            "DOWNHILL_MIRRORS", mirrors);
    return DatasetFinder.findTest(
        new DataRequest(Optional.empty(), offline, environment), ProgressListener.silent());
  }

  private static MirrorServer mirror(MirrorServer.Behaviour behaviour) throws IOException {
    return new MirrorServer(RealMnist.folder(), behaviour);
  }

  /** An address at which nobody listens any more. */
  private static URI nobody() throws IOException {
    try (MirrorServer closed = new MirrorServer(Path.of("."), MirrorServer::missing)) {
      return closed.address();
    }
  }

  private Path folder() {
    return temporary.resolve("downloaded");
  }

  private void download(List<MnistFile> files, MnistDownload.Limits limits, URI... mirrors)
      throws DatasetException {
    new MnistDownload(folder(), List.of(mirrors), limits, ProgressListener.silent()).run(files);
  }

  private void assertComplete() throws IOException {
    assertThat(new MnistFolder(folder()).dataset().dataset().name()).isEqualTo("mnist");
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(MnistFile.values()).map(MnistFile::compressedName).toList());
    }
  }

  /** What a listener heard. */
  private static final class Heard implements ProgressListener {
    private final List<String> began = new ArrayList<>();
    private final List<Long> done = new ArrayList<>();

    @Override
    public void began(Job job, String sentence) {
      began.add(sentence);
    }

    @Override
    public void progressed(Job job, long bytes, long total) {
      done.add(bytes);
    }
  }
}
