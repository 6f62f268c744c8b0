package io.github.downhill.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who takes part in the race from the start of a process to a saved network of 95 %. */
enum Runner {
  /** The recipe that is made for it. It stops on images held out of the training data. */
  QUICK("Downhill, `train --recipe quick`", Rival.DOWNHILL, "--recipe quick"),
  /** What {@code downhill train} does when it is told nothing: all its epochs. */
  DEFAULT("Downhill, `train`, the default recipe", Rival.DOWNHILL, ""),
  SCIKIT_LEARN("scikit-learn, 16-16 ReLU, Adam 0.005", Rival.SCIKIT_LEARN, "sklearn_race.py"),
  JAX("JAX, 16-16 ReLU, Adam 0.005, epoch in jit + scan", Rival.JAX, "jax_race.py"),
  PYTORCH("PyTorch, 16-16 ReLU, fused Adam 0.005", Rival.PYTORCH, "pytorch_race.py");

  final String title;
  final Rival rival;
  private final String words; // options of ours, or the script of others

  Runner(String title, Rival rival, String words) {
    this.title = title;
    this.rival = rival;
    this.words = words;
  }

  boolean isOurs() {
    return rival == Rival.DOWNHILL;
  }

  /**
   * The command of a run.
   *
   * @param launcher the command {@code downhill}
   * @param model where the trained network is to be saved
   */
  List<String> command(String launcher, Setting setting, int seed, Path model) {
    List<String> command = new ArrayList<>();
    if (isOurs()) {
      command.addAll(List.of(launcher, "train", "--json", "--data", setting.data()));
      command.addAll(List.of("--seed", "" + seed, "--out", "" + model));
      words.lines().flatMap(line -> Stream.of(line.split(" "))).forEach(command::add);
    } else {
      command.addAll(setting.python(words));
      command.add(new Terms(Workload.SIZE_13K, 1, setting.data()).json());
      command.addAll(List.of("" + seed, "" + model));
    }
    return command;
  }
}
