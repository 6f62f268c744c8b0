package io.github.downhill.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Which program of a rival takes part in what. */
final class Programs {
  private Programs() {}

  /**
   * The command that starts it, before its one argument; empty if it does not take part.
   *
   * @throws IOException if there is nothing to start
   */
  static Optional<List<String>> command(Rival rival, Task task, Setting setting)
      throws IOException {
    return switch (task) {
      case Workload it -> rival.takes(it) ? Optional.of(rival.command(setting)) : Optional.empty();
      case Inference _ -> answering(rival, setting);
      case Products _ -> multiplying(rival, setting);
      case Rest _ ->
          Optional.of(rival)
              .filter(r -> r == Rival.DOWNHILL)
              .map(_ -> setting.java(RestContestant.class));
    };
  }

  private static Optional<List<String>> answering(Rival rival, Setting setting) {
    return switch (rival) {
      case DOWNHILL -> Optional.of(setting.java(InferenceContestant.class));
      case ONNX_RUNTIME -> Optional.of(setting.java(OnnxRuntimeContestant.class));
      case JAX -> Optional.of(setting.python("jax_inference.py"));
      case PYTORCH -> Optional.of(setting.python("pytorch_inference.py"));
      default -> Optional.empty();
    };
  }

  private static Optional<List<String>> multiplying(Rival rival, Setting setting) {
    return switch (rival) {
      case DOWNHILL -> Optional.of(setting.java(ProductsContestant.class));
      case OPENBLAS -> Optional.of(setting.python("openblas_products.py"));
      default -> Optional.empty();
    };
  }
}
