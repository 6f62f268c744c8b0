package io.github.downhill.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Matrix;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * ONNX Runtime with the same network, at its best: the tensors that it reads and writes are taken
 * once, outside of Java's heap. One by one, an image is copied into the tensor, as ours copies it.
 */
final class OnnxRuntimeContestant {
  private final Matrix images; // examples × inputs
  private final OrtEnvironment runtime;
  private final OrtSession session;
  private final int outputs;

  private OnnxRuntimeContestant(Terms terms, Matrix images) throws Exception {
    this.images = images;
    int[] sizes = terms.workload().sizes();
    outputs = sizes[sizes.length - 1];
    runtime = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions()) {
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.setIntraOpNumThreads(terms.threads());
      options.setInterOpNumThreads(1);
      session = runtime.createSession(Files.readAllBytes(model(terms)), options);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Terms terms = Terms.of(arguments[0]);
    Matrix images = Data.inputs(Data.read(terms.data()).test());
    var contestant = new OnnxRuntimeContestant(terms, images);
    Inference task = (Inference) terms.task();
    try (Pass pass = contestant.new Pass(task.atOnce)) {
      Turns.take(
          "ONNX Runtime %s in Java, tensors taken once, %d thread(s)"
              .formatted(contestant.runtime.getVersion(), terms.threads()),
          _ -> pass.overAll(task.passes));
    }
  }

  private static Path model(Terms terms) throws Exception {
    Path file = Files.createTempFile("downhill-bench", ".onnx");
    file.toFile().deleteOnExit();
    var network = Data.network(terms.workload(), KernelSelection.choose());
    OnnxFile.write(file, new Model(network, Optional.empty()));
    return file;
  }

  /** The memory of a pass of so many images at once. */
  private final class Pass implements AutoCloseable {
    private final int atOnce;
    private final FloatBuffer pixels;
    private final FloatBuffer answers;
    private final Map<String, OnnxTensor> into;
    private final Map<String, OnnxTensor> outOf;
    private float used;

    Pass(int atOnce) throws OrtException {
      this.atOnce = atOnce;
      pixels = buffer(atOnce * images.columns());
      answers = buffer(atOnce * outputs);
      long[] shape = {atOnce, images.columns()};
      into = Map.of("inputs", OnnxTensor.createTensor(runtime, pixels, shape));
      long[] answer = {atOnce, outputs};
      outOf = Map.of("outputs", OnnxTensor.createTensor(runtime, answers, answer));
      pixels.put(0, images.values(), images.offset(), atOnce * images.columns());
    }

    void overAll(int passes) {
      try {
        for (int pass = 0; pass < passes; pass++) {
          for (int from = 0; from < images.rows(); from += atOnce) {
            if (atOnce < images.rows()) {
              pixels.put(0, images.values(), images.start(from), atOnce * images.columns());
            }
            session.run(into, outOf).close();
            used += answers.get(0);
          }
        }
      } catch (OrtException e) {
        throw new IllegalStateException(e);
      }
      if (Float.isNaN(used)) {
        throw new IllegalStateException("an output is no number");
      }
    }

    @Override
    public void close() throws OrtException {
      into.values().forEach(OnnxTensor::close);
      outOf.values().forEach(OnnxTensor::close);
      session.close();
    }
  }

  private static FloatBuffer buffer(int floats) {
    return ByteBuffer.allocateDirect(floats * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }
}
