package io.github.downhill.lab.dream;

import io.github.downhill.lab.chart.DotChart;
import io.github.downhill.lab.chart.Pictures;
import io.github.downhill.lab.chart.Pictures.Picture;
import io.github.downhill.lab.chart.Pictures.Tone;
import io.github.downhill.lab.drawing.Start;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.space.Pixels;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The tables and pictures of what networks draw. */
final class DreamSections {
  private static final int ACROSS = 10;

  private final DreamResults results;
  private final List<Section> sections = new ArrayList<>();

  private DreamSections(DreamResults results) {
    this.results = results;
  }

  static List<Section> of(DreamResults results, Trial trial) {
    DreamSections made = new DreamSections(results);
    made.addDrawings();
    made.addTheirs();
    made.addRecognised();
    made.addDistances();
    made.addTable();
    made.addHidden();
    made.addChanges();
    made.addHow(trial);
    return made.sections;
  }

  private void addDrawings() {
    addPictures("logit-black", DreamCase.best(0), "Climbing the logit from black");
    addPictures("logit-black-blurred", DreamCase.best(DreamCase.BLUR), "The same, blurred");
    addPictures(
        "squares-grey",
        new DreamCase(Start.GREY, true, false, 0),
        "Descending the squared error from grey, by plain steps");
    addPictures("back-query", DreamResults.BACK_QUERY, "Asked backwards");
  }

  private void addPictures(String name, DreamCase way, String words) {
    addPictures(name, way.text(), words);
  }

  private void addPictures(String name, String way, String words) {
    Measured first = results.drawings().getFirst();
    double[] choices = first.row("choices " + way);
    List<Picture> pictures =
        IntStream.range(0, choices.length)
            .mapToObj(digit ->
                new Picture(
                    "%d: “%d”".formatted(digit, (int) choices[digit]),
                    floats(DreamMeasurement.picture(first, digit, way))))
            .toList();
    add(
        name,
        words + ": what the first network draws for each digit, and what it takes it for.",
        pictures,
        Tone.INK);
  }

  private void add(String name, String caption, List<Picture> pictures, Tone tone) {
    double pixels = results.drawings().getFirst().row("picture of 0 back-query").length;
    int side = (int) Math.rint(Math.sqrt(pixels));
    sections.add(new Section.Figure(name, caption, new Pictures(side, tone, ACROSS, pictures)));
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private void addTheirs() {
    sections.add(
        new Section.Table(
            "theirs",
            "Beside the video's own network (its published weights), of which these figures were"
                + " measured; plain steps.",
            List.of("what", "theirs", "ours", "verdict"),
            DreamFigure.all(results).stream().map(DreamFigure::row).toList()));
  }

  private void addRecognised() {
    List<DotChart.Row> rows = new ArrayList<>();
    for (DreamCase way : DreamCase.all()) {
      rows.add(new DotChart.Row(way.text(), results.recognised(way.text()), theirs(way)));
    }
    rows.add(
        new DotChart.Row(
            DreamResults.BACK_QUERY,
            results.recognised(DreamResults.BACK_QUERY),
            DreamFindings.THEIR_BACK_QUERY));
    sections.add(
        new Section.Figure(
            "recognised",
            "How many of the %d drawings a network takes for what they were to be; a dot is a network, a diamond the figure of the video's own network (the middle, where it is a range)."
                .formatted(results.digits()),
            new DotChart("recognised", value -> Numbers.rounded(value, 3), rows)));
  }

  private static double theirs(DreamCase way) {
    if (way.blur() > 0 || way.even()) {
      return Double.NaN;
    }
    if (way.start() != Start.BLACK) {
      return DreamFindings.THEIR_FROM_GREY_OR_NOISE;
    }
    return way.squares()
        ? DreamFindings.THEIR_SQUARES_FROM_BLACK
        : DreamFindings.THEIR_LOGIT_FROM_BLACK;
  }

  private void addDistances() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(distances("real test digits", results.real("distance")));
    rows.add(distances("an empty picture", new double[] {results.empty()}));
    for (double blur : new double[] {0, DreamCase.BLUR}) {
      String way = DreamCase.best(blur).text();
      rows.add(distances(way, results.distances(way)));
    }
    rows.add(distances(DreamResults.BACK_QUERY, results.distances(DreamResults.BACK_QUERY)));
    sections.add(
        new Section.Table(
            "distances",
            "Euclidean distance to the nearest example of the training set, all of which were"
                + " looked at.",
            List.of("of", "how many", "5 % are nearer than", "median", "95 % are nearer than"),
            rows));
  }

  private static List<String> distances(String name, double[] numbers) {
    return List.of(
        name,
        String.valueOf(numbers.length),
        decimals(DreamResults.quantile(numbers, 0.05)),
        decimals(DreamResults.median(numbers)),
        decimals(DreamResults.quantile(numbers, 0.95)));
  }

