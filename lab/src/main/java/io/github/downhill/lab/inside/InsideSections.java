package io.github.downhill.lab.inside;

import io.github.downhill.lab.chart.DotChart;
import io.github.downhill.lab.inside.Inside.Case;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the experiment {@link Inside} shows. */
final class InsideSections {
  /** The weights of the video's network by the use of their pixels, measured by us. */
  private static final List<String> DEVIATIONS = List.of("0.989", "", "1.432", "1.700", "1.875");

  /** The same network in the table of what is left over; where it started from nobody knows. */
  private static final List<String> PUBLISHED =
      List.of("published with the video", "93.63 %", "", "", "", "", "95.90 %");

  private static final List<String> USES =
      List.of("up to 0.1 %", "0.1 to 1 %", "1 to 10 %", "10 to 50 %", "over 50 %");

  private InsideSections() {}

  static List<Section> of(List<Case> cases, Eyes eyes, Workshop workshop) {
    List<Section> sections = new ArrayList<>(InsidePictures.of(cases, eyes));
    sections.add(hopes("edges", "first", "the best edge explains", cases));
    sections.add(hopes("loops", "second", "the best loop explains", cases));
    sections.add(smoothness(cases));
    sections.add(leftOver(cases));
    sections.add(deviations(cases));
    sections.add(how(cases, eyes, workshop));
    return sections;
  }

  private static Section hopes(String name, String layer, String title, List<Case> cases) {
    List<DotChart.Row> rows = new ArrayList<>();
    for (Case each : cases) {
      Hope hope = each.hope(layer);
      rows.add(new DotChart.Row(each.name(), hope.found(), Double.NaN));
      rows.add(new DotChart.Row("random, as smooth", hope.alike(), Double.NaN));
      rows.add(new DotChart.Row("shuffled", hope.shuffled(), Double.NaN));
    }
    return new Section.Figure(
        name,
        "How much of a neuron’s map %s, %s layer: a dot for each network (the mean of its neurons), a line at their mean. Below each, the same of random maps that are as smooth and as strong in the same places, and of the weights shuffled."
            .formatted(title, layer),
        new DotChart(title, value -> Numbers.percent(value, 3), rows));
  }

  private static Section smoothness(List<Case> cases) {
    List<DotChart.Row> rows = new ArrayList<>();
    for (Case each : cases) {
      rows.add(new DotChart.Row(each.name(), each.spread("first: smooth"), Double.NaN));
      rows.add(new DotChart.Row("shuffled", each.spread("first: smooth shuffled"), Double.NaN));
    }
    return new Section.Figure(
        "smoothness",
        "How much alike neighbouring weights of the first layer are: Moran’s I, 1 for a map without"
            + " any edge, 0 for one without order.",
        new DotChart("Moran’s I", Numbers::plain, rows));
  }

  private static Section leftOver(List<Case> cases) {
    return new Section.Table(
        "left-over",
        "Mean ± standard deviation over the networks; of a neuron’s map, the share of its variance"
            + " that the weights it started from explain (r²), and the share of its squares on"
            + " pixels that are never lit.",
        List.of(
            "network",
            "right, test",
            "left from the start",
            "where ever lit",
            "on pixels never lit",
            "smoother than chance",
            "activations saturated"),
        Stream.concat(Stream.of(PUBLISHED), cases.stream().map(InsideSections::leftOver)).toList());
  }

  private static List<String> leftOver(Case of) {
    return Stream.concat(
            Stream.of(of.name()),
            Stream.of(
                    "accuracy",
                    "start",
                    "start where lit",
                    "never lit",
                    "first: above chance",
                    "saturated")
                .map(row -> Numbers.percent(of.spread(row))))
        .toList();
  }

  private static Section deviations(List<Case> cases) {
    List<String> columns = new ArrayList<>(List.of("pixels lit in so many pictures", "video"));
    cases.forEach(each -> columns.add(each.name()));
    List<List<String>> rows = new ArrayList<>();
    for (int use = 0; use < USES.size(); use++) {
      List<String> row = new ArrayList<>(List.of(USES.get(use), DEVIATIONS.get(use)));
      for (Case each : cases) {
        row.add(decimals(each, use));
      }
      rows.add(row);
    }
    return new Section.Table(
        "deviations",
        "Standard deviation of first-layer weights by the use of their pixels. “Video”: the weights"
            + " published with the video.",
        columns,
        rows);
  }

  private static String decimals(Case of, int use) {
    Spread spread =
        Spread.of(of.looks().stream().map(look -> look.row("deviations")[use]).toList());
    return Double.isNaN(spread.mean()) ? "no such pixel" : Numbers.decimals(spread);
  }

  private static Section how(List<Case> cases, Eyes eyes, Workshop workshop) {
    return new Section.Text(
        "How",
        String.format(
            Locale.ROOT,
            """
            784-16-16-10 as in the video: sigmoids, squares, mini-batches of 10, learning rate 0.75 that falls along half a cosine, %d epochs over %,d images, %d networks of each kind. A large start draws weights with deviation 1, as the video’s network did; a small one with 1/√inputs. Decay is L2 with λ = %s.
            An edge is a Gabor function, a wave under a bell: %,d of them, in 8 directions and 3 sizes all over the picture, each with any phase and size. A loop is a ring with a dark hole (or the other way round): %,d of them; a spot with a surround of the other sign counts as a small one. “Explains” is R², the share of a map’s variance that the best of them takes away, over the %,d pixels that are ever lit.
            A map that is smooth is always somewhat like an edge. So each is compared with random maps that have its waves in other places (surrogates by random phases), as strong in each neighbourhood. We say “finds” only where what is found is above these by more than two standard errors of the difference, and “traces” where the best shape explains less than half.
            The second layer’s maps are the product of both layers’ weights, as if the first were linear.\
            """,
            Inside.epochs(workshop),
            workshop.training().size(),
            cases.getFirst().looks().size(),
            Numbers.plain(Inside.DECAY),
            eyes.edges().count(),
            eyes.rings().count(),
            eyes.pixels(true).length));
  }
}
