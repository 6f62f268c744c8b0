package io.github.downhill.lab.workshop;

import io.github.downhill.lab.workshop.Measurement.Site;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measurements know themselves how they are made. */
record Measurements(Site site) implements Way<Measurement, Measured> {
  @Override
  public Craft craft(Measurement measurement) {
    return measurement.craft();
  }

  @Override
  public Map<String, String> text(Measurement measurement) {
    return measurement.text();
  }

  @Override
  public Optional<Measured> read(Measurement measurement, List<String> lines) {
    return MeasuredFile.read(lines);
  }

  @Override
  public Optional<String> make(Measurement measurement) throws IOException {
    return measurement.make(site).map(MeasuredFile::write);
  }
}
