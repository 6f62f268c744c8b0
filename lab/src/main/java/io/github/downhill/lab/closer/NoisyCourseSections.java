package io.github.downhill.lab.closer;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.chart.LineChart;
import io.github.downhill.lab.chart.LineChart.Point;
import io.github.downhill.lab.chart.LineChart.Series;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** The pictures and the tables of {@link NoisyCourses}. */
record NoisyCourseSections(NoisyCourses of) {
  List<Section> all() {
    List<Section> sections = new ArrayList<>();
    add(sections, "inputs", "pictures are replaced by noise", of.inputs());
    add(sections, "labels", "labels are drawn at random", of.labels());
    sections.add(table("course-inputs", "noise, pictures", of.inputs()));
    sections.add(table("course-labels", "noise, labels", of.labels()));
    sections.add(how());
    return sections;
  }

  private static void add(
      List<Section> sections, String name, String what, List<NoisyCourses.Case> all) {
    List<NoisyCourses.Case> cases = all.stream().filter(NoisyCourses.Case::isKnown).toList();
    if (cases.isEmpty()) {
      return; // all ran away
    }
    sections.add(
        figure(
            name + "-training",
            "Figure 7: right, of what is learned from, where a share of the %s.".formatted(what),
            "right, training",
            NoisyCourse.TRAINING,
            cases));
    sections.add(
        figure(
            name + "-validation",
            "The same networks on half of what is held out, which is not noisy.",
            "right, held out",
            NoisyCourse.VALIDATION,
            cases));
    sections.add(
        figure(
            name + "-critical",
            "How much of what is learned from is critical: another answer is found within %d of 255 shades."
                .formatted(NoisyCourse.SHADES),
            "critical samples",
            NoisyCourse.WIDELY,
            cases));
  }

  private static Section figure(
      String name, String caption, String title, String row, List<NoisyCourses.Case> cases) {
    DoubleFunction<String> words = value -> Numbers.percent(value, 4);
    List<Series> series = cases.stream().map(each -> series(each, row)).toList();
    return new Section.Figure(
        name, caption, new LineChart("epoch", Scale.WHOLE, title, words, series));
  }

  private static Series series(NoisyCourses.Case each, String row) {
    double[] epochs = each.seeds().getFirst().row(NoisyCourse.EPOCH);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < epochs.length; i++) {
      int at = i;
      points.add(
          new Point(
              epochs[i], Spread.of(each.seeds().stream().map(seed -> seed.row(row)[at]).toList())));
    }
    return new Series(CapacityNeeded.words(each.noise()) + " noise", points);
  }

  private static Section table(String name, String what, List<NoisyCourses.Case> cases) {
    return new Section.Table(
        name,
        "Mean ± standard deviation over the seeds. The best epoch is that of one half of what is held out, what is right then and in the end is of the other half. The paper’s box is 0.3 of 255 shades, the wide one %d."
            .formatted(NoisyCourse.SHADES),
        List.of(
            what,
            "best, held out",
            "at epoch",
            "held out, end",
            "training, end",
            "critical, paper’s box",
            "wide box"),
        cases.stream().map(each -> row(each)).toList());
  }

  private static List<String> row(NoisyCourses.Case each) {
    if (!each.isKnown()) {
      return List.of(CapacityNeeded.words(each.noise()), "ran away", "", "", "", "", "");
    }
    return List.of(
        CapacityNeeded.words(each.noise()),
        Numbers.percent(each.atPeak(NoisyCourse.VALIDATION)),
        String.format(Locale.ROOT, "%.0f", each.atPeak(NoisyCourse.EPOCH).mean()),
        Numbers.percent(each.last(NoisyCourse.VALIDATION)),
        Numbers.percent(each.last(NoisyCourse.TRAINING).mean()),
        Numbers.percent(each.last(NoisyCourse.CRITICAL)),
        Numbers.percent(each.last(NoisyCourse.WIDELY)));
  }

  private Section how() {
    return new Section.Text(
        "Critical samples",
        """
        2 × %,d units learn from %,d pictures for %d epochs. Every %d epochs %,d of these pictures are searched for another answer near them, by Langevin adversarial sample search (LASS): up to %d times each pixel moves by α times the sign of the slope against the network’s answer plus β times normal noise, and stays in a box of radius r around where it was. α = 0.25, β = 0.2 and r = 0.3 are the paper’s; its footnote says they are in shades of 0 to 255, so that the box is very small. The wide box is ten times as wide, α and β with it.\
        """
            .formatted(
                of.setting().units(),
                of.setting().examples(),
                of.setting().epochs(),
                of.setting().every(),
                of.setting().sampled(),
                of.setting().tries()));
  }
}
