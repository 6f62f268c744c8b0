package io.github.downhill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Files that are damaged, of another kind, or made to do harm. */
final class BadFiles {
  private BadFiles() {}

  /** Bytes without any meaning. */
  static byte[] noise(int count) {
    byte[] bytes = new byte[count];
    new SplittableRandom(13).nextBytes(bytes);
    return bytes;
  }

  /** The first part of a file. */
  static byte[] cut(Path file, double share) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return Arrays.copyOf(bytes, (int) (bytes.length * share));
  }

  /** A safetensors file: the length of its header, its header, and what follows. */
  static byte[] safetensors(long headerBytes, String header, int dataBytes) {
    byte[] text = header.getBytes(UTF_8);
    return ByteBuffer.allocate(8 + text.length + dataBytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(headerBytes)
        .put(text)
        .array();
  }

  /** A safetensors file whose header is as long as it says. */
  static byte[] safetensors(String header, int dataBytes) {
    return safetensors(header.getBytes(UTF_8).length, header, dataBytes);
  }

  /** An ONNX model that Downhill cannot know how it came about, as other software writes them. */
  static void writeForeignModel(Path file, int... sizes) throws IOException {
    Architecture architecture = Architecture.of(Activation.RELU, Activation.SOFTMAX, sizes);
    OnnxFile.write(file, new Model(Network.of(new Parameters(architecture)), Optional.empty()));
  }

  /** An ONNX model of another kind: one convolution of a picture with a 3 × 3 filter. */
  static byte[] convolution() {
    byte[] shape = message(dimension(1), dimension(1), dimension(28), dimension(28));
    byte[] node =
        message(text(1, "x"), text(1, "w"), text(2, "y"), text(3, "convolution"), text(4, "Conv"));
    byte[] filter =
        message(
            number(1, 1),
            number(1, 1),
            number(1, 3),
            number(1, 3),
            number(2, 1),
            text(8, "w"),
            field(9, new byte[3 * 3 * Float.BYTES]));
    byte[] graph =
        message(
            field(1, node),
            text(2, "filter"),
            field(5, filter),
            field(11, value("x", shape)),
            field(12, value("y", shape)));
    return message(number(1, 8), field(7, graph), field(8, message(text(1, ""), number(2, 17))));
  }

  /** A PNG file that claims to be of so many pixels, and holds a hundred thousand black ones. */
  static byte[] pngOf(int width, int height) throws IOException {
    return pngOf(width, height, 100_000);
  }

  /** A PNG file that claims to be of so many pixels, and holds so many black ones. */
  static byte[] pngOf(int width, int height, int pixels) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    byte[] greyOfEightBits = {8, 0, 0, 0, 0};
    chunk(
        bytes,
        "IHDR",
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(greyOfEightBits).array());
    ByteArrayOutputStream zeros = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(zeros)) {
      deflater.write(new byte[pixels]);
    }
    chunk(bytes, "IDAT", zeros.toByteArray());
    chunk(bytes, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream bytes, String type, byte[] content)
      throws IOException {
    CRC32 check = new CRC32();
    check.update(type.getBytes(UTF_8));
    check.update(content);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(content.length);
    out.write(type.getBytes(UTF_8));
    out.write(content);
    out.writeInt((int) check.getValue());
  }

  private static byte[] value(String name, byte[] shape) {
    byte[] tensor = message(number(1, 1), field(2, shape));
    return message(text(1, name), field(2, message(field(1, tensor))));
  }

  private static byte[] dimension(int size) {
    return field(1, number(1, size));
  }

  private static byte[] text(int field, String text) {
    return field(field, text.getBytes(UTF_8));
  }

  private static byte[] number(int field, int number) {
    return message(varint(field << 3), varint(number));
  }

  private static byte[] field(int field, byte[] content) {
    return message(varint(field << 3 | 2), varint(content.length), content);
  }

  private static byte[] varint(int number) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int rest = number;
    while (rest > 127) {
      bytes.write((rest & 127) | 128);
      rest >>>= 7;
    }
    bytes.write(rest);
    return bytes.toByteArray();
  }

  private static byte[] message(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
