package io.github.downhill.lab.noise;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.chart.DotChart;
import io.github.downhill.lab.chart.LineChart;
import io.github.downhill.lab.chart.LineChart.Point;
import io.github.downhill.lab.chart.LineChart.Series;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the experiment {@link Noise} shows. */
final class NoiseSections {
  private NoiseSections() {}

  /** Of networks by Downhill's recipe, by the video's, and with softmax. */
  static List<Section> of(Sureness ours, Sureness video, Sureness softmax, List<String> kinds) {
    List<Section> sections = new ArrayList<>();
    sections.add(sure(ours, video, kinds));
    sections.add(histograms("answers-video", video, kinds, true));
    sections.add(histograms("answers-ours", ours, kinds, false));
    sections.add(table(ours, video, kinds));
    sections.add(published(video, kinds));
    sections.add(calibration(List.of(ours, video, softmax)));
    return sections;
  }

  private static Section sure(Sureness ours, Sureness video, List<String> kinds) {
    List<DotChart.Row> rows = new ArrayList<>();
    for (String kind : kinds) {
      double published = Published.sure(kind);
      rows.add(row(kind + ", the video’s recipe", video, kind + ": sure", published));
      rows.add(row(kind + ", Downhill’s", ours, kind + ": sure", Double.NaN));
    }
    double published = Published.sure("wrong answers");
    rows.add(row("wrong answers, the video’s recipe", video, "sure wrong", published));
    rows.add(row("wrong answers, Downhill’s", ours, "sure wrong", Double.NaN));
    return new Section.Figure(
        "sure",
        "For how many pictures the top output is above 0.9: a dot for each network, a line at their"
            + " mean, a diamond for the network published with the video.",
        new DotChart("top output above 0.9", value -> Numbers.percent(value, 3), rows));
  }

  private static DotChart.Row row(String name, Sureness of, String row, double published) {
    return new DotChart.Row(name, of.spread(row), published);
  }

  private static Section histograms(
      String name, Sureness of, List<String> kinds, boolean published) {
    return new Section.Figure(
        name,
        "What networks by %s answer, all %d together: how often each digit%s, and how high the top output is; above 0.9 hollow."
            .formatted(
                of.name(),
                of.networks().size(),
                published ? " (diamonds: the network published with the video)" : ""),
        new Histograms(
            kinds.stream()
                .map(kind -> of.histogram(kind, published ? shares(of, kind) : List.of()))
                .toList()));
  }

  private static List<Double> shares(Sureness of, String kind) {
    int classes = of.mean(kind + ": choices").size();
    return Published.answers(kind).map(it -> it.shares(classes)).orElse(List.of());
  }

  /** The published network beside ours, of nonsense of which it is known. */
  private static Section published(Sureness video, List<String> kinds) {
    List<List<String>> rows = new ArrayList<>();
    for (String kind : kinds) {
      Published.answers(kind).ifPresent(it -> rows.add(published(video, kind, it)));
    }
    return new Section.Table(
        "published",
        "The network published with the video beside ours, trained in the same way: mean ± standard"
            + " deviation over the networks.",
        List.of(
            "pictures",
            "mean top output, published",
            "ours",
            "> 0.9, published",
            "ours",
            "> 0.99, published",
            "ours"),
        rows);
  }

  private static List<String> published(Sureness video, String kind, Published.Answers theirs) {
    return List.of(
        kind,
        Numbers.plain(theirs.mean()),
        Numbers.decimals(video.spread(kind + ": mean")),
        Numbers.percent(theirs.sure(), 3),
        Numbers.percent(video.spread(kind + ": sure")),
        Numbers.percent(theirs.verySure(), 3),
        Numbers.percent(video.spread(kind + ": very sure")));
  }

  private static Section table(Sureness ours, Sureness video, List<String> kinds) {
    return new Section.Table(
        "table",
        "Mean ± standard deviation over the networks. “Below digits”: how often a digit of the test"
            + " has the higher top output (AUROC).",
        List.of(
            "pictures",
            "published, > 0.9",
            "the video’s recipe, > 0.9",
            "mean top output",
            "below digits",
            "Downhill’s, > 0.9",
            "mean top output",
            "below digits"),
        kinds.stream()
            .map(kind ->
                Stream.of(Stream.of(kind, published(kind)), cells(video, kind), cells(ours, kind))
                    .flatMap(cells -> cells)
                    .toList())
            .toList());
  }

  private static String published(String kind) {
    double share = Published.sure(kind);
    return Double.isNaN(share) ? "not measured" : Numbers.percent(share, 3);
  }

  private static Stream<String> cells(Sureness of, String kind) {
    return Stream.of(
        Numbers.percent(of.spread(kind + ": sure")),
        Numbers.decimals(of.spread(kind + ": mean")),
        kind.equals("digits") ? "" : Numbers.percent(of.spread(kind + ": AUROC")));
  }

  private static Section calibration(List<Sureness> networks) {
    List<Series> series = new ArrayList<>();
    series.add(
        new Series(
            "as right as sure",
            Stream.of(0.0, 1.0).map(at -> new Point(at, Spread.of(List.of(at)))).toList()));
    networks.forEach(each -> series.add(each.reliability()));
    return new Section.Figure(
        "calibration",
        "How often the answer to a test digit is right over how high the top output is, in 15 bins"
            + " (reliability diagram): mean of the networks, and a band from the lowest to the"
            + " highest. Below the line a network is surer than it is right. Outputs of sigmoids"
            + " are no probabilities; nothing makes them add up to 1.",
        new LineChart(
            "top output", Scale.LINEAR, "right", value -> Numbers.percent(value, 3), series));
  }

  static Section how(Workshop workshop, Sureness ours) {
    return new Section.Text(
        "How",
        String.format(
            Locale.ROOT,
            """
            784-16-16-10, sigmoids and squares, %d networks of each recipe, %d epochs over %,d images in mini-batches of 10. “Downhill’s recipe”: weights drawn with deviation 1/√inputs, learning rate 0.75 that falls along half a cosine. “The video’s”: weights with deviation 1, a constant rate of 1.5 (3.0 in Nielsen’s code, whose cost is half of ours).
            %,d pictures of each kind, the same for every network. Gaussian noise has the mean and deviation of the training set’s pixels and is cut at 0 and 1; each permuted digit has an order of its own.
            The published network’s figures for noise come from one measurement on 100,000 pictures of each kind, those for digits and wrong answers from another.
            The expected calibration error is the mean distance between how often an answer is right and its top output, in 15 bins (Guo and others 2017).\
            """,
            ours.networks().size(),
            Noise.epochs(workshop),
            Noise.examples(workshop),
            Noise.size(workshop)));
  }
}
