package io.github.downhill.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The data the user named: a folder of MNIST's files, of CIFAR-10's or of CSV files, one CSV file,
 * or a word.
 */
final class NamedData {
  private NamedData() {}

  static DataSource source(DataRequest.Named named, ProgressListener listener)
      throws DatasetException {
    if (named.isSynthetic()) {
      return new SyntheticDigits(Optional.empty(), listener);
    }
    Path path = named.path();
    return Files.isDirectory(path) ? folder(named, path) : file(named, path);
  }

  private static DataSource folder(DataRequest.Named named, Path folder) throws DatasetException {
    if (MnistFolder.isPresent(folder)) {
      return new MnistFolder(folder);
    }
    if (CifarFolder.isPresent(folder)) {
      return new CifarFolder(folder);
    }
    return CsvData.in(folder)
        .orElseThrow(() ->
            new DatasetException(
                ("%s %s is a folder without data; expected the four files of MNIST (%s; plain"
                        + " or .gz), train.csv and test.csv, or the binary files of CIFAR-10.")
                    .formatted(named.by(), folder, MnistFile.rawNames())));
  }

  private static DataSource file(DataRequest.Named named, Path file) throws DatasetException {
    if (!Files.exists(file)) {
      throw new DatasetException(
          ("%s %s: there is no such file or folder; expected a folder with the four files of MNIST"
                  + " or with train.csv and test.csv, or with the binary files of CIFAR-10, a CSV"
                  + " file, or the word synthetic.")
              .formatted(named.by(), file));
    }
    if (startsLikeIdx(file)) {
      throw DatasetException.about(
          file, "is an IDX file; name the folder that holds the four files of MNIST instead");
    }
    return new CsvData(file, Optional.empty());
  }

  private static boolean startsLikeIdx(Path file) throws DatasetException {
    try (PlainOrGzip content = PlainOrGzip.open(file)) {
      byte[] start = content.stream().readNBytes(3);
      return Arrays.equals(start, new byte[] {0, 0, 8});
    } catch (IOException e) {
      throw DatasetException.unreadable(file, e);
    }
  }
}
