package io.github.downhill.lab.topology;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Team;
import io.github.downhill.lab.space.ClassMeans;
import io.github.downhill.lab.space.LayerPoints;
import io.github.downhill.lab.space.PrincipalAxes;
import io.github.downhill.lab.space.Separability;
import io.github.downhill.lab.workshop.Craft;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Network;
import io.github.downhill.network.Prediction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * How far apart the digits lie in each layer of a network, the pixels first, and where some of them
 * are along the two main directions of each.
 */
record LayersMeasurement(Network network) implements Measurement {
  /** So many digits of the test make the main directions: as many as the studio shows. */
  static final int SHOWN = 2_000;

  @Override
  public Craft craft() {
    return Craft.looking("layers", 1);
  }

  @Override
  public Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("layers", network.architecture().text());
    text.put("network", network.parametersSha256());
    text.put("shown", Integer.toString(SHOWN));
    return text;
  }

  @Override
  public Optional<Measured> make(Site site) {
    try (Team team = new Team(1)) {
      LayerPoints layers = new LayerPoints(site.kernels(), team, network.parameters());
      List<Matrix> learned = layers.of(site.training(), site.stopping()::shouldStop);
      List<Matrix> tested = layers.of(site.test(), site.stopping()::shouldStop);
      Examples test = site.test();
      Measured measured = new Measured();
      ClassMeans pixels = ClassMeans.ofInputs(site.training());
      add(measured, 0, LayerPoints.inputs(test), pixels, test);
      for (int l = 0; l < learned.size(); l++) {
        ClassMeans means = ClassMeans.of(learned.get(l), site.training());
        add(measured, l + 1, tested.get(l), means, test);
      }
      return Optional.of(measured.with("right", right(tested.getLast(), test)));
    } catch (CancellationException _) {
      return Optional.empty();
    }
  }

  private static void add(
      Measured measured, int layer, Matrix points, ClassMeans means, Examples test) {
    Separability separability = means.separability(points, test);
    Matrix shown = points.firstRows(Subset.first(test, SHOWN).size());
    PrincipalAxes axes = PrincipalAxes.of(shown, 2);
    Matrix places = axes.projection(2).of(shown);
    measured
        .with("nearest " + layer, separability.nearestMean())
        .with("between " + layer, separability.between())
        .with("explained " + layer, axes.explained(2))
        .with("x " + layer, column(places, 0))
        .with("y " + layer, column(places, 1));
  }

  private static double right(Matrix outputs, Examples test) {
    int right = 0;
    for (int i = 0; i < outputs.rows(); i++) {
      int choice = Prediction.brightest(outputs.values(), outputs.start(i), outputs.columns());
      right += choice == test.label(i) ? 1 : 0;
    }
    return (double) right / outputs.rows();
  }

  private static double[] column(Matrix places, int axis) {
    double[] column = new double[places.rows()];
    for (int row = 0; row < column.length; row++) {
      column[row] = places.at(row, axis);
    }
    return column;
  }
}
