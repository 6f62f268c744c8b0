package io.github.downhill.lab.nielsen;

import io.github.downhill.lab.chart.DotChart;
import io.github.downhill.lab.report.Comparison;
import io.github.downhill.lab.report.Comparison.Unit;
import io.github.downhill.lab.report.Comparison.Verdict;
import io.github.downhill.lab.report.Curves;
import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Cost;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Initialization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The figures of the book that the chapters recommend: Michael Nielsen, Neural Networks and Deep
 * Learning (2015), chapters 1, 3 and 6, and the data of its plots.
 */
public final class Nielsen implements Experiment {

  /** A figure of his beside the same of ours. */
  private record Row(Comparison figure, Spread ours) {
    Verdict verdict() {
      return figure.verdict(ours);
    }

    /** By how much they differ, in standard deviations of ours. */
    double distance() {
      double difference = Math.abs(ours.mean() - figure.theirs());
      return ours.deviation() == 0 ? 0 : difference / ours.deviation();
    }
  }

  @Override
  public String name() {
    return "nielsen";
  }

  @Override
  public String question() {
    return "Do the networks of Nielsen’s book do what the book says?";
  }

  @Override
  public Report run(Workshop workshop) throws IOException {
    List<Comparison> figures = NielsenFigures.all(workshop);
    List<Row> rows = rows(workshop, figures);
    int learnable = Trial.learnable(workshop.training().size());
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section.Figure(
            "accuracy",
            "What the networks get right: a dot for each seed, a line at their mean, a diamond for"
                + " the book.",
            new DotChart(
                "right",
                value -> Numbers.percent(value, 4),
                rows.stream()
                    .filter(row -> row.figure().unit() == Unit.FRACTION)
                    .map(row ->
                        new DotChart.Row(row.figure().what(), row.ours(), row.figure().theirs()))
                    .toList())));
    sections.add(table(rows));
    sections.add(
        new Section.Text(
            "How",
            """
            %,d images to learn from%s, mini-batches of 10, a constant learning rate, as in the book. Where the book tests on its validation set, the last 10,000 of the training set, so do we; its λ is ours times the number of examples.
            A figure of the book is a single run, or the best of a few, of which it does not say the spread. It agrees with ours if it is no farther from our mean than two standard deviations of such a run.
            “Best” is the best of all epochs on the set it is tested on, as the book reads it off: that is a little too good.\
            """
                .formatted(learnable, learnable == 50_000 ? "" : " where the book has 50,000")));
    return new Report(name(), question(), findings(rows), sections);
  }

  /** Several figures may be read off the same networks. */
  private static List<Row> rows(Workshop workshop, List<Comparison> figures) throws IOException {
    List<Trial> trials = figures.stream().map(Comparison::trial).distinct().toList();
    List<List<Outcome>> outcomes = workshop.makeWithAllSeeds(trials);
    return figures.stream()
        .map(figure -> {
          List<Outcome> ours = outcomes.get(trials.indexOf(figure.trial()));
          return new Row(figure, Curves.spread(ours, figure.ours()));
        })
        .toList();
  }

  private static List<Finding> findings(List<Row> rows) {
    List<Finding> findings = new ArrayList<>();
    long agreeing = rows.stream().filter(row -> row.verdict() == Verdict.AGREES).count();
    findings.add(
        Finding.of(
            "%d of the book’s %d figures agree with ours, %d are lower than ours and %d higher."
                .formatted(
                    agreeing,
                    rows.size(),
                    rows.stream().filter(row -> row.verdict() == Verdict.HIGHER).count(),
                    rows.stream().filter(row -> row.verdict() == Verdict.LOWER).count()),
            (double) agreeing));
    Optional<Row> farthest =
        rows.stream()
            .filter(row -> row.verdict() != Verdict.AGREES)
            .max(Comparator.comparingDouble(Row::distance));
    farthest.ifPresent(row ->
        findings.add(
            Finding.of(
                "Farthest apart: %s. The book has %s, we have %s."
                    .formatted(
                        row.figure().what(),
                        row.figure().unit().write(row.figure().theirs()),
                        row.figure().unit().write(row.ours())),
                row.ours().mean(),
                row.figure().theirs())));
    return findings;
  }

  private static Section table(List<Row> rows) {
    return new Section.Table(
        "table",
        "The book’s figures and ours: mean ± standard deviation, and the range of the seeds.",
        List.of("what", "book", "ours", "range", "verdict"),
        rows.stream()
            .map(row ->
                List.of(
                    row.figure().what(),
                    row.figure().unit().write(row.figure().theirs()),
                    row.figure().unit().write(row.ours()),
                    "%s to %s"
                        .formatted(
                            row.figure().unit().write(row.ours().least()),
                            row.figure().unit().write(row.ours().most())),
                    row.verdict().words()))
            .toList());
  }

  /** The kinds of network in the book. */
  enum Kind {
    /** Chapter 1: squares. */
    SQUARES(Cost.SQUARES, Activation.SIGMOID),
    /** Chapter 3: cross-entropy over sigmoids. */
    CROSS_ENTROPY(Cost.CROSS_ENTROPY, Activation.SIGMOID),
    /** Chapter 6: softmax and log-likelihood. */
    SOFTMAX(Cost.CROSS_ENTROPY, Activation.SOFTMAX);

    private final Cost cost;
    private final Activation output;

    Kind(Cost cost, Activation output) {
      this.cost = cost;
      this.output = output;
    }

    Cost cost() {
      return cost;
    }

    Activation output() {
      return output;
    }
  }

  /** Weights and biases with deviation 1, as chapter 1 and most of chapter 3 have them. */
  static final Initialization LARGE = Initialization.STANDARD;
}
