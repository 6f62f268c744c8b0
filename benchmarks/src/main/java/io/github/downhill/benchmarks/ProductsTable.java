package io.github.downhill.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of the products of a network: a product a row, a contestant a column. */
final class ProductsTable {
  private ProductsTable() {}

  static String of(Products task, List<Score> scores, Ceilings ceilings) {
    Set<Score.Entry> entries =
        scores.stream().map(Score::entry).collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> lines = new ArrayList<>();
    lines.add("\n### %s: %s\n".formatted(task.name(), task.title()));
    lines.add("GFLOP/s, and the share of the peak of as many threads." + note(entries) + "\n");
    entries.forEach(
        entry -> lines.add("- %s: %s".formatted(entry.text(), description(entry, scores))));
    lines.add("");
    lines.add(
        "| product, examples × inputs × neurons | %s | ours is so many times faster |"
            .formatted(entries.stream().map(Score.Entry::text).collect(Collectors.joining(" | "))));
    lines.add("|---|" + "---|".repeat(entries.size() + 1));
    for (Part part : task.parts()) {
      List<Score> row = scores.stream().filter(score -> score.part().equals(part)).toList();
      lines.add(line(part, entries, row, ceilings));
    }
    return String.join("\n", lines);
  }

  private static String note(Set<Score.Entry> entries) {
    return entries.stream().anyMatch(entry -> entry.rival() == Rival.OPENBLAS)
        ? " OpenBLAS is called from Python; a call costs it about 1 µs, which is counted."
        : "";
  }

  private static String description(Score.Entry entry, List<Score> scores) {
    return scores.stream()
        .filter(score -> score.entry().equals(entry))
        .map(Score::description)
        .findFirst()
        .orElse("");
  }

  private static String line(
      Part part, Set<Score.Entry> entries, List<Score> row, Ceilings ceilings) {
    String cells =
        entries.stream()
            .map(entry -> row.stream().filter(score -> score.entry().equals(entry)).findFirst())
            .map(score -> score.map(it -> cell(it, ceilings)).orElse("–"))
            .collect(Collectors.joining(" | "));
    return "| %s | %s | %s |".formatted(part.label(), cells, ratio(row));
  }

  private static String cell(Score score, Ceilings ceilings) {
    double rate = score.part().flops() / score.median();
    double share = ceilings.share(rate, score.entry().threads());
    return Figures.text("%.1f (%.0f %%)", rate / 1e9, 100 * share);
  }

  /** The best of theirs against the best of ours. */
  private static String ratio(List<Score> row) {
    Optional<Score> theirs =
        row.stream()
            .filter(score -> !score.isOurs())
            .min(Comparator.comparingDouble(Score::median));
    Optional<Score> ours = Score.bestOfOurs(row);
    return theirs.isEmpty() || ours.isEmpty()
        ? ""
        : Figures.spread(Figures.ratios(theirs.get().seconds(), ours.get().seconds()), 2);
  }
}
