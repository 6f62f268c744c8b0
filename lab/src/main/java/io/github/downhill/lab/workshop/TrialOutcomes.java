package io.github.downhill.lab.workshop;

import io.github.downhill.lab.workshop.Measurement.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trials are made for what comes of them. */
record TrialOutcomes(Site site) implements Way<Trial, Outcome> {
  static final Craft CRAFT = Craft.training("trial", 1);

  @Override
  public Craft craft(Trial trial) {
    return CRAFT;
  }

  @Override
  public Map<String, String> text(Trial trial) {
    return trial.text();
  }

  @Override
  public Optional<Outcome> read(Trial trial, List<String> lines) {
    return TrialFile.read(lines);
  }

  @Override
  public Optional<String> make(Trial trial) {
    return new Bench(site).make(trial).map(trained -> TrialFile.write(trained.outcome()));
  }
}
