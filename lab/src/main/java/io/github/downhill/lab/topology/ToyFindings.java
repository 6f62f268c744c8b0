package io.github.downhill.lab.topology;

import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.space.ToyShape;
import io.github.downhill.lab.statistics.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What many small networks made of points that no straight line separates, in sentences. */
final class ToyFindings {
  private ToyFindings() {}

  static List<Finding> of(List<ToyCase> cases) {
    List<Finding> findings = new ArrayList<>();
    findings.add(theorem(of(ToyShape.RINGS, cases), 3));
    findings.add(theorem(of(ToyShape.LINKS, cases), 4));
    findings.add(depth(of(ToyShape.SPIRALS, cases)));
    return findings;
  }

  private static List<ToyCase> of(ToyShape shape, List<ToyCase> cases) {
    return cases.stream().filter(each -> each.shape() == shape).toList();
  }

  /** A layer must have as many neurons as this somewhere, however deep the network is. */
  private static Finding theorem(List<ToyCase> cases, int needed) {
    String what = cases.getFirst().shape().words();
    List<ToyCase> narrow = cases.stream().filter(each -> each.width() < needed).toList();
    List<ToyCase> wide = cases.stream().filter(each -> each.width() >= needed).toList();
    int narrowSeparated = narrow.stream().mapToInt(ToyCase::separated).sum();
    int narrowAll = narrow.stream().mapToInt(ToyCase::networks).sum();
    int wideSeparated = wide.stream().mapToInt(ToyCase::separated).sum();
    int wideAll = wide.stream().mapToInt(ToyCase::networks).sum();
    double best = narrow.stream().mapToDouble(each -> each.right().most()).max().orElse(0);
    String first =
        narrowSeparated == 0
            ? "with at most %d neurons a layer none of %,d networks separates them (the best gets %s), as Olah’s theorem says of any number of layers"
                .formatted(needed - 1, narrowAll, Numbers.percent(best))
            : "with at most %d neurons a layer %,d of %,d networks get all %,d test points right, though Olah’s theorem says that none separates the whole shapes: the points leave gaps"
                .formatted(needed - 1, narrowSeparated, narrowAll, ToyTrial.TESTED);
    String second =
        wideSeparated > 0
            ? "with %d neurons %,d of %,d do".formatted(needed, wideSeparated, wideAll)
            : "with %d neurons, which are enough, none of %,d found the way either"
                .formatted(needed, wideAll);
    return Finding.of("%s: %s; %s.".formatted(what, first, second), share(wideSeparated, wideAll));
  }

  private static double share(int part, int all) {
    return (double) part / all;
  }

  /** Spirals need no more than the plane, but many bends of it. */
  private static Finding depth(List<ToyCase> cases) {
    ToyCase shallow = cases.getFirst();
    ToyCase best = cases.stream().reduce((a, b) -> b.rate() > a.rate() ? b : a).orElseThrow();
    String each =
        cases.stream()
            .map(it -> "%s: %d of %d".formatted(it.layers(), it.separated(), it.networks()))
            .collect(Collectors.joining("; "));
    String words =
        best.separated() == 0
            ? "no network separates them in this time"
            : best.equals(shallow)
                ? "one hidden layer of %s does best".formatted(best.layers())
                : "hidden layers of %s do best".formatted(best.layers());
    return Finding.of(
        "Spirals can be unrolled without leaving the plane, but %s (hidden layers, and how many networks separate all: %s)."
            .formatted(words, each),
        best.rate());
  }
}
