package io.github.downhill.benchmarks.jmh;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a step does besides products: it gathers its pictures, and moves the parameters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepBenchmark {
  private static final int PICTURES = 60_000;
  private static final int INPUTS = 784;
  private static final int BATCH = 128;

  /** The parameters of W1's and W3's networks. */
  @Param({"13002", "1276810"})
  private int parameters;

  @Param({"vector", "scalar"})
  private String kernels = "";

  private Kernels chosen = KernelSelection.choose();
  private final byte[] pixels = new byte[PICTURES * INPUTS];
  private final int[] order = new int[PICTURES];
  private final Matrix batch = Matrix.zeros(BATCH, INPUTS);
  private Span gradient = Span.zeros(0);
  private Span v = gradient;
  private Span theta = gradient;
  private int start;

  /** Takes the memory. */
  @Setup
  public void prepare() {
    chosen = KernelSelection.choose(Optional.of(kernels));
    SplittableRandom random = new SplittableRandom(1);
    random.nextBytes(pixels);
    Arrays.setAll(order, _ -> random.nextInt(PICTURES));
    gradient = Numbers.random(1, parameters, 1).span();
    v = Span.zeros(parameters);
    theta = Span.zeros(parameters);
  }

  /** A mini-batch of 128 pictures from all over the data. */
  @Benchmark
  public Matrix shades() {
    start = (start + BATCH) % (PICTURES - BATCH);
    chosen.shades(pixels, order, start, batch, 0, BATCH);
    return batch;
  }

  /** Plain descent. */
  @Benchmark
  public Span addScaled() {
    chosen.addScaled(gradient, -1e-9f, theta, 0, parameters);
    return theta;
  }

  /** Descent with momentum. */
  @Benchmark
  public Span momentum() {
    chosen.momentum(gradient, 0, 1e-9f, 0.9f, v, theta, 0, parameters);
    return theta;
  }
}
