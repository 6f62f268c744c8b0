package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxFileTest {
  private static final byte[] PICTURES = Idx.pictures(5, 3);

  @TempDir private Path folder;

  @Test
  void readsWhatWasWritten() throws IOException {
    IdxFile read = IdxFile.read(file(PICTURES), 3);

    assertThat(read.count()).isEqualTo(5);
    assertThat(read.valuesPerItem()).isEqualTo(9);
    assertThat(read.values()).isEqualTo(Arrays.copyOfRange(PICTURES, 16, PICTURES.length));
  }

  @Test
  void unpacksGzipWhateverTheNameSays() throws IOException {
    assertThat(IdxFile.read(file(Idx.gzip(PICTURES)), 3).count()).isEqualTo(5);
  }

  @Test
  void growsWithDataThatCompressesVeryWell() throws IOException {
    byte[] zeros = Idx.bytes(new byte[1_000_000], 0x803, 1000, 10, 100);

    assertThat(IdxFile.read(file(Idx.gzip(zeros)), 3).values()).hasSize(1_000_000);
  }

  @Test
  void knowsTheChecksumOfItsContent() throws Exception {
    String known = java.util.HexFormat.of().formatHex(Sha256.digest().digest(PICTURES));

    assertThat(IdxFile.read(file(PICTURES), 3).contentSha256()).isEqualTo(known);
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    refuses(new byte[0], "is empty; expected an IDX file.");
    refuses(Idx.gzip(new byte[0]), "is empty; expected an IDX file.");
  }

  @Test
  void refusesAnotherMagicNumber() throws IOException {
    refuses(
        Idx.labels(1, 2), "is not an IDX file of pictures: it starts with 0x00000801, expected");
    refuses("PK\3\4".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "0x504b0304");
    refuses(new byte[] {0, 0}, "it starts with 0x0000, expected 0x00000803.");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 7, 8, 12, 15})
  void refusesAHeaderThatIsCutOff(int length) throws IOException {
    refuses(Arrays.copyOf(PICTURES, length), "ends inside its header, at byte " + length);
  }

  @Test
  void refusesAFileThatIsCutOff() throws IOException {
    refuses(
        Idx.gzip(Arrays.copyOf(PICTURES, PICTURES.length - 1)),
        "ends after 44 of the 45 bytes that its header declares; it is damaged, so copy or");
  }

  @Test
  void refusesGzipDataThatIsCutOff() throws IOException {
    byte[] gzip = Idx.gzip(PICTURES);
    for (int length = 2; length < gzip.length; length++) {
      refuses(Arrays.copyOf(gzip, length), ".");
    }
    refuses(Arrays.copyOf(gzip, gzip.length / 2), "ends in the middle of its compressed data");
  }

  @Test
  void refusesGzipDataThatIsDamaged() throws IOException {
    byte[] gzip = Idx.gzip(PICTURES);
    gzip[gzip.length - 6] ^= 1; // in the checksum

    refuses(gzip, "is damaged: its gzip data does not unpack");
  }

  @Test
  void refusesBytesAfterTheLastOne() throws IOException {
    byte[] longer = Arrays.copyOf(PICTURES, PICTURES.length + 1);

    refuses(longer, "goes on after the 45 bytes that its header declares");
    refuses(Idx.gzip(longer), "goes on after the 45 bytes that its header declares");
  }

  @Test
  void refusesSizesThatNoFileOfItsLengthCanHoldWithoutTakingTheMemory() throws IOException {
    byte[] huge = Idx.bytes(new byte[9], 0x803, 2_000_000, 28, 28);
    long before = allocatedBytes();
    refuses(huge, "declares 2,000,000 x 28 x 28 bytes, more than a file of 25 bytes can hold");
    refuses(Idx.gzip(huge), "bytes can hold");

    assertThat(allocatedBytes() - before).isLessThan(10_000_000);
  }

  @Test
  void refusesSizesWhoseProductOverflows() throws IOException {
    int max = Integer.MAX_VALUE;

    refuses(Idx.bytes(new byte[9], 0x803, max, max, max), "more than the 2,147,483,639 that Java");
    refuses(Idx.bytes(new byte[9], 0x803, 65_536, 65_536, 1), "more than the 2,147,483,639");
  }

  @Test
  void refusesSizesOfNothingOrLess() throws IOException {
    refuses(Idx.bytes(new byte[9], 0x803, 0, 3, 3), "declares a size of 0 at byte 4");
    refuses(Idx.bytes(new byte[9], 0x803, 1, 3, -3), "declares a size of 4,294,967,293 at byte 12");
  }

  @Test
  void saysWhichFileDoesNotExist() {
    Path missing = folder.resolve("missing");

    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> IdxFile.read(missing, 3))
        .withMessage(missing + " does not exist; check the spelling of the path.");
  }

  private void refuses(byte[] content, String clue) throws IOException {
    Path file = file(content);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> IdxFile.read(file, 3))
        .withMessageStartingWith(file + " ")
        .withMessageContaining(clue);
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("pictures"), content);
  }

  private static long allocatedBytes() {
    return ((com.sun.management.ThreadMXBean)
            java.lang.management.ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
