package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * A safetensors file being read: first its header, then its tensors one after another.
 *
 * <p>The rules are those of the format: the header ends within the file, the tensors follow one
 * another without a gap or an overlap to the last byte of the file, and each has as many bytes as
 * its sizes make.
 */
final class SafetensorsReader {
  private static final long HEADER_MAX = 100_000_000;
  private static final int LENGTH_BYTES = 8;
  private static final int CHUNK_BYTES = 1 << 13;

  /** How many bytes a number of each kind takes. */
  private static final Map<String, Integer> TYPE_BYTES =
      Map.ofEntries(
          Map.entry("BOOL", 1),
          Map.entry("U8", 1),
          Map.entry("I8", 1),
          Map.entry("F8_E5M2", 1),
          Map.entry("F8_E4M3", 1),
          Map.entry("I16", 2),
          Map.entry("U16", 2),
          Map.entry("F16", 2),
          Map.entry("BF16", 2),
          Map.entry("I32", 4),
          Map.entry("U32", 4),
          Map.entry("F32", 4),
          Map.entry("F64", 8),
          Map.entry("I64", 8),
          Map.entry("U64", 8));

  private final InputStream in;
  private final SafetensorsHeader header;
  private final byte[] bytes = new byte[CHUNK_BYTES];
  private final ByteBuffer chunk = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

  /**
   * Reads the header of a file.
   *
   * @param in the bytes of the file
   * @param size how many bytes there are
   */
  SafetensorsReader(InputStream in, long size) throws IOException, Refusal {
    this.in = in;
    long length = headerLength(size);
    header = SafetensorsHeaderReader.read(headerBytes((int) length));
    checkLayout(header, size - LENGTH_BYTES - length);
  }

  /** What the file says of itself; the tensors in the order of their bytes. */
  SafetensorsHeader header() {
    return header;
  }

  /** Reads the numbers of the next tensor, which are float32 and finite. */
  void read(TensorEntry tensor, Span target) throws IOException, Refusal {
    int done = 0;
    while (done < target.length()) {
      int count = Math.min(target.length() - done, CHUNK_BYTES / Float.BYTES);
      fill(count * Float.BYTES);
      chunk.asFloatBuffer().get(target.values(), target.offset() + done, count);
      done += count;
    }
    for (int i = 0; i < target.length(); i++) {
      if (!Float.isFinite(target.at(i))) {
        throw new Refusal(
            English.text(
                "holds %s in tensor %s at index %,d; expected finite numbers, so use another file",
                target.at(i), Refusal.quoted(tensor.name()), i));
      }
    }
  }

  private long headerLength(long size) throws IOException, Refusal {
    Refusal.unless(size > LENGTH_BYTES, "is too short for a safetensors file");
    fill(LENGTH_BYTES);
    long length = chunk.getLong();
    Refusal.unless(
        length >= 2 && length <= HEADER_MAX,
        "is no checkpoint: it is no safetensors file; expected one that a run left");
    Refusal.unless(
        length <= size - LENGTH_BYTES, "is cut off in the middle of its header; copy it again");
    return length;
  }

  private byte[] headerBytes(int count) throws IOException, Refusal {
    Memory.checkRoomFor(8L * count);
    byte[] header = in.readNBytes(count);
    Refusal.unless(header.length == count, "became shorter while it was read; try again");
    return header;
  }

  private void fill(int count) throws IOException, Refusal {
    int read = in.readNBytes(bytes, 0, count);
    Refusal.unless(read == count, "became shorter while it was read; try again");
    chunk.clear().limit(count);
  }

  private static void checkLayout(SafetensorsHeader header, long dataBytes) throws Refusal {
    long expected = 0;
    for (TensorEntry tensor : header.tensors()) {
      String name = Refusal.quoted(tensor.name());
      Refusal.unless(
          tensor.begin() == expected && tensor.end() >= expected,
          "has a damaged header: tensor %s begins at byte %,d instead of %,d",
          name,
          tensor.begin(),
          expected);
      Refusal.unless(tensor.end() <= dataBytes, "is cut off before the end of tensor %s", name);
      checkSize(tensor);
      expected = tensor.end();
    }
    Refusal.unless(
        expected == dataBytes,
        "is damaged: %,d %s the end of its last tensor",
        dataBytes - expected,
        dataBytes - expected == 1 ? "byte follows" : "bytes follow");
  }

  private static void checkSize(TensorEntry tensor) throws Refusal {
    String name = Refusal.quoted(tensor.name());
    Integer each = TYPE_BYTES.get(tensor.type());
    if (each == null) {
      throw new Refusal(
          "holds tensor %s of an unknown type, %s".formatted(name, Refusal.quoted(tensor.type())));
    }
    long bytes = each;
    for (long size : tensor.sizes()) {
      boolean overflows = size != 0 && bytes > Long.MAX_VALUE / size;
      Refusal.unless(!overflows, "holds tensor %s of impossible sizes %s", name, tensor.sizes());
      bytes *= size;
    }
    Refusal.unless(
        bytes == tensor.end() - tensor.begin(),
        "has a damaged header: tensor %s of sizes %s takes %,d bytes, not %,d",
        name,
        tensor.sizes(),
        bytes,
        tensor.end() - tensor.begin());
  }
}
