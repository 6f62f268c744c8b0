package io.github.downhill.kernels.vector;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.SparsePixels;
import io.github.downhill.kernels.SparseRows;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One call of one kernel: its operands and results, all drawn from a seed, each somewhere inside a
 * larger array of guard values, or in an array that fits exactly.
 */
final class Call {
  /** Runs the kernel for some rows of its result. */
  interface Rows {
    void run(Kernels kernels, int from, int to);
  }

  private static final float GUARD = -12_345.678f;
  private static final float DIRT = 8_765.432f; // what results hold before they are computed
  private static final int MARGIN = 40;
  private static final int PICTURES = 64;

  private final Random random;
  private final boolean tight;
  private final Numbers kind;
  private final List<Memory> memories = new ArrayList<>();
  private int rows;
  private @Nullable Rows kernel;

  /** A piece of memory: {@code rowLength} is 0 for an operand, which no kernel may change. */
  @SuppressWarnings("ArrayRecordComponent") // it is memory, not a value
  private record Memory(float[] values, float[] before, int offset, int rowLength) {
    float[] withOnly(int from, int to) {
      float[] partly = before.clone();
      int start = offset + from * rowLength;
      System.arraycopy(values, start, partly, start, (to - from) * rowLength);
      return partly;
    }
  }

  Call(Numbers kind, long seed) {
    this.random = new Random(seed);
    this.tight = seed % 2 == 0;
    this.kind = kind;
  }

  /** The same call with memory of its own. */
  static Call of(Equation equation, Numbers kind, Shape shape) {
    Call call = new Call(kind, shape.seed());
    equation.prepare(call, shape.examples(), shape.inputs(), shape.neurons());
    return call;
  }

  Matrix operand(int rows, int columns) {
    return operand(rows, columns, kind);
  }

  Matrix operand(int rows, int columns, Numbers numbers) {
    return matrix(rows, columns, 0, numbers);
  }

  /** An operand that the contract wants finite, such as weights. */
  Matrix finite(int rows, int columns) {
    return operand(rows, columns, kind == Numbers.WILD ? Numbers.EXTREME : kind);
  }

  Span operand(int length) {
    return matrix(1, length, 0, kind).span();
  }

  Span finite(int length) {
    return finite(1, length).span();
  }

  /** Pictures chosen anyhow from a set that is dark for the most part. */
  SparseRows pictures(int rows, int columns) {
    byte[] pixels = new byte[PICTURES * columns];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (random.nextInt(10) == 0 ? random.nextInt(256) : 0);
    }
    int[] chosen = random.ints(rows, 0, PICTURES).toArray();
    return new SparseRows(SparsePixels.of(pixels, columns).orElseThrow(), chosen, rows);
  }

  /** A result that is computed from the operands alone. */
  Matrix result(int rows, int columns) {
    Matrix result = matrix(rows, columns, columns, kind);
    Memory memory = memories.getLast();
    Arrays.fill(result.values(), result.offset(), result.offset() + rows * columns, DIRT);
    System.arraycopy(result.values(), 0, memory.before, 0, memory.before.length);
    return result;
  }

  Span result(int length) {
    return result(length, 1).span();
  }

  /** A result that is computed from what it held before. */
  Matrix changed(int rows, int columns) {
    return matrix(rows, columns, columns, kind);
  }

  Span changed(int length) {
    return matrix(length, 1, 1, kind).span();
  }

  /** As {@link #changed(int)}, but never negative: a mean of squares. */
  Span changedSquares(int length) {
    Span span = changed(length);
    Memory memory = memories.getLast();
    for (int i = span.offset(); i < span.offset() + length; i++) {
      span.values()[i] = Math.abs(span.values()[i]);
      memory.before[i] = span.values()[i];
    }
    return span;
  }

  /** A factor such as a learning rate. */
  float factor() {
    return (float) random.nextGaussian();
  }

  void ready(int ofRows, Rows rowsOfKernel) {
    rows = ofRows;
    kernel = rowsOfKernel;
  }

  void run(Kernels kernels) {
    run(kernels, 0, rows);
  }

  void run(Kernels kernels, int from, int to) {
    if (kernel != null) {
      kernel.run(kernels, from, to);
    }
  }

  /** Computes the rows in four pieces, some of which may be empty, from the last to the first. */
  void runInPieces(Kernels kernels) {
    int[] cuts = {0, cut(), cut(), cut(), rows};
    Arrays.sort(cuts);
    for (int piece = cuts.length - 1; piece > 0; piece--) {
      run(kernels, cuts[piece - 1], cuts[piece]);
    }
  }

  /** A number of rows between 0 and all, different from seed to seed. */
  int cut() {
    return random.nextInt(rows + 1);
  }

  /** Where this call's memory, guards included, is not that of another call; any NaN is a NaN. */
  Optional<String> firstDifference(Call other) {
    return firstDifference(other.memories.stream().map(Memory::values).toList());
  }

  /** Where this call's memory is not as it must be when only these rows of another are computed. */
  Optional<String> firstDifferenceFromRows(Call other, int from, int to) {
    return firstDifference(
        other.memories.stream().map(memory -> memory.withOnly(from, to)).toList());
  }

  /** Adds the bits of the results, without the guards, to a digest. */
  void digestResults(MessageDigest digest) {
    for (Memory memory : memories) {
      ByteBuffer bytes = ByteBuffer.allocate(4 * rows * memory.rowLength);
      for (int i = 0; i < rows * memory.rowLength; i++) {
        bytes.putInt(Float.floatToIntBits(memory.values[memory.offset + i]));
      }
      digest.update(bytes.flip());
    }
  }

  private Optional<String> firstDifference(List<float[]> expected) {
    for (int m = 0; m < memories.size(); m++) {
      Memory memory = memories.get(m);
      int i = Arrays.mismatch(memory.values, expected.get(m));
      if (i >= 0) {
        return Optional.of(
            "array %d at %d: %s instead of %s"
                .formatted(m, i - memory.offset, memory.values[i], expected.get(m)[i]));
      }
    }
    return Optional.empty();
  }

  private Matrix matrix(int rowCount, int columns, int rowLength, Numbers numbers) {
    int length = rowCount * columns;
    int offset = tight ? 0 : 1 + random.nextInt(MARGIN);
    float[] values = new float[tight ? length : offset + length + random.nextInt(MARGIN)];
    Arrays.fill(values, GUARD);
    numbers.fill(values, offset, length, random);
    memories.add(new Memory(values, values.clone(), offset, rowLength));
    return new Matrix(values, offset, rowCount, columns);
  }
}
