package io.github.downhill.lab.sweeps;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.chart.DotChart;
import io.github.downhill.lab.chart.LineChart;
import io.github.downhill.lab.chart.LineChart.Series;
import io.github.downhill.lab.report.Curves;
import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Outcome.Epoch;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What one part of the recipe matters: the same network trained with one thing changed, with
 * several seeds for each.
 *
 * @param thing what is changed, as a noun: {@code the learning rate}
 * @param variants what it is changed to
 */
record Sweep(String name, String question, String thing, List<Variant> variants)
    implements Experiment {

  /**
   * One of the things it is changed to.
   *
   * @param least of how much of the experiment it is a part
   */
  record Variant(String name, Recipe recipe, Extent least) {}

  /** What came of a variant. */
  private record Case(String name, List<Outcome> outcomes) {
    Spread accuracy() {
      return Curves.spread(outcomes, Outcome::accuracy);
    }
  }

  @Override
  public Report run(Workshop workshop) throws IOException {
    List<Case> cases = make(workshop);
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section.Figure(
            "accuracy",
            "What each network with each seed gets right of the test set after the last epoch;"
                + " the line is their mean.",
            new DotChart(
                "right, of the test set", value -> Numbers.percent(value, 4), rows(cases))));
    sections.add(
        new Section.Figure(
            "curves",
            "On the way: mean of the seeds, and a band from the worst to the best.",
            new LineChart(
                "epoch",
                Scale.WHOLE,
                "right, of the test set",
                value -> Numbers.percent(value, 4),
                lines(cases))));
    sections.add(table(cases));
    sections.add(
        new Section.Text(
            "How",
            "Everything but %s, and what else the name of a line says, is as “downhill train” has it, %s epochs long. The test set chooses nothing here: every network is shown as it is after its last epoch."
                .formatted(thing, epochs(workshop))));
    return new Report(name, question, findings(cases), sections);
  }

  private List<Case> make(Workshop workshop) throws IOException {
    List<Variant> chosen =
        variants.stream()
            .filter(v -> v.least().compareTo(workshop.settings().extent()) <= 0)
            .toList();
    List<Trial> trials = chosen.stream().map(variant -> trial(variant, workshop)).toList();
    List<List<Outcome>> outcomes = workshop.makeWithAllSeeds(trials);
    return IntStream.range(0, chosen.size())
        .mapToObj(i -> new Case(chosen.get(i).name(), outcomes.get(i)))
        .toList();
  }

  private static Trial trial(Variant variant, Workshop workshop) {
    Recipe recipe = variant.recipe().but().epochs(epochs(workshop)).build();
    return Trial.of(recipe, workshop.training().size());
  }

  private static int epochs(Workshop workshop) {
    return workshop.settings().extent().choose(3, 10, 30);
  }

  private List<Finding> findings(List<Case> cases) {
    List<Case> ranked = new ArrayList<>(cases);
    ranked.sort(Comparator.comparingDouble((Case each) -> each.accuracy().mean()).reversed());
    Case best = ranked.getFirst();
    Case second = ranked.get(1);
    Case worst = ranked.getLast();
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.of(
            best.accuracy().differsFrom(second.accuracy())
                ? "Of what was tried for %s, %s is best: %s right, where %s comes next with %s."
                    .formatted(
                        thing,
                        best.name(),
                        Numbers.percent(best.accuracy()),
                        second.name(),
                        Numbers.percent(second.accuracy()))
                : "Of what was tried for %s, %s (%s) and %s (%s) lead, and with %d seeds cannot be told apart."
                    .formatted(
                        thing,
                        best.name(),
                        Numbers.percent(best.accuracy()),
                        second.name(),
                        Numbers.percent(second.accuracy()),
                        best.accuracy().count()),
            best.accuracy().mean()));
    findings.add(
        Finding.of(
            String.format(
                Locale.ROOT,
                "From the worst, %s, to the best it matters %.2f points; one seed or another"
                    + " matters %.2f (standard deviation at the best).",
                worst.name(),
                100 * (best.accuracy().mean() - worst.accuracy().mean()),
                100 * best.accuracy().deviation()),
            best.accuracy().mean() - worst.accuracy().mean()));
    long diverged =
        cases.stream().flatMap(each -> each.outcomes().stream()).filter(Outcome::diverged).count();
    if (diverged > 0) {
      findings.add(
          Finding.of(
              "%d of the networks ran away, and count as guessing.".formatted(diverged),
              (double) diverged));
    }
    return findings;
  }

  private static List<DotChart.Row> rows(List<Case> cases) {
    return cases.stream()
        .map(each -> new DotChart.Row(each.name(), each.accuracy(), Double.NaN))
        .toList();
  }

  private static List<Series> lines(List<Case> cases) {
    return cases.stream()
        .map(each -> Curves.overEpochs(each.name(), each.outcomes(), Epoch::testAccuracy))
        .filter(series -> !series.points().isEmpty())
        .toList();
  }

  private Section table(List<Case> cases) {
    List<List<String>> rows =
        cases.stream()
            .map(each ->
                List.of(
                    each.name(),
                    Numbers.percent(each.accuracy()),
                    Numbers.percent(each.accuracy().least()),
                    Numbers.percent(each.accuracy().most()),
                    each.outcomes().stream().anyMatch(Outcome::diverged)
                        ? "diverged"
                        : Numbers.decimals(
                            Curves.spread(each.outcomes(), it -> it.last(Epoch::testCost))),
                    String.valueOf(each.outcomes().size())))
            .toList();
    return new Section.Table(
        "table",
        "Mean ± standard deviation over the seeds.",
        List.of(thing, "right", "worst seed", "best seed", "cost on the test", "seeds"),
        rows);
  }
}
