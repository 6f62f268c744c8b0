package io.github.downhill.lab.topology;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.lab.chart.DotChart;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.space.Bend;
import io.github.downhill.lab.space.ToyNetwork;
import io.github.downhill.lab.space.ToyShape;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Small networks that learn points no straight line separates: with which layers, how often. */
final class Toys {

  /** Hidden layers to be tried on a shape. */
  @SuppressWarnings("ArrayRecordComponent") // made to be tried, never compared or changed
  private record Layers(ToyShape shape, int... hidden) {}

  private static final List<Layers> ALL =
      List.of(
          new Layers(ToyShape.RINGS, 2),
          new Layers(ToyShape.RINGS, 2, 2, 2),
          new Layers(ToyShape.RINGS, 3),
          new Layers(ToyShape.SPIRALS, 2),
          new Layers(ToyShape.SPIRALS, 2, 2, 2, 2),
          new Layers(ToyShape.SPIRALS, 3, 3),
          new Layers(ToyShape.LINKS, 3),
          new Layers(ToyShape.LINKS, 3, 3, 3),
          new Layers(ToyShape.LINKS, 4),
          new Layers(ToyShape.LINKS, 4, 4));

  private Toys() {}

  /** Ten networks for each seed that was asked for: each takes a fraction of a second. */
  static List<ToyCase> make(Workshop workshop) throws IOException {
    int networks = networks(workshop.settings().seeds(), workshop.settings().extent());
    int epochs = workshop.settings().extent().choose(100, ToyNetwork.EPOCHS, 3 * ToyNetwork.EPOCHS);
    List<List<ToyTrial>> trials =
        ALL.stream()
            .map(each ->
                LongStream.rangeClosed(1, networks).mapToObj(s -> trial(each, s, epochs)).toList())
            .toList();
    List<Measured> all = workshop.measure(trials.stream().flatMap(List::stream).toList());
    return IntStream.range(0, ALL.size())
        .mapToObj(i ->
            new ToyCase(
                ALL.get(i).shape(),
                ToyNetwork.text(ALL.get(i).hidden()),
                trials.get(i),
                all.subList(i * networks, (i + 1) * networks)))
        .toList();
  }

  /** With how many seeds each is trained. */
  static int networks(int seeds, Extent extent) {
    return seeds * extent.choose(2, 10, 40);
  }

  private static ToyTrial trial(Layers layers, long seed, int epochs) {
    Recipe recipe = ToyNetwork.recipe(layers.shape(), seed, epochs, layers.hidden());
    return new ToyTrial(layers.shape(), recipe);
  }

  static List<Section> sections(List<ToyCase> cases) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section.Figure(
            "toys",
            "How many of other points each small network gets right, with each seed; the line is"
                + " their mean.",
            new DotChart(
                "right, of %,d points".formatted(ToyTrial.TESTED),
                Numbers::percent,
                cases.stream()
                    .map(each -> new DotChart.Row(each.name(), each.right(), Double.NaN))
                    .toList())));
    sections.add(table(cases));
    drawn(cases).forEach(each -> bend(each).ifPresent(sections::add));
    sections.add(
        new Section.Text(
            "How the small networks learn",
            """
            tanh, softmax and cross-entropy, Adam with a learning rate of 0.03 that falls to 0, mini-batches of 20 of %,d points, %d epochs; tested on %,d other points of the same shapes. “Separates” means that all of them are right.
            A layer of as many neurons as the space before it has coordinates bends that space but does not tear it (as long as its weights can be inverted), and what lies around something still lies around it. So a disc never gets out of a ring in the plane, and two links never out of each other in space; with one neuron more there is room to lift one over the other.
            Links are two loops in space. A picture of them in the plane has crossings, which are no links, so these points have three coordinates, and three neurons a layer are for them what two are for the rings.\
            """
                .formatted(
                    ToyNetwork.POINTS,
                    cases.getFirst().trials().getFirst().recipe().epochs(),
                    ToyTrial.TESTED)));
    return sections;
  }

  private static Section table(List<ToyCase> cases) {
    return new Section.Table(
        "separated",
        "How many networks get every point of the test right.",
        List.of("shape and hidden layers", "separate", "networks", "mean right", "best", "worst"),
        cases.stream()
            .map(each ->
                List.of(
                    each.name(),
                    String.valueOf(each.separated()),
                    String.valueOf(each.networks()),
                    Numbers.percent(each.right()),
                    Numbers.percent(each.right().most()),
                    Numbers.percent(each.right().least())))
            .toList());
  }

  /** Of each shape the first layers that were tried, and those that separate it most often. */
  private static List<ToyCase> drawn(List<ToyCase> cases) {
    List<ToyCase> drawn = new ArrayList<>();
    for (ToyShape shape : ToyShape.values()) {
      List<ToyCase> all = cases.stream().filter(each -> each.shape() == shape).toList();
      ToyCase best = all.stream().reduce((a, b) -> b.rate() >= a.rate() ? b : a).orElseThrow();
      drawn.add(all.getFirst());
      drawn.add(best);
    }
    return drawn;
  }

  private static Optional<Section> bend(ToyCase each) {
    return each.best()
        .map(network -> Bend.of(network, new ScalarKernels(), ToyTrial.learned(each.shape())))
        .map(bend ->
            new Section.Figure(
                "bend-" + each.shape().text() + "-" + each.layers(),
                "%s through hidden layers of %s: the best of %d networks, %s right. The line is where the outputs are equal."
                    .formatted(
                        each.shape().words(),
                        each.layers(),
                        each.networks(),
                        Numbers.percent(each.right().most())),
                new BendChart(bend)));
  }
}
