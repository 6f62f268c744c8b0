package io.github.downhill.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who takes part, and how it is started. */
enum Rival {
  /** This project. */
  DOWNHILL("Downhill", DownhillContestant.class, ""),
  /** Nielsen's algorithm in plain Java, one image at a time: what a learner would write. */
  NIELSEN("Nielsen's algorithm in plain Java", NielsenContestant.class, ""),
  JAX("JAX", null, "jax_rival.py"),
  PYTORCH("PyTorch", null, "pytorch_rival.py"),
  SCIKIT_LEARN("scikit-learn", null, "sklearn_rival.py"),
  /** Answers only, see {@link Programs}. */
  ONNX_RUNTIME("ONNX Runtime", null, ""),
  /** Products of matrices only. */
  OPENBLAS("OpenBLAS", null, "");

  final String title;
  private final @Nullable Class<?> main;
  private final String script;

  Rival(String title, @Nullable Class<?> main, String script) {
    this.title = title;
    this.main = main;
    this.script = script;
  }

  /** Whether it runs on more than one thread at all. */
  boolean hasThreads() {
    return this != NIELSEN;
  }

  /** Whether it can train this network, and would end before the day does. */
  boolean takes(Workload workload) {
    return switch (this) {
      case NIELSEN -> !workload.wide;
      case SCIKIT_LEARN -> workload.parameters() < 10_000_000;
      case ONNX_RUNTIME, OPENBLAS -> false;
      default -> true;
    };
  }

  /** The command that starts its training, before its one argument. */
  List<String> command(Setting setting) {
    return main == null ? setting.python(script) : setting.java(main);
  }
}
