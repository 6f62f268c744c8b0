package io.github.downhill.lab.chart;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Small pictures side by side, each with its name below: weights, inputs, what a network dreams.
 *
 * @param side how many pixels wide and high each is
 * @param tone how numbers become colours
 * @param across how many stand beside each other
 */
public record Pictures(int side, Tone tone, int across, List<Picture> pictures) implements Chart {
  private static final int GAP = 8;
  private static final int NAME = 20;
  private static final int[] WHITE = {255, 255, 255};
  private static final int[] BLACK = {0, 0, 0};

  /** The ends and the middle of Cividis (Nuñez and others 2018), whose lightness only grows. */
  private static final int[] DARK_BLUE = {0x00, 0x22, 0x4e};

  private static final int[] GREY = {0x7d, 0x7c, 0x78};
  private static final int[] LIGHT_YELLOW = {0xfe, 0xe8, 0x38};
  private static final int SIDE_MAX = 140; // more does not go into one stored block

  public Pictures {
    if (side < 1 || side > SIDE_MAX) {
      throw new IllegalArgumentException("a small picture is 1 to 140 pixels wide, not " + side);
    }
    pictures = List.copyOf(pictures);
  }

  /** How numbers become colours. */
  public enum Tone {
    /** Ink on paper: 0 is white, 1 is black. */
    INK,
    /**
     * Signs: dark blue is positive, grey nothing, light yellow negative, each picture by its own
     * largest number; in print without colours, dark and light.
     */
    SIGNS
  }

  /** A picture, row by row from the top, and what is written below it. */
  public static final class Picture {
    private final String name;
    private final float[] values;

    /** A picture of so many numbers, row by row. */
    public Picture(String name, float... values) {
      this.name = name;
      this.values = values.clone();
    }
  }

  private int size() {
    return (WIDTH - GAP * (across - 1)) / across;
  }

  @Override
  public int height() {
    int rows = (pictures.size() + across - 1) / across;
    return rows * (size() + NAME + GAP);
  }

  @Override
  public void draw(Xml svg) {
    for (int i = 0; i < pictures.size(); i++) {
      int x = i % across * (size() + GAP);
      int y = i / across * (size() + NAME + GAP);
      Picture picture = pictures.get(i);
      svg.empty(
          "image",
          "class",
          "pixels",
          "x",
          x,
          "y",
          y,
          "width",
          size(),
          "height",
          size(),
          "href",
          "data:image/png;base64," + Base64.getEncoder().encodeToString(png(picture.values)));
      svg.element(
          "text", picture.name, "x", x + size() / 2, "y", y + size() + 14, "text-anchor", "middle");
    }
  }

  @Override
  public List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("picture"));
    for (int k = 0; k < side * side; k++) {
      columns.add("pixel " + k);
    }
    return columns;
  }

  @Override
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Picture picture : pictures) {
      List<String> row = new ArrayList<>(List.of(picture.name));
      for (float value : picture.values) {
        row.add(Float.toString(value));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Not deflated: packing may differ from machine to machine, and a report is to be the same. */
  private byte[] png(float[] values) {
    ByteBuffer file = ByteBuffer.allocate(side * (3 * side + 1) + 100);
    file.put(new byte[] {(byte) 137, 80, 78, 71, 13, 10, 26, 10});
    chunk(
        file,
        "IHDR",
        ByteBuffer.allocate(13).putInt(side).putInt(side).put(new byte[] {8, 2, 0, 0, 0}).array());
    chunk(file, "IDAT", stored(scanlines(values)));
    chunk(file, "IEND", new byte[0]);
    return Arrays.copyOf(file.array(), file.position());
  }

  private static void chunk(ByteBuffer file, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    file.putInt(data.length).put(name).put(data).putInt((int) check.getValue());
  }

  /** A zlib stream of one stored block (RFC 1950, RFC 1951 section 3.2.4). */
  private static byte[] stored(byte[] data) {
    Adler32 check = new Adler32();
    check.update(data);
    short length = (short) data.length;
    return ByteBuffer.allocate(data.length + 11)
        .put(new byte[] {0x78, 0x01, 1})
        .putShort(Short.reverseBytes(length))
        .putShort(Short.reverseBytes((short) ~length))
        .put(data)
        .putInt((int) check.getValue())
        .array();
  }

  private byte[] scanlines(float[] values) {
    double largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    double scale = tone == Tone.INK || largest == 0 ? 1 : largest;
    ByteBuffer lines = ByteBuffer.allocate(side * (3 * side + 1));
    for (int y = 0; y < side; y++) {
      lines.put((byte) 0); // no filter
      for (int x = 0; x < side; x++) {
        put(lines, values[y * side + x] / scale);
      }
    }
    return lines.array();
  }

  /** Between two colours, which everybody can tell apart, and in grey as well. */
  private void put(ByteBuffer lines, double value) {
    int[] begin = tone == Tone.INK ? WHITE : GREY;
    int[] end = tone == Tone.INK ? BLACK : value > 0 ? DARK_BLUE : LIGHT_YELLOW;
    double share = Math.min(1, tone == Tone.INK ? Math.max(0, value) : Math.abs(value));
    for (int i = 0; i < end.length; i++) {
      lines.put((byte) Math.round(begin[i] + share * (end[i] - begin[i])));
    }
  }
}
