package io.github.downhill.lab.inside;

import io.github.downhill.lab.inside.Inside.Case;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What the weights say, in sentences made from their numbers. */
final class InsideFindings {
  private InsideFindings() {}

  static List<Finding> of(List<Case> cases) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(hopes("first", "edges", cases));
    findings.addAll(hopes("second", "loops", cases));
    findings.add(leftOver(cases));
    findings.add(accuracy(cases));
    return findings;
  }

  /** As the video's network starts, and where the hope comes closest to what it hopes for. */
  private static List<Finding> hopes(String layer, String shapes, List<Case> cases) {
    Case best = most(cases, layer + ": shapes");
    Finding first = hope("The %s layer".formatted(layer), layer, shapes, cases.getFirst());
    return best.equals(cases.getFirst())
        ? List.of(first)
        : List.of(first, hope("At its best the %s layer".formatted(layer), layer, shapes, best));
  }

  private static Finding hope(String words, String layer, String shapes, Case of) {
    Hope hope = of.hope(layer);
    return Finding.of(
        "%s (%s) %s: the best of them explains %s of a neuron’s map, where it explains %s of a random map that is as smooth, and %s of the same weights shuffled; %d of %d maps are %s more than anything else."
            .formatted(
                words,
                of.name(),
                hope.verdict().words(shapes),
                Numbers.percent(hope.found()),
                Numbers.percent(hope.alike()),
                Numbers.percent(hope.shuffled()),
                of.mostly(layer),
                of.maps(layer),
                shapes),
        hope.found().mean());
  }

  private static Finding leftOver(List<Case> cases) {
    Case first = cases.getFirst();
    Case least =
        Collections.min(cases, Comparator.comparingDouble(it -> it.spread("start").mean()));
    double share = first.spread("start").mean();
    return Finding.of(
        "%s of the picture of a first-layer neuron (%s) is what its weights were drawn as%s; with a %s it is %s."
            .formatted(
                Numbers.percent(first.spread("start")),
                first.name(),
                share > 0.5 ? ", more than all it has learned" : "",
                least.name(),
                Numbers.percent(least.spread("start"))),
        share);
  }

  /** Whether smoother maps go with better answers. */
  private static Finding accuracy(List<Case> cases) {
    Case first = cases.getFirst();
    Case smoothest = most(cases, "first: smooth");
    Spread before = first.spread("accuracy");
    Spread after = smoothest.spread("accuracy");
    String how =
        !after.differsFrom(before)
            ? "no difference that these seeds show"
            : after.mean() > before.mean() ? "smoother and better" : "smoother but worse";
    return Finding.of(
        "The smoothest maps have a %s (Moran’s I %s, with a %s %s); they get %s of the test right, those %s: %s."
            .formatted(
                smoothest.name(),
                Numbers.decimals(smoothest.spread("first: smooth")),
                first.name(),
                Numbers.decimals(first.spread("first: smooth")),
                Numbers.percent(after),
                Numbers.percent(before),
                how),
        after.mean());
  }

  private static Case most(List<Case> cases, String row) {
    return cases.stream()
        .max(Comparator.comparingDouble(each -> each.spread(row).mean()))
        .orElseThrow();
  }
}
