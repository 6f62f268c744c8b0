package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFilesTest {
  @TempDir private Path folder;

  @Test
  void readsThePngThatItWrote() throws IOException {
    GreyPicture picture = gradient();
    Path file = folder.resolve("picture.png");
    ImageFiles.writePng(picture, file);
    GreyPicture read = ImageFiles.read(file);

    assertThat(read.width()).isEqualTo(64);
    assertThat(read.height()).isEqualTo(4);
    assertThat(read.shades()).isEqualTo(picture.shades());
  }

  private static GreyPicture gradient() {
    byte[] shades = new byte[256];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = (byte) i;
    }
    return GreyPicture.of(64, 4, shades);
  }

  @ParameterizedTest
  @CsvSource({
    "png, 1", "png, 2", "png, 10", "png, 11", "png, 12", "png, 13", "png, 5", "png, 6",
    "gif, 13", "gif, 12", "bmp, 1", "bmp, 5", "bmp, 10", "bmp, 12", "jpeg, 1", "jpeg, 10"
  })
  void readsEachFormatAndEachTypeOfPicture(String format, int type) throws IOException {
    BufferedImage image = new BufferedImage(40, 30, type);
    fill(image, Color.WHITE, 0, 0, 40, 30);
    fill(image, Color.BLACK, 8, 8, 16, 8);
    GreyPicture read = ImageFiles.read(write(image, format));

    assertThat(read.width()).isEqualTo(40);
    assertThat(read.shade(0, 0)).isCloseTo(255, within(2));
    assertThat(read.shade(12, 12)).isCloseTo(0, within(2));
    assertThat(read.shade(39, 29)).isCloseTo(255, within(2));
  }

  @Test
  void seesColoursAsBrightAsTheEyeDoes() throws IOException {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0xFF0000);
    image.setRGB(1, 0, 0x00FF00);
    image.setRGB(2, 0, 0x0000FF);

    assertThat(ImageFiles.read(write(image, "png")).shades())
        .containsExactly((byte) 76, (byte) 150, (byte) 29);
  }

  @Test
  void seesTransparentPixelsOnWhite() throws IOException {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00000000);
    image.setRGB(1, 0, 0x80000000);
    image.setRGB(2, 0, 0xFF000000);

    assertThat(ImageFiles.read(write(image, "png")).shades())
        .containsExactly((byte) 255, (byte) 127, (byte) 0);
  }

  @Test
  void keepsTheShadesOfGreyAsTheyAreInTheFile() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(0, 0, 0, 128 * 257);
    image.getRaster().setSample(1, 0, 0, 10 * 257);

    assertThat(ImageFiles.read(write(image, "png")).shades())
        .containsExactly((byte) 128, (byte) 10);
  }

  @Test
  void refusesWhatIsNoPicture() throws IOException {
    refuses("not a picture".getBytes(StandardCharsets.UTF_8), " is not a picture; expected PNG");
    refuses(new byte[0], " is not a picture; expected PNG, JPEG, GIF or BMP.");
  }

  @Test
  void refusesAFolderAndAFileThatIsNotThere() {
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> ImageFiles.read(folder))
        .withMessage(folder + " is a folder; expected a picture (PNG, JPEG, GIF, BMP).");
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> ImageFiles.read(folder.resolve("none.png")))
        .withMessageEndingWith("none.png does not exist; check the spelling of the path.");
  }

  @Test
  void refusesABombByItsHeader() throws IOException {
    refuses(
        png(60_000, 60_000),
        " claims to be 60000 x 60000 pixels, expected at most 50 million; make it smaller.");
    refuses(png(Integer.MAX_VALUE, Integer.MAX_VALUE), " claims to be 2147483647 x 2147483647");
  }

  @Test
  void takesLittleMemoryForAPictureThatIsJustNotTooLarge() throws IOException {
    GreyPicture read = ImageFiles.read(Files.write(folder.resolve("large.png"), png(7000, 7000)));

    assertThat(read.width()).isEqualTo(1750);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void refusesOrReadsButNeverFailsOnDamagedFiles(String format) throws IOException {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
    fill(image, Color.RED, 3, 3, 12, 12);
    byte[] content = Files.readAllBytes(write(image, format));
    for (int i = 0; i < content.length; i += 1 + content.length / 60) {
      byte[] damaged = content.clone();
      damaged[i] ^= (byte) 0x5A;
      readOrRefuse(damaged);
      readOrRefuse(Arrays.copyOf(content, i));
    }
  }

  private void readOrRefuse(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("damaged"), content);
    try {
      assertThat(ImageFiles.read(file).width()).isPositive();
    } catch (DatasetException e) {
      assertThat(e).hasMessageStartingWith(file + " ").hasMessageEndingWith(".");
      assertThat(e.getMessage()).doesNotContain("\n").doesNotContain("null");
    }
  }

  @Test
  void readsAJpegInPrintersColours() throws IOException {
    Path file = folder.resolve("cmyk.jpg");
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
    raster.setPixels(8, 0, 8, 16, filled(8 * 16 * 4));
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    byte[] content = Files.readAllBytes(file);
    byte[] adobe = {
      (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };
    byte[] marked = Arrays.copyOf(content, content.length + adobe.length);
    System.arraycopy(adobe, 0, marked, 2, adobe.length);
    System.arraycopy(content, 2, marked, 2 + adobe.length, content.length - 2);
    Files.write(file, marked);

    GreyPicture read = ImageFiles.read(file);

    assertThat(read.shade(2, 2)).isLessThan(60); // in these files, full ink is 0
    assertThat(read.shade(13, 13)).isGreaterThan(240);
  }

  private static int[] filled(int length) {
    int[] white = new int[length];
    Arrays.fill(white, 255);
    return white;
  }

  @Test
  void saysWhereItCannotWrite() {
    Path file = folder.resolve("no").resolve("such.png");

    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> ImageFiles.writePng(gradient(), file))
        .withMessageStartingWith(file + " cannot be written: ");
  }

  private void refuses(byte[] content, String clue) throws IOException {
    Path file = Files.write(folder.resolve("picture"), content);
    assertThatExceptionOfType(DatasetException.class)
        .isThrownBy(() -> ImageFiles.read(file))
        .withMessageStartingWith(file + clue);
  }

  private static void fill(BufferedImage image, Color colour, int x, int y, int w, int h) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(x, y, w, h);
    graphics.dispose();
  }

  private Path write(BufferedImage image, String format) throws IOException {
    Path file = folder.resolve("picture." + format);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    return file;
  }

  /** A black PNG, whatever its size in a few kilobytes. */
  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(header);
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {8, 0, 0, 0, 0});
    chunk(png, "IHDR", header.toByteArray());
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(pixels)) {
      for (int y = 0; y < Math.min(height, 7000); y++) {
        deflater.write(new byte[1 + Math.min(width, 7000)]);
      }
    }
    chunk(png, "IDAT", pixels.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] content)
      throws IOException {
    DataOutputStream data = new DataOutputStream(png);
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(content);
    data.writeInt(content.length);
    data.write(name);
    data.write(content);
    data.writeInt((int) checksum.getValue());
  }
}
