package io.github.downhill.lab.dream;

import io.github.downhill.lab.drawing.BackQuery;
import io.github.downhill.lab.drawing.InputGradient;
import io.github.downhill.lab.drawing.Objective;
import io.github.downhill.lab.drawing.Start;
import io.github.downhill.lab.space.ClassMeans;
import io.github.downhill.lab.space.Neighbour;
import io.github.downhill.lab.space.Pixels;
import io.github.downhill.lab.workshop.Craft;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Network;
import io.github.downhill.network.Randomness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a network draws, and what comes of it: whether it recognises it, how alike it is to the
 * average digit, how far from any digit it has learned from.
 *
 * @param seed of the noise that some drawings begin with
 */
record DreamMeasurement(Network network, long seed) implements Measurement {

  @Override
  public Craft craft() {
    return Craft.looking("drawings and their judges", 1);
  }

  @Override
  public Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("network", network.parametersSha256());
    text.put("seed", Long.toString(seed));
    text.put("steps", Integer.toString(DreamCase.STEPS));
    text.put("evenStep", Double.toString(DreamCase.EVEN_STEP));
    text.put("plainStep", Double.toString(DreamCase.PLAIN_STEP));
    text.put("blur", Double.toString(DreamCase.BLUR));
    return text;
  }

  @Override
  public Optional<Measured> make(Site site) {
    InputGradient pass = new InputGradient(network);
    Randomness chance = Randomness.of(seed);
    double[][] means = ClassMeans.ofInputs(site.training()).values();
    Measured measured = new Measured();
    for (DreamCase each : DreamCase.all()) {
      if (site.stopping().shouldStop()) {
        return Optional.empty();
      }
      List<double[]> drawn =
          IntStream.range(0, means.length)
              .mapToObj(digit -> each.draw(pass, digit, chance.at(digit)))
              .toList();
      put(measured, each.text(), drawn, pass, means, site.training());
    }
    List<double[]> queried =
        IntStream.range(0, means.length).mapToObj(digit -> BackQuery.of(pass, digit)).toList();
    put(measured, "back-query", queried, pass, means, site.training());
    putHidden(measured, pass, chance, site.test());
    return Optional.of(measured);
  }

  private static void put(
      Measured measured,
      String name,
      List<double[]> pictures,
      InputGradient pass,
      double[][] means,
      Examples training) {
    int count = pictures.size();
    double[] choices = new double[count];
    double[] outputs = new double[count];
    double[] likeness = new double[count];
    double[] alike = new double[count];
    for (int digit = 0; digit < count; digit++) {
      pass.show(pictures.get(digit));
      choices[digit] = pass.choice();
      outputs[digit] = pass.outputs()[digit];
      likeness[digit] = Pixels.correlation(pictures.get(digit), means[digit]);
      alike[digit] = Pixels.mostAlike(pictures.get(digit), means);
      measured.with("picture of " + digit + " " + name, shades(pictures.get(digit)));
    }
    List<Neighbour> near = Neighbour.among(training, pictures);
    measured
        .with("nearest " + name, Neighbour.labels(near, training))
        .with("alike " + name, alike)
        .with("choices " + name, choices)
        .with("outputs " + name, outputs)
        .with("likeness " + name, likeness)
        .with("distance " + name, near.stream().mapToDouble(Neighbour::distance).toArray());
  }

  /** A picture that was measured, as it was written down: in 256 shades. */
  static double[] picture(Measured measured, int digit, String way) {
    return measured.stream("picture of " + digit + " " + way).map(shade -> shade / 255).toArray();
  }

  /** From 0 to 255, as whole numbers: a picture is looked at. */
  private static double[] shades(double[] picture) {
    double[] shades = new double[picture.length];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = Math.rint(255 * picture[i]);
    }
    return shades;
  }

  /** How far each hidden neuron can be driven, and how far any test digit drives it. */
  private static void putHidden(
      Measured measured, InputGradient pass, Randomness chance, Examples test) {
    List<Objective.Sum> neurons = hidden(pass);
    for (Start start : Start.values()) {
      DreamCase way = new DreamCase(start, false, true, 0);
      double[] sums = new double[neurons.size()];
      double[] activations = new double[neurons.size()];
      for (int n = 0; n < sums.length; n++) {
        Objective.Sum neuron = neurons.get(n);
        sums[n] = way.climb(pass, neuron, chance.at(1_000 + n)).value();
        activations[n] = pass.activation(neuron.layer(), neuron.neuron());
      }
      measured.with("hidden sums " + start.text(), sums);
      measured.with("hidden activations " + start.text(), activations);
    }
    putTest(measured, pass, neurons, test);
  }

  private static List<Objective.Sum> hidden(InputGradient pass) {
    List<Objective.Sum> neurons = new ArrayList<>();
    for (int l = 0; l < pass.layers().size() - 1; l++) {
      for (int j = 0; j < pass.layers().get(l).neurons(); j++) {
        neurons.add(new Objective.Sum(l, j));
      }
    }
    return neurons;
  }

  /** How many test digits are right, and how far any of them drives each hidden neuron. */
  private static void putTest(
      Measured measured, InputGradient pass, List<Objective.Sum> neurons, Examples test) {
    double[] most = new double[neurons.size()];
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    double right = 0;
    for (int example = 0; example < test.size(); example++) {
      pass.show(Pixels.of(test, example));
      right += pass.choice() == test.label(example) ? 1 : 0;
      for (int n = 0; n < most.length; n++) {
        most[n] = Math.max(most[n], neurons.get(n).value(pass));
      }
    }
    measured.with("hidden most", most).with("right", right / test.size());
  }
}
