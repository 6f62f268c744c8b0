package io.github.downhill.lab.topology;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.lab.chart.DotChart;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.topology.DigitChart.Panel;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The digits in the layers of the video's network, with several seeds. */
final class DigitLayers {
  private static final int DRAWN = 700; // more digits would cover one another

  private final String architecture;
  private final int last;
  private final List<Measured> measured;
  private final Examples test;

  private DigitLayers(Trial trial, List<Measured> measured, Examples test) {
    architecture = trial.recipe().architecture().text();
    last = trial.recipe().architecture().layers().size();
    this.measured = measured;
    this.test = test;
  }

  static DigitLayers make(Workshop workshop) throws IOException {
    Recipe recipe = Recipe.video().epochs(workshop.settings().extent().choose(3, 30, 30)).build();
    return make(
        workshop, Trial.of(recipe, workshop.training().size()).testedEvery(recipe.epochs()));
  }

  /** The same with any network that can be shown the examples. */
  static DigitLayers make(Workshop workshop, Trial trial) throws IOException {
    List<Trial> trials = workshop.seeds(trial);
    List<Network> networks = workshop.networks(trials).stream().flatMap(Optional::stream).toList();
    List<Measured> measured =
        workshop.measure(networks.stream().map(LayersMeasurement::new).toList());
    return new DigitLayers(trial, measured, workshop.test());
  }

  private Spread spread(String what, int layer) {
    return Spread.of(measured.stream().map(each -> each.number(what + " " + layer)).toList());
  }

  private double accuracy() {
    return measured.stream().mapToDouble(each -> each.number("right")).average().orElseThrow();
  }

  private String name(int layer) {
    return layer == 0 ? "pixels" : layer == last ? "outputs" : "hidden layer " + layer;
  }

  List<Finding> findings() {
    return List.of(apart(), shadow());
  }

  private Finding apart() {
    List<String> falls = new ArrayList<>();
    List<String> same = new ArrayList<>();
    for (int layer = 1; layer <= last; layer++) {
      Spread before = spread("nearest", layer - 1);
      Spread after = spread("nearest", layer);
      boolean differs = before.differsFrom(after);
      if (!differs) {
        same.add(name(layer));
      } else if (after.mean() < before.mean()) {
        falls.add(name(layer));
      }
    }
    String verdict =
        !falls.isEmpty()
            ? "not every layer pulls the digits apart: it falls at " + String.join(" and ", falls)
            : !same.isEmpty()
                ? "layers pull the digits apart, but at %s it cannot be told"
                    .formatted(String.join(" and ", same))
                : "every layer pulls the digits further apart";
    String numbers =
        IntStream.rangeClosed(0, last)
            .mapToObj(l -> "%s %s".formatted(name(l), Numbers.percent(spread("nearest", l).mean())))
            .reduce((a, b) -> a + ", " + b)
            .orElseThrow();
    return Finding.of(
        "Who knows nothing but the mean of each digit gets this much of the test right, layer by layer of %s: %s; %s. The network itself gets %s."
            .formatted(architecture, numbers, verdict, Numbers.percent(accuracy())),
        spread("nearest", last).mean());
  }

  private Finding shadow() {
    Spread pixels = spread("explained", 0);
    Spread outputs = spread("explained", last);
    return Finding.of(
        "A picture in the plane is a shadow: the two main directions hold %s of the variance of the pixels, and %s of that of the outputs."
            .formatted(Numbers.percent(pixels.mean()), Numbers.percent(outputs.mean())),
        pixels.mean());
  }

  List<Section> sections() {
    return List.of(
        new Section.Figure(
            "digits",
            "%s digits of the test in the layers of %s with seed 1, along the two main directions of each layer; each is written where it lies."
                .formatted(Math.min(DRAWN, test.size()), architecture),
            new DigitChart(IntStream.rangeClosed(0, last).mapToObj(this::panel).toList())),
        new Section.Figure(
            "apart",
            "What the nearest mean gets right in each layer, with each seed; the line is their"
                + " mean.",
            new DotChart(
                "right, of the test set",
                Numbers::percent,
                IntStream.rangeClosed(0, last)
                    .mapToObj(l -> new DotChart.Row(name(l), spread("nearest", l), Double.NaN))
                    .toList())),
        table(),
        new Section.Text(
            "How the layers are measured",
            """
            Nearest mean: a picture counts as right if its point is nearer to the mean of its own digit than to the other nine (Euclidean distance), with the means of the training pictures and the points of the test pictures. Between the digits: Σ n(m − m̄)² / Σ(x − m̄)², the share of the variance of the test points that is between the means m of the digits, and not around them.
            The main directions are exact (principal component analysis of the first %,d test pictures in each layer, until C·v = λ·v holds to a ten billionth); nothing here is t-SNE, whose distances between clusters and sizes of clusters mean nothing.\
            """
                .formatted(LayersMeasurement.SHOWN)));
  }

  private Panel panel(int layer) {
    double[] x = measured.getFirst().row("x " + layer);
    double[] y = measured.getFirst().row("y " + layer);
    int count = Math.min(DRAWN, x.length);
    Matrix places = Matrix.zeros(count, 2);
    int[] labels = new int[count];
    for (int row = 0; row < count; row++) {
      places.values()[2 * row] = (float) x[row];
      places.values()[2 * row + 1] = (float) y[row];
      labels[row] = test.label(row);
    }
    String right = Numbers.percent(measured.getFirst().number("nearest " + layer));
    return new Panel("%s: nearest mean %s".formatted(name(layer), right), places, labels);
  }

  private Section table() {
    return new Section.Table(
        "layers",
        "Mean ± standard deviation over the seeds.",
        List.of("layer", "nearest mean right", "variance between the digits", "in the plane shown"),
        IntStream.rangeClosed(0, last)
            .mapToObj(layer ->
                List.of(
                    name(layer),
                    Numbers.percent(spread("nearest", layer)),
                    Numbers.percent(spread("between", layer)),
                    Numbers.percent(spread("explained", layer))))
            .toList());
  }
}
