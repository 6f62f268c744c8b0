package io.github.downhill.formats;

import java.util.List;

/**
 * What the header of a safetensors file says of a tensor.
 *
 * @param name its name
 * @param type the kind of its numbers, such as {@code F32}
 * @param sizes its sizes, row-major; none for a single number
 * @param begin where its bytes begin, counted from the end of the header
 * @param end where they end
 */
record TensorEntry(String name, String type, List<Long> sizes, long begin, long end) {

  TensorEntry {
    sizes = List.copyOf(sizes);
  }
}
