package io.github.downhill.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The four files of MNIST: their names, and how to recognise the right content. */
enum MnistFile {
  TRAINING_IMAGES(
      "train-images",
      3,
      9_912_422,
      47_040_016,
      "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
  TRAINING_LABELS(
      "train-labels",
      1,
      28_881,
      60_008,
      "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
  TEST_IMAGES(
      "t10k-images",
      3,
      1_648_877,
      7_840_016,
      "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
  TEST_LABELS(
      "t10k-labels",
      1,
      4_542,
      10_008,
      "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

  private final String stem;
  private final int dimensions;
  private final int compressedBytes;
  private final int contentBytes;
  private final String contentSha256;

  MnistFile(
      String stem, int dimensions, int compressedBytes, int contentBytes, String contentSha256) {
    this.stem = stem;
    this.dimensions = dimensions;
    this.compressedBytes = compressedBytes;
    this.contentBytes = contentBytes;
    this.contentSha256 = contentSha256;
  }

  /** The name under which the raw file was published. */
  String rawName() {
    return "%s-idx%d-ubyte".formatted(stem, dimensions);
  }

  /** The published names of all four, for a sentence. */
  static String rawNames() {
    return Arrays.stream(values()).map(MnistFile::rawName).collect(Collectors.joining(", "));
  }

  /** The name under which the file is found on the mirrors, and kept in the cache. */
  String compressedName() {
    return rawName() + ".gz";
  }

  /** How many bytes the mirrors send. */
  int compressedBytes() {
    return compressedBytes;
  }

  /** How many bytes the file unpacks to. */
  int contentBytes() {
    return contentBytes;
  }

  /** The SHA-256 of the unpacked content, in lower-case hexadecimal. */
  String contentSha256() {
    return contentSha256;
  }

  /** The file in a folder, under any of the names in use, if it is there. */
  Optional<Path> in(Path folder) {
    return names().map(folder::resolve).filter(Files::isRegularFile).findFirst();
  }

  private Stream<String> names() {
    return List.of(rawName(), "%s.idx%d-ubyte".formatted(stem, dimensions)).stream()
        .flatMap(name -> Stream.of(name + ".gz", name));
  }

  /** Reads the file from a folder that holds it. */
  IdxFile read(Path folder) throws DatasetException {
    Path file =
        in(folder)
            .orElseThrow(() ->
                new DatasetException(
                    "%s holds no %s (plain or .gz); expected the four files of MNIST."
                        .formatted(folder, rawName())));
    return IdxFile.read(file, dimensions);
  }
}
