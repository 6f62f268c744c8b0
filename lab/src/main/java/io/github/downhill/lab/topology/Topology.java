package io.github.downhill.lab.topology;

import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Workshop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What layers do to the space the data lies in: Olah 2014, "Neural Networks, Manifolds, and
 * Topology", with many seeds, and the digits of the video's network layer by layer.
 */
public final class Topology implements Experiment {

  @Override
  public String name() {
    return "topology";
  }

  @Override
  public String question() {
    return "How do layers bend space until a straight cut separates the classes?";
  }

  @Override
  public Optional<String> otherSeeds(int seeds, Extent extent) {
    return Optional.of("small networks: 1 to %,d".formatted(Toys.networks(seeds, extent)));
  }

  @Override
  public Report run(Workshop workshop) throws IOException {
    List<ToyCase> toys = Toys.make(workshop);
    DigitLayers digits = DigitLayers.make(workshop);
    List<Finding> findings = new ArrayList<>(digits.findings());
    findings.addAll(ToyFindings.of(toys));
    List<Section> sections = new ArrayList<>(digits.sections());
    sections.addAll(Toys.sections(toys));
    return new Report(name(), question(), findings, sections);
  }
}
