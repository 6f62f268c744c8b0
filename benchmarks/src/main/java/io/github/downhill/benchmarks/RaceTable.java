package io.github.downhill.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long everybody took from start to finish, the fastest first. */
final class RaceTable {
  private RaceTable() {}

  static String of(Map<Runner, List<Race.Run>> runs) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Whole processes: start, reading the .gz files, training, testing, saving. Rivals stop at"
            + " the first epoch after which 95 % of the test set are right, which flatters them;"
            + " ours never look at it to decide anything. Median (lowest–highest).\n");
    lines.add(
        "| | seconds | % of the test set right | runs of 95 % | ours is so many times faster |");
    lines.add("|---|---|---|---|---|");
    runs.entrySet().stream()
        .sorted(Comparator.comparingDouble(each -> Figures.median(seconds(each.getValue()))))
        .forEach(each -> lines.add(line(each.getKey(), each.getValue(), runs)));
    return String.join("\n", lines);
  }

  private static String line(Runner runner, List<Race.Run> ofOne, Map<Runner, List<Race.Run>> all) {
    List<Double> accuracies = ofOne.stream().map(run -> 100 * run.accuracy()).toList();
    long reached = ofOne.stream().filter(run -> run.accuracy() >= Race.GOAL).count();
    return "| %s | %s | %s | %d of %d | %s |"
        .formatted(
            runner.title,
            Figures.spread(seconds(ofOne), 2),
            Figures.spread(accuracies, 2),
            reached,
            ofOne.size(),
            runner.isOurs() ? "" : ratio(ofOne, all));
  }

  private static String ratio(List<Race.Run> theirs, Map<Runner, List<Race.Run>> all) {
    Optional<List<Double>> ours =
        all.entrySet().stream()
            .filter(each -> each.getKey().isOurs())
            .map(each -> seconds(each.getValue()))
            .min(Comparator.comparingDouble(Figures::median));
    return ours.map(it -> Figures.spread(Figures.ratios(seconds(theirs), it), 2)).orElse("");
  }

  private static List<Double> seconds(List<Race.Run> runs) {
    return runs.stream().map(Race.Run::seconds).toList();
  }
}
