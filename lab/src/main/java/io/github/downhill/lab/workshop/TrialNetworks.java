package io.github.downhill.lab.workshop;

import io.github.downhill.formats.FormatException;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.lab.workshop.Bench.Trained;
import io.github.downhill.lab.workshop.Measurement.Site;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trials are made for the networks at their ends, none where it diverged. The model is written
 * first: an outcome that is known says that its network is kept.
 */
record TrialNetworks(Site site, KeptFiles kept, Keys keys)
    implements Way<Trial, Optional<Network>> {
  static final Craft CRAFT = Craft.training("network", 1);

  @Override
  public Craft craft(Trial trial) {
    return CRAFT;
  }

  @Override
  public Map<String, String> text(Trial trial) {
    return trial.text();
  }

  @Override
  public Optional<Optional<Network>> read(Trial trial, List<String> lines) throws IOException {
    Optional<Outcome> outcome = TrialFile.read(lines);
    if (outcome.isEmpty()) {
      return Optional.empty();
    }
    if (outcome.get().diverged()) {
      return Optional.of(Optional.empty());
    }
    try {
      return Optional.of(Optional.of(OnnxFile.read(model(trial), site.kernels()).network()));
    } catch (FormatException _) {
      return Optional.empty(); // damaged or gone: it is trained again
    }
  }

  @Override
  public Optional<String> make(Trial trial) throws IOException {
    Optional<Trained> trained = new Bench(site).make(trial);
    Optional<Network> network = trained.flatMap(Trained::network);
    if (network.isPresent()) {
      Files.createDirectories(model(trial).toAbsolutePath().getParent());
      OnnxFile.write(model(trial), new Model(network.get(), Optional.empty()));
    }
    return trained.map(it -> TrialFile.write(it.outcome()));
  }

  private Path model(Trial trial) {
    return kept.file(keys.of(this, trial), ".onnx");
  }
}
