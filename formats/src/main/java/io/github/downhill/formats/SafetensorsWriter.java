package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A safetensors file in the making: its tensors first, then all is written at once. */
final class SafetensorsWriter {
  private static final int CHUNK_BYTES = 1 << 16;

  private final List<TensorEntry> entries = new ArrayList<>();
  private final List<Span> values = new ArrayList<>();
  private long end;

  /** Adds a tensor behind those there are; its numbers are looked at when it is written. */
  void add(String name, List<Long> sizes, Span numbers) {
    long begin = end;
    end += (long) Float.BYTES * numbers.length();
    entries.add(new TensorEntry(name, "F32", sizes, begin, end));
    values.add(numbers);
  }

  /** Makes sure that all numbers are such that somebody can go on from them. */
  void checkFinite() throws Refusal {
    for (int t = 0; t < values.size(); t++) {
      checkFinite(entries.get(t).name(), values.get(t));
    }
  }

  private static void checkFinite(String name, Span numbers) throws Refusal {
    for (int i = 0; i < numbers.length(); i++) {
      if (!Float.isFinite(numbers.at(i))) {
        throw new Refusal(
            English.text(
                "is not written: tensor %s would hold %s at index %,d; try a smaller learning rate",
                Refusal.quoted(name), numbers.at(i), i));
      }
    }
  }

  /** Writes the header and the tensors. */
  void writeTo(OutputStream out, Map<String, String> metadata) throws IOException {
    byte[] header = new SafetensorsHeader(metadata, entries).toBytes();
    byte[] chunk = new byte[CHUNK_BYTES];
    ByteBuffer view = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
    out.write(chunk, 0, view.putLong(header.length).position());
    out.write(header);
    FloatBuffer numbers = view.clear().asFloatBuffer();
    for (Span span : values) {
      for (int done = 0; done < span.length(); done += numbers.capacity()) {
        int count = Math.min(span.length() - done, numbers.capacity());
        numbers.clear().put(span.values(), span.offset() + done, count);
        out.write(chunk, 0, count * Float.BYTES);
      }
    }
  }
}
