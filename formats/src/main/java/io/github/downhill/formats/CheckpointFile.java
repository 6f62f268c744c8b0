package io.github.downhill.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkpoint file, which is safetensors: most tools for neural networks read it.
 *
 * <p>Its tensors are {@code layer1.weights} (inputs × neurons), {@code layer1.biases} and so on;
 * the same under {@code optimizer.1.}, {@code optimizer.2.} for what the optimizer remembers
 * (momentum and Nesterov: the velocity; Adam: the means of the gradients and of their squares), and
 * under {@code best.} for the network that did best on the held-out examples, where some are held
 * out. All else is in the metadata, under names that begin with {@code downhill.}
 */
public final class CheckpointFile {
  private CheckpointFile() {}

  /**
   * Writes a checkpoint, {@linkplain AtomicFile atomically}.
   *
   * @throws FormatException if the file cannot be written, or one of the numbers is infinite or
   *     none, so that no run could go on from it; the old file is as it was
   */
  public static void write(Path file, Checkpoint checkpoint) throws FormatException {
    SafetensorsWriter tensors = CheckpointTensors.of(checkpoint);
    try {
      tensors.checkFinite();
      CheckpointText.checkFinite(checkpoint.state());
    } catch (Refusal e) {
      throw FormatException.refused(file, e);
    }
    AtomicFile.write(file, out -> tensors.writeTo(out, CheckpointText.of(checkpoint)));
  }

  /**
   * Reads a checkpoint.
   *
   * @throws FormatException if it is no safetensors file, or not one of a checkpoint
   */
  public static Checkpoint read(Path file) throws FormatException {
    try {
      long size = InputFile.size(file);
      try (InputStream in = Files.newInputStream(file)) {
        return CheckpointReader.read(new SafetensorsReader(in, size));
      }
    } catch (Refusal e) {
      throw FormatException.refused(file, e);
    } catch (IOException e) {
      throw FormatException.unreadable(file, e);
    }
  }
}
