package io.github.downhill.lab.nielsen;

import io.github.downhill.lab.chart.DotChart;
import io.github.downhill.lab.report.Comparison;
import io.github.downhill.lab.report.Comparison.Unit;
import io.github.downhill.lab.report.Comparison.Verdict;
import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
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
  public Optional<String> otherSeeds(int seeds, Extent extent) {
    return Optional.of(
        "the best of three runs: 1 to %,d".formatted((long) NielsenFigures.RUNS * seeds));
  }

  @Override
  public Report run(Workshop workshop) throws IOException {
    List<Row> rows = rows(workshop, NielsenFigures.all(workshop));
    int learnable = Trial.learnable(workshop.training().size());
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section.Figure(
            "accuracy",
            "What the networks get right: a dot for each figure of ours, a line at their mean, a"
                + " diamond for the book.",
            new DotChart(
                "right",
                value -> Numbers.percent(value, 4),
                rows.stream()
                    .filter(row -> row.figure().unit() == Unit.FRACTION)
                    .map(row ->
                        new DotChart.Row(row.figure().what(), row.ours(), row.figure().theirs()))
                    .toList())));
    sections.addAll(NielsenCurves.all(workshop));
    sections.add(table(rows));
    sections.add(
        new Section.Text(
            "How",
            """
            %,d images to learn from%s, mini-batches of 10, a constant learning rate, as in the book. Where the book tests on its validation set, the last 10,000 of the training set, so do we; its λ is ours times the number of examples.
            A figure of the book is a single run, of which it does not say the spread. It agrees with ours if it is no farther from our mean than two standard deviations of such a run. Where it is the best of three runs, each figure of ours is too, with three other seeds each. Epochs are counted from 1, in the book from 0.
            “Best” is the best of all epochs on the set it is tested on, as the book reads it off: that is a little too good.
            The book’s figures are those of its text and of the data of its plots (fig/*.json beside its code); 97.92 %% and 98.04 %% are quoted from a summary of the book and were not checked.\
            """
                .formatted(learnable, learnable == 50_000 ? "" : " where the book has 50,000")));
    return new Report(name(), question(), findings(rows), sections);
  }

  /** Several figures may be read off the same networks. */
  private static List<Row> rows(Workshop workshop, List<Comparison> figures) throws IOException {
    int seeds = workshop.settings().seeds();
    List<Trial> trials = figures.stream().flatMap(it -> it.trials(seeds).stream()).toList();
    List<Outcome> outcomes = workshop.make(trials);
    List<Row> rows = new ArrayList<>();
    int from = 0;
    for (Comparison figure : figures) {
      int to = from + seeds * figure.runs();
      rows.add(new Row(figure, figure.figures(outcomes.subList(from, to))));
      from = to;
    }
    return rows;
  }

  private static List<Finding> findings(List<Row> rows) {
    List<Finding> findings = new ArrayList<>();
    long agreeing = count(rows, Verdict.AGREES);
    long open = count(rows, Verdict.OPEN);
    findings.add(
        Finding.of(
            "Of the book’s %d figures %d agree with ours; lower than ours: %d, higher: %d%s."
                .formatted(
                    rows.size(),
                    agreeing,
                    count(rows, Verdict.HIGHER),
                    count(rows, Verdict.LOWER),
                    open == 0 ? "" : "; it cannot be told of %d".formatted(open)),
            (double) agreeing));
    Optional<Row> farthest =
        rows.stream()
            .filter(row -> row.verdict() == Verdict.HIGHER || row.verdict() == Verdict.LOWER)
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

  private static long count(List<Row> rows, Verdict verdict) {
    return rows.stream().filter(row -> row.verdict() == verdict).count();
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
}
