package io.github.downhill.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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
  OPENBLAS("OpenBLAS", null, ""),
  DJL("DJL", Library.DJL),
  DEEPLEARNING4J("Deeplearning4j", Library.DEEPLEARNING4J),
  SMILE("Smile", Library.SMILE),
  SPARK("Spark MLlib", Library.SPARK);

  final String title;
  private final @Nullable Class<?> main;
  private final String script;
  private final @Nullable Library library;

  Rival(String title, @Nullable Class<?> main, String script) {
    this.title = title;
    this.main = main;
    this.script = script;
    library = null;
  }

  Rival(String title, Library library) {
    this.title = title;
    this.library = library;
    main = null;
    script = "";
  }

  /** Whether it runs on more than one thread at all. */
  boolean hasThreads() {
    return this != NIELSEN && this != SMILE;
  }

  /** Whether it can train this network, and would end before the day does. */
  boolean takes(Workload workload) {
    return switch (this) {
      case NIELSEN -> !workload.wide;
      case SCIKIT_LEARN, SMILE -> workload.parameters() < 10_000_000;
      case SPARK -> workload == Workload.W1_128; // its iterations take no mini-batches
      case ONNX_RUNTIME, OPENBLAS -> false;
      default -> true;
    };
  }

  /** What is added to its environment. */
  Map<String, String> environment(Setting setting, int threads) {
    return library == null ? Map.of() : library.environment(setting, threads);
  }

  /**
   * The command that starts its training, before its one argument.
   *
   * @throws IOException if there is nothing to start
   */
  List<String> command(Setting setting) throws IOException {
    if (library != null) {
      return library.command(setting);
    }
    return main == null ? setting.python(script) : setting.java(main);
  }
}
