package io.github.downhill.lab.memorise;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.chart.LineChart;
import io.github.downhill.lab.chart.LineChart.Series;
import io.github.downhill.lab.report.Curves;
import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.workshop.Outcome.Epoch;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Structure, or learnt by heart? The experiments of Zhang and others 2016 with perceptrons, on
 * MNIST, or on CIFAR-10 as in the paper.
 */
public final class Memorise implements Experiment {
  @Override
  public String name() {
    return "memorise";
  }

  @Override
  public String question() {
    return "Does a network find structure, or does it learn by heart?";
  }

  /** The networks of the paper have as many inputs as the data, only the capacity is of digits. */
  @Override
  public boolean suits(Examples examples) {
    return examples.classes() > 1;
  }

  @Override
  public Report run(Workshop workshop) throws IOException {
    MemoriseCases cases = MemoriseCases.of(workshop);
    List<Capacity.Held> held = Capacity.measure(workshop);
    Construction construction = Construction.of(workshop.training(), workshop.settings().extent());
    List<Finding> findings = new ArrayList<>(MemoriseFindings.of(cases));
    findings.add(Capacity.finding(held, workshop.training()));
    findings.add(construction.finding());
    List<Section> sections = new ArrayList<>(figures(cases));
    sections.add(
        MemoriseTables.besidePaper(
            cases,
            MemoriseTables.Pictures.of(workshop.training(), MemoriseCases.examples(workshop))));
    sections.add(MemoriseTables.ofAll(cases));
    sections.addAll(Capacity.sections(held, workshop));
    sections.add(construction.section());
    sections.add(how(workshop));
    return new Report(name(), question(), findings, sections);
  }

  private static List<Section> figures(MemoriseCases cases) {
    List<Section> figures = new ArrayList<>();
    figures.add(
        new Section.Figure(
            "training",
            "One hidden layer of 512, on what it learns from: mean of the seeds, and a band from"
                + " the lowest to the highest. A curve ends when a seed has fitted all.",
            chart(cases, "right, of the training set", Epoch::trainingAccuracy)));
    figures.add(
        new Section.Figure(
            "test",
            "The same networks on the test set, whose pixels are treated alike and whose labels"
                + " are true.",
            chart(cases, "right, of the test set", Epoch::testAccuracy)));
    Series slower = slower(cases);
    if (slower.points().size() > 1) {
      figures.add(
          new Section.Figure(
              "slower",
              "How many times as many epochs it takes to fit %.0f %% when labels are random. In the paper, on CIFAR-10, it is at most %.1f to %.1f times, by a summary that was not checked."
                  .formatted(100 * MemoriseCase.FITTED, Zhang.SLOWER_LEAST, Zhang.SLOWER_MOST),
              new LineChart(
                  "random labels, per cent",
                  Scale.LINEAR,
                  "times as many epochs",
                  value -> Numbers.rounded(value, 3),
                  List.of(slower))));
    }
    return figures;
  }

  private static Series slower(MemoriseCases cases) {
    MemoriseCase truth = cases.byShare().getFirst();
    List<LineChart.Point> points = new ArrayList<>();
    for (MemoriseCase each : cases.byShare()) {
      each.slowerThan(truth)
          .ifPresent(
              times -> points.add(new LineChart.Point(100 * MemoriseCases.share(each), times)));
    }
    return new Series("1×512", points);
  }

  private static LineChart chart(
      MemoriseCases cases, String title, ToDoubleFunction<Epoch> measure) {
    List<Series> series =
        cases.ofFigures().stream()
            .map(each -> Curves.overCommonEpochs(each.name(), each.outcomes(), measure))
            .filter(each -> !each.points().isEmpty())
            .toList();
    return new LineChart(
        "epoch", Scale.LOGARITHMIC, title, value -> Numbers.percent(value, 4), series);
  }

  private static Section how(Workshop workshop) {
    Recipe recipe = MemoriseCases.recipe(workshop);
    int examples = MemoriseCases.examples(workshop);
    return new Section.Text(
        "How",
        String.format(
            Locale.ROOT,
            """
            %s, and the same with three hidden layers, with ReLU and softmax; %,d images, momentum 0.9, mini-batches of %d, at most %d epochs; a run ends when its cost on the training set is below %s.
            The learning rate begins with %s and falls by a twentieth every %s: about as many steps as an epoch of the paper has, after which it falls there. %s
            The paper’s table does not say how strong its weight decay is; here λ is 0.0005.
            Of the paper itself only its abstract was at hand: its table is as three summaries of it agree, the slow-down as one has it, and that pictures without structure are fitted sooner than random labels is quoted from memory.\
            """,
            recipe.architecture().text(),
            examples,
            recipe.batch(),
            recipe.epochs(),
            Fitting.NOTHING,
            recipe.learningRate(),
            falls(recipe),
            rate(workshop.training())));
  }

  private static String falls(Recipe recipe) {
    String every = recipe.schedule().text().split(":", -1)[1];
    return every.equals("1") ? "epoch" : every + " epochs";
  }

  private static String rate(Examples training) {
    return MemoriseCases.isWhitened(training)
        ? "It is the paper’s."
        : "The paper has 0.01 for pictures whose pixels are whitened; pixels from 0 to 1 are"
            + " smaller, and so are the gradients of the first layer.";
  }
}
