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
  SCIKIT_LEARN("scikit-learn", null, "sklearn_rival.py");

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

  /** Whether it knows this workload, and would end before the day does. */
  boolean takes(Workload workload) {
    return switch (this) {
      case NIELSEN -> !workload.wide;
      case SCIKIT_LEARN -> workload != Workload.W4;
      default -> true;
    };
  }

  /** The command that starts it, before its one argument. */
  List<String> command(Setting setting) {
    if (main == null) {
      return List.of(setting.python(), setting.scripts().resolve(script).toString());
    }
    return List.of(
        setting.java(),
        "-Xlog:disable",
        "-Xlog:all=error:stderr",
        "--add-modules=jdk.incubator.vector",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName());
  }
}
