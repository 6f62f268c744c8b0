package io.github.downhill.lab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.lab.chart.Pictures.Picture;
import io.github.downhill.lab.chart.Pictures.Tone;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Small pictures are pictures that other software reads. */
class PicturesTest {
  private static final Pattern DATA = Pattern.compile("base64,([^\"]*)");

  @Test
  void inkIsBlackOnWhite() throws DataFormatException {
    List<String> lines = drawn(Tone.INK, 0, 1, 0.5f, 2);
    assertThat(lines).containsExactly("0 ffffff 000000", "0 808080 000000");
  }

  @Test
  void signsAreDarkAndLightAndNothingIsGrey() throws DataFormatException {
    List<String> lines = drawn(Tone.SIGNS, 0, 4, -4, 2);
    assertThat(lines).containsExactly("0 7d7c78 00224e", "0 fee838 3f4f63");
  }

  @Test
  void theirNumbersAreThereExactly() {
    Pictures pictures =
        new Pictures(1, Tone.INK, 4, List.of(new Picture("one", new float[] {0.1f})));
    assertThat(pictures.rows()).containsExactly(List.of("one", "0.1"));
    assertThat(pictures.columns()).containsExactly("picture", "pixel 0");
  }

  /** The filter and the colours of each line of a picture of 2 × 2 pixels. */
  private static List<String> drawn(Tone tone, float... values) throws DataFormatException {
    Xml svg = new Xml();
    svg.open("svg");
    new Pictures(2, tone, 1, List.of(new Picture("it", values))).draw(svg);
    Matcher data = DATA.matcher(svg.close().toString());
    assertThat(data.find()).isTrue();
    byte[] lines = inflated(pixels(Base64.getDecoder().decode(data.group(1))));
    return List.of(words(lines, 0), words(lines, 7));
  }

  private static String words(byte[] lines, int from) {
    HexFormat hex = HexFormat.of();
    return lines[from]
        + " "
        + hex.formatHex(lines, from + 1, from + 4)
        + " "
        + hex.formatHex(lines, from + 4, from + 7);
  }

  /** The data of the second chunk of a PNG file, which follows a header of 33 bytes. */
  private static byte[] pixels(byte... png) {
    ByteBuffer file = ByteBuffer.wrap(png, 33, png.length - 33);
    byte[] pixels = new byte[file.getInt()];
    CRC32 check = new CRC32();
    check.update(png, 37, 4 + pixels.length);
    assertThat(file.getInt()).isEqualTo(0x49444154);
    file.get(pixels);
    assertThat(file.getInt()).isEqualTo((int) check.getValue());
    return pixels;
  }

  private static byte[] inflated(byte... packed) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] plain = new byte[14];
      assertThat(inflater.inflate(plain)).isEqualTo(14);
      assertThat(inflater.finished()).isTrue();
      return plain;
    } finally {
      inflater.end();
    }
  }
}
