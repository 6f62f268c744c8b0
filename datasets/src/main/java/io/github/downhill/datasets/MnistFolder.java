package io.github.downhill.datasets;

import static io.github.downhill.datasets.DatasetException.grouped;

import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A folder that holds the four files of MNIST, or others of the same form.
 *
 * <p>Each file may be plain or gzip-compressed. Examples are called {@code mnist} if their labels
 * are those of MNIST, and {@code idx} otherwise.
 */
record MnistFolder(Path folder, Optional<String> notice) implements DataSource {
  static final int CLASSES = 10;

  MnistFolder(Path folder) {
    this(folder, Optional.empty());
  }

  /** Whether at least one of the four files is there. */
  static boolean isPresent(Path folder) {
    return Arrays.stream(MnistFile.values()).anyMatch(file -> file.in(folder).isPresent());
  }

  /** Whether all of the four files are there. */
  static boolean isComplete(Path folder) {
    return Arrays.stream(MnistFile.values()).allMatch(file -> file.in(folder).isPresent());
  }

  @Override
  public FoundDataset dataset() throws DatasetException {
    checkComplete();
    Examples training = examples(MnistFile.TRAINING_IMAGES, MnistFile.TRAINING_LABELS);
    Examples test = examples(MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS);
    checkSameSize(training, test);
    return new FoundDataset(new Dataset(training.name(), training, test), notice);
  }

  @Override
  public FoundExamples test() throws DatasetException {
    checkComplete();
    return new FoundExamples(examples(MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS), notice);
  }

  private void checkComplete() throws DatasetException {
    if (!isComplete(folder)) {
      throw DatasetException.about(
          folder,
          Arrays.stream(MnistFile.values())
              .filter(file -> file.in(folder).isEmpty())
              .map(MnistFile::rawName)
              .collect(
                  Collectors.joining(
                      " and no ",
                      "holds no ",
                      "; expected the four files of MNIST, plain or .gz")));
    }
  }

  private Examples examples(MnistFile imagesFile, MnistFile labelsFile) throws DatasetException {
    IdxFile labels = labelsFile.read(folder);
    checkLabels(labels);
    IdxFile images = imagesFile.read(folder);
    checkCounts(images, labels);
    boolean known = labels.contentSha256().equals(labelsFile.contentSha256());
    return new PixelExamples(
        known ? "mnist" : "idx", images.valuesPerItem(), CLASSES, images.values(), labels.values());
  }

  private static void checkLabels(IdxFile labels) throws DatasetException {
    byte[] values = labels.values();
    for (int i = 0; i < values.length; i++) {
      int label = Byte.toUnsignedInt(values[i]);
      if (label >= CLASSES) {
        throw DatasetException.about(
            labels.file(), "has the label %d at index %d, expected 0 to 9".formatted(label, i));
      }
    }
  }

  private static void checkCounts(IdxFile images, IdxFile labels) throws DatasetException {
    if (images.count() != labels.count()) {
      throw DatasetException.about(
          images.file(),
          "holds %s pictures but %s %s labels; expected one label for each picture"
              .formatted(
                  grouped(images.count()), labels.file().getFileName(), grouped(labels.count())));
    }
  }

  private void checkSameSize(Examples training, Examples test) throws DatasetException {
    if (training.inputs() != test.inputs()) {
      throw DatasetException.about(
          folder,
          "holds training pictures of %s pixels and test pictures of %s; expected the same size"
              .formatted(grouped(training.inputs()), grouped(test.inputs())));
    }
  }
}
