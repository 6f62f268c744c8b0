package io.github.downhill.benchmarks.jmh;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import java.util.Optional;
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

/** The three products of a layer on one thread: dense, and with the zeros of pictures of digits. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProductBenchmark {
  /** Examples × inputs × neurons: layers of W1 with two sizes of mini-batch, and of W3. */
  @Param({"10x784x16", "128x784x16", "128x784x800", "128x800x800"})
  private String shape = "";

  /** The share of inputs that are not zero; 0.19 of MNIST's pixels are not. */
  @Param({"1", "0.19"})
  private double density;

  @Param({"vector", "scalar"})
  private String kernels = "";

  private Kernels chosen = KernelSelection.choose();
  private Matrix a = Matrix.zeros(0, 0); // examples × inputs
  private Matrix w = a; // inputs × neurons
  private Span b = Span.zeros(0); // neurons
  private Matrix z = a; // examples × neurons
  private Matrix delta = a; // examples × neurons
  private Matrix e = a; // examples × inputs
  private Matrix dw = a; // inputs × neurons

  /** Takes the memory. */
  @Setup
  public void prepare() {
    chosen = KernelSelection.choose(Optional.of(kernels));
    String[] sizes = shape.split("x");
    int batch = Integer.parseInt(sizes[0]);
    int inputs = Integer.parseInt(sizes[1]);
    int neurons = Integer.parseInt(sizes[2]);
    a = Numbers.random(batch, inputs, density);
    w = Numbers.random(inputs, neurons, 1);
    b = Numbers.random(1, neurons, 1).span();
    z = Matrix.zeros(batch, neurons);
    delta = Numbers.random(batch, neurons, 1);
    e = Matrix.zeros(batch, inputs);
    dw = Matrix.zeros(inputs, neurons);
  }

  /** Z = A·W + b. */
  @Benchmark
  public Matrix weightedSums() {
    chosen.weightedSums(a, w, b, z, 0, z.rows());
    return z;
  }

  /** E = Δ·Wᵀ, in which the inputs' zeros have no part. */
  @Benchmark
  public Matrix errorsBack() {
    chosen.errorsBack(delta, w, e, 0, e.rows());
    return e;
  }

  /** ∂C/∂W = Aᵀ·Δ. */
  @Benchmark
  public Matrix weightGradient() {
    chosen.weightGradient(a, delta, dw, 0, dw.rows());
    return dw;
  }
}
