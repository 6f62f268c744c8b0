package io.github.downhill.formats;

import com.google.protobuf.CodedOutputStream;
import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The model file, which is ONNX: it opens in Netron, and runs in ONNX Runtime and elsewhere.
 *
 * <p>The graph has one input, {@code inputs} (batch × pixels, float32), and one output, {@code
 * outputs} (batch × classes); the batch may have any size. Layer 1 is a node {@code layer1} (Gemm)
 * with the tensors {@code layer1.weights} (inputs × neurons) and {@code layer1.biases}, and a node
 * {@code layer1/sigmoid}, or whatever its activation is; and so on. The metadata tell the origin,
 * under names that begin with {@code downhill.}
 *
 * <p>Networks that other software wrote can be read where their graph is a line of layers.
 */
public final class OnnxFile {
  private static final long BYTES_MAX = Integer.MAX_VALUE;
  private static final int MEMORY_FACTOR = 6; // the file, its numbers, and the network's

  private OnnxFile() {}

  /**
   * Writes a model, {@linkplain AtomicFile atomically}.
   *
   * @throws FormatException if the file cannot be written; the old one is as it was
   * @throws IllegalArgumentException if a weight or bias is infinite or not a number
   */
  public static void write(Path file, Model model) throws FormatException {
    checkFinite(model.network().parameters().all());
    ProtoMessage message = OnnxWriter.write(model);
    if (message.size() > BYTES_MAX) {
      throw new FormatException(
          file + " cannot be written: ONNX files end at 2 GiB; train a smaller network.");
    }
    AtomicFile.write(
        file,
        out -> {
          CodedOutputStream coded = CodedOutputStream.newInstance(out);
          message.writeTo(coded);
          coded.flush();
        });
  }

  /**
   * Reads a model that Downhill or other software wrote.
   *
   * @throws FormatException if it is no ONNX file, or not one of a perceptron
   */
  public static Model read(Path file) throws FormatException {
    return read(file, KernelSelection.choose());
  }

  /**
   * Reads a model that Downhill or other software wrote, to be computed by the given kernels.
   *
   * @throws FormatException if it is no ONNX file, or not one of a perceptron
   */
  public static Model read(Path file, Kernels kernels) throws FormatException {
    try {
      return OnnxReader.read(InputFile.read(file, MEMORY_FACTOR), kernels);
    } catch (Refusal e) {
      throw FormatException.refused(file, e);
    } catch (IOException e) {
      throw FormatException.unreadable(file, e);
    }
  }

  private static void checkFinite(Span parameters) {
    for (int i = 0; i < parameters.length(); i++) {
      if (!Float.isFinite(parameters.at(i))) {
        throw new IllegalArgumentException(
            English.text(
                "parameter %,d is %s: a network that diverged is not written",
                i, parameters.at(i)));
      }
    }
  }
}
