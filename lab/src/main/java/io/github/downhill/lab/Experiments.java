package io.github.downhill.lab;

import io.github.downhill.lab.closer.Closer;
import io.github.downhill.lab.dream.Dream;
import io.github.downhill.lab.inside.Inside;
import io.github.downhill.lab.memorise.Memorise;
import io.github.downhill.lab.nielsen.Nielsen;
import io.github.downhill.lab.noise.Noise;
import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.surfaces.Surfaces;
import io.github.downhill.lab.sweeps.Sweeps;
import io.github.downhill.lab.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All experiments there are. */
public final class Experiments {
  private static final List<Experiment> ALL = all();

  private Experiments() {}

  private static List<Experiment> all() {
    List<Experiment> experiments = new ArrayList<>();
    experiments.add(new Nielsen());
    experiments.add(new Inside());
    experiments.add(new Noise());
    experiments.add(new Dream());
    experiments.add(new Memorise());
    experiments.add(new Closer());
    experiments.add(new Surfaces());
    experiments.add(new Topology());
    experiments.addAll(Sweeps.all());
    return List.copyOf(experiments);
  }

  /** In the order in which one reads them. */
  public static List<Experiment> list() {
    return ALL;
  }

  /** The experiment of a name. */
  public static Optional<Experiment> of(String name) {
    return ALL.stream().filter(experiment -> experiment.name().equals(name)).findFirst();
  }
}
