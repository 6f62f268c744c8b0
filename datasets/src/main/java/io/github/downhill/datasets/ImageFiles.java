package io.github.downhill.datasets;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Pictures in files: PNG, JPEG, GIF and BMP.
 *
 * <p>A file is not trusted: its size is read from the header first, and of a large picture only
 * every second, third … pixel of every such row is kept, so that a file of a few bytes cannot take
 * all memory.
 */
public final class ImageFiles {
  private static final long PIXELS_MAX = 50_000_000;
  private static final double KEPT_PIXELS = 4_000_000;

  private ImageFiles() {}

  /**
   * Reads a picture; where it is transparent it is seen on white.
   *
   * @throws DatasetException if the file is no picture, or one too large
   */
  public static GreyPicture read(Path file) throws DatasetException {
    if (Files.isDirectory(file)) {
      throw DatasetException.about(file, "is a folder; expected a picture (PNG, JPEG, GIF, BMP)");
    }
    try (ImageInputStream stream = open(file)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw DatasetException.about(file, "is not a picture; expected PNG, JPEG, GIF or BMP");
      }
      return read(file, readers.next(), stream);
    } catch (IOException e) {
      throw DatasetException.unreadable(file, e);
    }
  }

  private static ImageInputStream open(Path file) throws IOException {
    Files.newInputStream(file).close(); // for an exception that says what is wrong
    return new FileImageInputStream(file.toFile());
  }

  private static GreyPicture read(Path file, ImageReader reader, ImageInputStream stream)
      throws DatasetException {
    try {
      reader.setInput(stream, true, true);
      checkSize(file, reader.getWidth(0), reader.getHeight(0));
      return Luminance.of(decode(reader));
    } catch (DatasetException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // decoders throw any of these on damaged files
      throw DatasetException.about(
          file, "cannot be decoded as a picture (" + reason(e) + "); save it again as PNG");
    } finally {
      reader.dispose();
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? e.getClass().getSimpleName()
        : message.strip().replaceAll("\\s+", " ");
  }

  private static void checkSize(Path file, long width, long height) throws DatasetException {
    if (width * height > PIXELS_MAX) {
      throw DatasetException.about(
          file,
          "claims to be %d x %d pixels, expected at most 50 million; make it smaller"
              .formatted(width, height));
    }
  }

  private static BufferedImage decode(ImageReader reader) throws IOException {
    double pixels = (double) reader.getWidth(0) * reader.getHeight(0);
    int step = (int) Math.ceil(Math.sqrt(pixels / KEPT_PIXELS));
    ImageReadParam param = reader.getDefaultReadParam();
    if (step > 1) {
      param.setSourceSubsampling(step, step, 0, 0);
    }
    return reader.read(0, param);
  }

  /**
   * Writes a picture as PNG.
   *
   * @throws DatasetException if the file cannot be written
   */
  public static void writePng(GreyPicture picture, Path file) throws DatasetException {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.shades());
    try (var stream = Files.newOutputStream(file)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException e) {
      throw DatasetException.unwritable(file, e);
    }
  }
}
