package io.github.downhill.formats;

import java.util.List;

/**
 * The sizes of what goes through a perceptron, as far as the file says them: a batch of examples,
 * which have to be made rows of a matrix before the first layer.
 */
final class OnnxShape {
  private static final long INFERRED = -1; // whatever is left
  private static final long SAME = 0; // as it was

  private final int rank; // of what goes in
  private final long batch;
  private long width; // of an example
  private boolean isMatrix;

  /** The sizes of what goes in. */
  OnnxShape(OnnxValue input) {
    List<Long> sizes = input.sizes().orElse(List.of(OnnxValue.ANY, OnnxValue.ANY));
    rank = sizes.size();
    batch = sizes.isEmpty() ? OnnxValue.ANY : sizes.getFirst();
    width = rank < 2 ? OnnxValue.ANY : product(sizes);
    isMatrix = rank == 2;
  }

  /** Makes sure that a layer with so many inputs can come next, and puts it there. */
  void pass(OnnxNode node, long inputs, long neurons) throws Refusal {
    node.check(isMatrix, "works on something else than a matrix of batch × inputs");
    node.check(
        width == OnnxValue.ANY || width == inputs,
        "expects %,d inputs, but is given %,d",
        inputs,
        width);
    width = neurons;
  }

  /** Makes every example a row. */
  void flatten(OnnxNode node) throws Refusal {
    long axis = node.integer("axis", 1);
    node.check(axis == 1, "flattens from axis %d on instead of 1", axis);
    node.check(rank > 1, "is given a row of numbers instead of a batch of examples");
    isMatrix = true;
  }

  /** Makes every example a row, if that is what these sizes mean. */
  void reshape(OnnxNode node, List<Long> sizes) throws Refusal {
    boolean isRows = sizes.size() == 2 && node.integer("allowzero", 0) == 0;
    node.check(
        isRows && keepsBatch(sizes.getFirst()) && keepsWidth(sizes.getLast(), sizes.getFirst()),
        "reshapes to %s, which is not one row an example",
        sizes);
    width = sizes.getLast() == INFERRED ? width : sizes.getLast();
    isMatrix = true;
  }

  private boolean keepsBatch(long size) {
    return size == INFERRED || size == SAME || size == batch;
  }

  private boolean keepsWidth(long size, long batchSize) {
    return size == INFERRED
        ? batchSize != INFERRED
        : size == width || (size > 0 && width == OnnxValue.ANY);
  }

  private static long product(List<Long> sizes) {
    long product = 1;
    for (long size : sizes.subList(1, sizes.size())) {
      if (size == OnnxValue.ANY || size > Integer.MAX_VALUE / product) {
        return OnnxValue.ANY;
      }
      product *= size;
    }
    return product;
  }
}
