package io.github.downhill.lab;

import io.github.downhill.lab.Inside.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the weights say, in sentences made from their numbers. */
final class InsideFindings {
  private InsideFindings() {}

  static List<Finding> of(List<Case> cases) {
    List<Finding> findings = new ArrayList<>();
    findings.add(hope("The first layer", "edges", "first", cases.getFirst()));
    Case best = cases.stream().max(Comparator.comparingDouble(each -> each.spread("first: shapes").mean())).orElseThrow();
    if (best != cases.getFirst()) {
      findings.add(hope("At its best the first layer", "edges", "first", best));
    }
    findings.add(hope("The second layer", "loops", "second", cases.getFirst()));
    findings.add(leftOver(cases));
    findings.add(accuracy(cases));
    return findings;
  }

  private static Finding hope(String layer, String shapes, String row, Case of) {
    Hope hope = of.hope(row);
    return Finding.of(
        "%s (%s) %s: the best of them explains %s of a neuron’s map, where it explains %s of a random map that is as smooth, and %s of the same weights shuffled."
            .formatted(
                layer,
                of.name(),
                hope.verdict().words(shapes),
                Numbers.percent(hope.found()),
                Numbers.percent(hope.alike()),
                Numbers.percent(hope.shuffled())),
        hope.found().mean());
  }

  private static Finding leftOver(List<Case> cases) {
    Case first = cases.getFirst();
    Case least = cases.stream().min(Comparator.comparingDouble(each -> each.spread("start").mean())).orElseThrow();
    double share = first.spread("start").mean();
    return Finding.of(
        "%s of the picture of a first-layer neuron (%s) is what its weights were drawn as%s; with %s it is %s."
            .formatted(
                Numbers.percent(first.spread("start")),
                first.name(),
                share > 0.5 ? ", more than all it has learned" : "",
                least.name(),
                Numbers.percent(least.spread("start"))),
        share);
  }

  private static Finding accuracy(List<Case> cases) {
    Case best = cases.stream().max(Comparator.comparingDouble(each -> each.spread("accuracy").mean())).orElseThrow();
    Case smoothest = cases.stream().max(Comparator.comparingDouble(each -> each.spread("first: smooth").mean())).orElseThrow();
    boolean same = best == smoothest;
    return Finding.of(
        String.format(
            Locale.ROOT,
            "The smoothest maps are those of %s (Moran’s I %s); %s",
            smoothest.name(),
            Numbers.decimals(smoothest.spread("first: smooth")),
            same
                ? "they also get most of the test right, %s.".formatted(Numbers.percent(best.spread("accuracy")))
                : "they get %s of the test right, %s %s.".formatted(Numbers.percent(smoothest.spread("accuracy")), best.name(), Numbers.percent(best.spread("accuracy")))));
  }
}
