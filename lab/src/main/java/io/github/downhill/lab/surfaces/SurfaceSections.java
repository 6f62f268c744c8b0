package io.github.downhill.lab.surfaces;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.chart.Distributions;
import io.github.downhill.lab.chart.ScatterChart;
import io.github.downhill.lab.chart.ScatterChart.Cloud;
import io.github.downhill.lab.chart.ScatterChart.Point;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Correlation;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.surfaces.Surfaces.Size;
import io.github.downhill.lab.workshop.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pictures and the tables of {@link Surfaces}. */
final class SurfaceSections {
  private static final int DIGITS = 4;

  private SurfaceSections() {}

  static List<Section> of(List<Size> sizes, Trial trial) {
    List<Section> sections = new ArrayList<>();
    if (!sizes.isEmpty()) {
      sections.add(distributions(sizes));
      sections.add(relative(sizes));
      sections.add(scatter(sizes));
      sections.add(costs(sizes));
      sections.add(correlations(sizes));
    }
    sections.add(how(trial));
    return sections;
  }

  private static Section distributions(List<Size> sizes) {
    List<Distributions.Row> rows =
        sizes.stream().map(size -> new Distributions.Row(size.title(), size.test())).toList();
    return new Section.Figure(
        "test-cost",
        "Where the starts end: the test cost of each size, each histogram as high as its most"
            + " frequent bar; the line is the start in the middle. The paper’s figure 3.",
        new Distributions("cost on the test set", value -> Numbers.rounded(value, DIGITS), rows));
  }

  private static Section relative(List<Size> sizes) {
    List<Distributions.Row> rows =
        sizes.stream().map(size -> new Distributions.Row(size.title(), size.overMedian())).toList();
    return new Section.Figure(
        "test-cost-relative",
        "The same, as a part of what the start in the middle costs.",
        new Distributions(
            "cost on the test set, above or below that of the start in the middle",
            value -> Numbers.percent(value, DIGITS),
            rows));
  }

  private static Section scatter(List<Size> sizes) {
    List<Cloud> clouds = sizes.stream().map(size -> cloud(size)).toList();
    return new Section.Figure(
        "train-test",
        "Each start: what it costs on what it learned from, and on the test set, by number of"
            + " hidden neurons.",
        new ScatterChart(
            "cost on the training set",
            "cost on the test set",
            Scale.LINEAR,
            value -> Numbers.rounded(value, DIGITS),
            clouds));
  }

  private static Cloud cloud(Size size) {
    List<Point> points =
        size.ends().stream().map(end -> new Point(end.trainingCost(), end.testCost())).toList();
    return new Cloud(String.valueOf(size.neurons()), points);
  }

  private static Section costs(List<Size> sizes) {
    return new Section.Table(
        "costs",
        "By number of hidden neurons: mean ± standard deviation over the starts. Poor is a start"
            + " whose test cost lies more than one and a half widths of the middle half above that"
            + " half; of normally distributed costs 0.35 % would.",
        List.of("hidden", "starts", "training cost", "test cost", "spread / mean", "poor", "worst"),
        sizes.stream()
            .map(size ->
                List.of(
                    String.valueOf(size.neurons()),
                    String.valueOf(size.ends().size()),
                    Numbers.decimals(size.training()),
                    Numbers.decimals(size.test()),
                    SurfaceFindings.percent(size.relative()),
                    String.valueOf(size.poor()),
                    "+" + SurfaceFindings.percent(size.worst())))
            .toList());
  }

  private static Section correlations(List<Size> sizes) {
    return new Section.Table(
        "correlations",
        "Pearson’s correlation of training and test cost over the starts, beside the paper’s table"
            + " (1,000 starts each), which is quoted from memory and was not checked. It agrees if"
            + " the difference is within two standard errors.",
        List.of("hidden", "ours", "the paper’s", "verdict"),
        sizes.stream()
            .map(size ->
                List.of(
                    String.valueOf(size.neurons()),
                    decimals(size.correlation()),
                    decimals(size.theirs()),
                    verdict(size)))
            .toList());
  }

  private static String decimals(Correlation correlation) {
    return String.format(Locale.ROOT, "%.4f", correlation.r());
  }

  private static String verdict(Size size) {
    if (!size.correlation().tells()) {
      return "cannot be told";
    } else if (!size.correlation().differsFrom(size.theirs())) {
      return "agrees";
    }
    return size.correlation().r() > size.theirs().r() ? "ours is higher" : "ours is lower";
  }

  private static Section how(Trial trial) {
    return new Section.Text(
        "How",
        """
        MNIST averaged down to 10 × 10 pixels; one hidden layer, ReLU and softmax, cross-entropy; all weights and biases drawn uniformly from −½ to ½, the unit cube around 0; plain stochastic gradient descent for %d epochs over %,d images, its rate falling from %s to 0 along half a cosine.
        The paper says: 10 × 10 pixels, one hidden layer, starts uniform in the unit cube, 200 epochs with a learning rate that decays. It does not say which activation, cost, rate or mini-batch: those are ours. The mini-batch of %d is small enough to learn as well as any and large enough for the engine to be fast.
        Of the paper only its abstract was at hand: its setting and its table are quoted from memory.\
        """
            .formatted(
                trial.recipe().epochs(),
                trial.examples(),
                Numbers.plain(trial.recipe().learningRate()),
                trial.recipe().batch()));
  }
}
