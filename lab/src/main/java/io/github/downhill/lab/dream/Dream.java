package io.github.downhill.lab.dream;

import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A network that recognises digits is asked to draw them. */
public final class Dream implements Experiment {

  @Override
  public String name() {
    return "dream";
  }

  @Override
  public String question() {
    return "It can recognise digits: can it draw one?";
  }

  @Override
  public Report run(Workshop workshop) throws IOException {
    Trial trial = trial(workshop);
    List<Network> networks =
        workshop.networks(workshop.seeds(trial)).stream().flatMap(Optional::stream).toList();
    if (networks.isEmpty()) {
      Finding none = Finding.of("All networks ran away in training, so none could draw.");
      return new Report(name(), question(), List.of(none), List.of());
    }
    DreamResults results = DreamResults.of(networks, workshop);
    return new Report(
        name(), question(), DreamFindings.of(results), DreamSections.of(results, trial));
  }

  /** The network of the video, with as many pixels and digits as the data has. */
  private static Trial trial(Workshop workshop) {
    Architecture layers =
        Architecture.of(
            Activation.SIGMOID,
            Activation.SIGMOID,
            workshop.training().inputs(),
            16,
            16,
            workshop.training().classes());
    Recipe recipe =
        Recipe.video()
            .architecture(layers)
            .epochs(workshop.settings().extent().choose(5, 30, 30))
            .build();
    return Trial.of(recipe, workshop.training().size()).testedEvery(recipe.epochs());
  }
}
