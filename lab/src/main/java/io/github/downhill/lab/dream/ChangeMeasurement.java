package io.github.downhill.lab.dream;

import io.github.downhill.lab.drawing.InputGradient;
import io.github.downhill.lab.drawing.SmallestChange;
import io.github.downhill.lab.space.Pixels;
import io.github.downhill.lab.workshop.Craft;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Network;
import io.github.downhill.network.Randomness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How little it takes to turn one digit into another, in the eyes of a network; and whether as long
 * a change in a random direction does anything.
 *
 * @param from the digit that test examples show, and the network takes them for
 * @param to the digit that it is to take them for
 * @param count how many examples
 */
record ChangeMeasurement(Network network, int from, int to, int count) implements Measurement {
  static final int SHOWN = 3;

  /** How many pictures were tried; as many as have a length were changed as wanted. */
  static final String TRIED = "tried";

  private static final int RANDOM = 20;

  @Override
  public Craft craft() {
    return Craft.looking("smallest changes", 1);
  }

  @Override
  public Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("network", network.parametersSha256());
    text.put("from", Integer.toString(from));
    text.put("to", Integer.toString(to));
    text.put("count", Integer.toString(count));
    return text;
  }

  @Override
  public Optional<Measured> make(Site site) {
    InputGradient pass = new InputGradient(network);
    List<SmallestChange> changes = new ArrayList<>();
    double misled = 0;
    double tried = 0;
    for (double[] picture : recognised(pass, site.test())) {
      if (site.stopping().shouldStop()) {
        return Optional.empty();
      }
      tried++;
      SmallestChange change = SmallestChange.to(to, pass, picture);
      if (change.reached()) {
        misled += misledBy(change, pass, Randomness.of(changes.size()));
        changes.add(change);
      }
    }
    return Optional.of(
        put(changes, misled / (RANDOM * Math.max(1.0, changes.size()))).with(TRIED, tried));
  }

  private static Measured put(List<SmallestChange> changes, double misled) {
    Measured measured = new Measured();
    measured.with("lengths", changes.stream().mapToDouble(SmallestChange::length).toArray());
    measured.with("deepFool", changes.stream().mapToDouble(SmallestChange::deepFool).toArray());
    measured.with("random", misled);
    for (int i = 0; i < Math.min(SHOWN, changes.size()); i++) {
      measured.with("before " + i, changes.get(i).from());
      measured.with("after " + i, changes.get(i).to());
    }
    return measured;
  }

  /** The first examples of the digit that the network takes for it. */
  private List<double[]> recognised(InputGradient pass, Examples test) {
    List<double[]> found = new ArrayList<>();
    for (int example = 0; example < test.size() && found.size() < count; example++) {
      if (test.label(example) == from) {
        double[] picture = Pixels.of(test, example);
        pass.show(picture);
        if (pass.choice() == from) {
          found.add(picture);
        }
      }
    }
    return found;
  }

  /** How many of some random changes, as long as the smallest one, change the answer at all. */
  private double misledBy(SmallestChange change, InputGradient pass, Randomness chance) {
    double misled = 0;
    for (int i = 0; i < RANDOM; i++) {
      double[] way = Pixels.noise(change.from().length, chance.at(i));
      pass.show(Pixels.asFar(change.from(), way, change.length()));
      misled += pass.choice() == from ? 0 : 1;
    }
    return misled;
  }
}
