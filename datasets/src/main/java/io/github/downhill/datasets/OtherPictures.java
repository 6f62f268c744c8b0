package io.github.downhill.datasets;

import static io.github.downhill.datasets.DatasetException.grouped;

import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pictures of something else than what is learned, such as the letters of EMNIST or the shoes of
 * Fashion-MNIST: what they show does not matter, so they need no labels.
 */
public final class OtherPictures {
  private OtherPictures() {}

  /**
   * Reads an IDX file of pictures, plain or gzip, or the test pictures in a folder.
   *
   * @param inputs how many pixels a picture must have
   * @return the pictures, all with label 0
   * @throws DatasetException if there is no such file, it is damaged, or its pictures have another
   *     size
   */
  public static Examples read(Path place, int inputs) throws DatasetException {
    IdxFile pictures =
        Files.isDirectory(place) ? MnistFile.TEST_IMAGES.read(place) : IdxFile.read(place, 3);
    if (pictures.valuesPerItem() != inputs) {
      throw DatasetException.about(
          pictures.file(),
          "holds pictures of %s pixels, expected %s"
              .formatted(grouped(pictures.valuesPerItem()), grouped(inputs)));
    }
    return new PixelExamples(
        "idx", inputs, MnistFolder.CLASSES, pictures.values(), new byte[pictures.count()]);
  }
}
