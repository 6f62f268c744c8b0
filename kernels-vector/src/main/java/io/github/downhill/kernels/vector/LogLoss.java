package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;
import static jdk.incubator.vector.FloatVector.broadcast;

import io.github.downhill.kernels.Elementary;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * −Σ y ln a of each example. All logarithms are taken, though most are not wanted: to look which
 * are, the processor would have to guess, and be wrong once for every example.
 */
final class LogLoss {
  private LogLoss() {}

  static void of(
      float[] a, int aFrom, float[] y, int yFrom, int rows, int outputs, float[] costs, int from) {
    Scratch scratch = Scratch.ofThisThread();
    scratch.turned = Scratch.grown(scratch.turned, rows * outputs);
    float[] logs = scratch.turned;
    logs(a, aFrom, y, yFrom, rows * outputs, logs);
    for (int row = 0; row < rows; row++) {
      float sum = 0f;
      for (int j = row * outputs; j < (row + 1) * outputs; j++) {
        sum = Math.fma(-y[yFrom + j], logs[j], sum);
      }
      costs[from + row] = sum;
    }
  }

  /**
   * ln a, with the operations of {@link Elementary#boundedLog} in the same order, where y is not 0,
   * else 0.
   */
  private static void logs(float[] a, int aFrom, float[] y, int yFrom, int length, float[] logs) {
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, aFrom + i);
      IntVector bits = x.reinterpretAsInts();
      FloatVector n =
          (FloatVector)
              bits.lanewise(VectorOperators.LSHR, 23)
                  .sub(126)
                  .convertShape(VectorOperators.I2F, SPECIES, 0);
      FloatVector m = bits.and(0x007FFFFF).or(0x3F000000).reinterpretAsFloats();
      VectorMask<Float> low = m.lt(Elementary.SQRT_HALF);
      n = n.blend(n.sub(1f), low);
      FloatVector r = m.blend(m.add(m), low).sub(1f);
      FloatVector p =
          broadcast(SPECIES, Elementary.LOG_8).fma(r, broadcast(SPECIES, Elementary.LOG_7));
      p = p.fma(r, broadcast(SPECIES, Elementary.LOG_6));
      p = p.fma(r, broadcast(SPECIES, Elementary.LOG_5));
      p = p.fma(r, broadcast(SPECIES, Elementary.LOG_4));
      p = p.fma(r, broadcast(SPECIES, Elementary.LOG_3));
      p = p.fma(r, broadcast(SPECIES, Elementary.LOG_2));
      p = p.fma(r, broadcast(SPECIES, Elementary.LOG_1));
      p = p.fma(r, broadcast(SPECIES, Elementary.LOG_0));
      FloatVector square = r.mul(r);
      FloatVector rest = n.fma(broadcast(SPECIES, Elementary.LN2_LOW), p.mul(r).mul(square));
      rest = broadcast(SPECIES, -0.5f).fma(square, rest);
      FloatVector log = n.fma(broadcast(SPECIES, Elementary.LN2_HIGH), r.add(rest));
      log = x.blend(log, x.compare(VectorOperators.LE, Float.MAX_VALUE));
      log = log.blend(Elementary.LOG_MIN, x.lt(Float.MIN_NORMAL));
      VectorMask<Float> unwanted =
          FloatVector.fromArray(SPECIES, y, yFrom + i).compare(VectorOperators.EQ, 0f);
      log.blend(0f, unwanted).intoArray(logs, i);
    }
    for (; i < length; i++) {
      logs[i] = y[yFrom + i] == 0 ? 0f : Elementary.boundedLog(a[aFrom + i]);
    }
  }
}