  private void addTable() {
    List<List<String>> rows = new ArrayList<>();
    DreamCase.all().forEach(way -> rows.add(row(way.text())));
    rows.add(row(DreamResults.BACK_QUERY));
    sections.add(
        new Section.Table(
            "ways",
            "Who takes how many of ten drawings for what they were to be, and more: mean ± standard"
                + " deviation over the networks.",
            List.of(
                "way",
                "recognised by itself",
                "by the other networks",
                "wanted output, median",
                "correlation with the average",
                "by the nearest learned digit",
                "by the average most alike"),
            rows));
  }

  private List<String> row(String way) {
    return List.of(
        way,
        spread(results.recognised(way), "%.1f ± %.1f"),
        results.jury(way).map(jury -> spread(jury, "%.1f ± %.1f")).orElse("–"),
        spread(results.median("outputs", way), "%.3f ± %.3f"),
        spread(results.mean("likeness", way), "%.2f ± %.2f"),
        spread(results.matching("nearest", way), "%.1f ± %.1f"),
        spread(results.matching("alike", way), "%.1f ± %.1f"));
  }

  private void addHidden() {
    List<List<String>> rows = new ArrayList<>();
    for (Start start : Start.values()) {
      Spread lit =
          Spread.of(
              results.drawings().stream()
                  .map(each ->
                      each.stream("hidden activations " + start.text())
                          .map(activation -> activation > 0.9 ? 1 : 0)
                          .average()
                          .orElseThrow())
                  .toList());
      rows.add(List.of(start.text(), Numbers.percent(lit)));
    }
    sections.add(
        new Section.Table(
            "hidden",
            "Hidden neurons whose activation is above 0.9 when their weighted sum has been"
                + " climbed.",
            List.of("from", "bright"),
            rows));
  }

  private void addChanges() {
    if (results.lengths("lengths").length == 0) {
      return; // too few classes, or no digit that could be turned into another
    }
    Measured first = results.changes().getFirst();
    List<Picture> pictures = new ArrayList<>();
    List<Picture> changes = new ArrayList<>();
    int shown = Math.min(ChangeMeasurement.SHOWN, first.row("lengths").length);
    for (int i = 0; i < shown; i++) {
      double[] before = first.row("before " + i);
      double[] after = first.row("after " + i);
      pictures.add(new Picture("“%d”".formatted(DreamResults.FROM), floats(before)));
      pictures.add(new Picture("“%d”".formatted(DreamResults.TO), floats(after)));
      changes.add(
          new Picture(
              "length " + decimals(first.row("lengths")[i]), floats(Pixels.way(before, after))));
    }
    if (shown > 0) {
      add(
          "changed",
          "Before and after the smallest change, and what the first network takes them for.",
          pictures,
          Tone.INK);
      add(
          "changes",
          "The changes themselves: dark blue is ink that came, light yellow ink that went.",
          changes,
          Tone.SIGNS);
    }
    sections.add(lengths());
  }

  private Section lengths() {
    return new Section.Table(
        "lengths",
        "From %d to %d, in all pixels together; a change was found for %,d of %,d pictures."
            .formatted(
                DreamResults.FROM,
                DreamResults.TO,
                results.lengths("lengths").length,
                results.tried()),
        List.of("length", "how many", "5 % are shorter than", "median", "95 % are shorter than"),
        List.of(
            distances("smallest change", results.lengths("lengths")),
            distances("by DeepFool alone", results.lengths("deepFool")),
            distances("between two real ones", results.between().getFirst().row("distances"))));
  }

  private void addHow(Trial trial) {
    sections.add(
        new Section.Text(
            "How",
            """
            %s, trained as “downhill train” does, %d epochs. A drawing takes %d steps: equal ones are %s long in all pixels together, plain ones %s times the gradient; pixels stay from 0 to 1. The blur is a Gaussian of %s pixel on each step. Noise is uniform. A network takes a picture for the digit with the brightest output.
            The figures beside ours were measured on the published weights of the video's own network; with what steps, nobody has written down.
            The smallest change: DeepFool (Moosavi-Dezfooli, Fawzi and Frossard 2016) towards one digit, then along the border to where it is nearest. Asked backwards: Rashid 2016, with the biases taken off.\
            """
                .formatted(
                    trial.recipe().architecture().text(),
                    trial.recipe().epochs(),
                    DreamCase.STEPS,
                    Numbers.plain(DreamCase.EVEN_STEP),
                    Numbers.plain(DreamCase.PLAIN_STEP),
                    Numbers.plain(DreamCase.BLUR))));
  }

  private static String decimals(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static String spread(Spread spread, String form) {
    return String.format(Locale.ROOT, form, spread.mean(), spread.deviation());
  }
}
