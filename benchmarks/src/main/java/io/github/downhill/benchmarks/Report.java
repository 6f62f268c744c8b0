package io.github.downhill.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All that was measured, as a page of Markdown. */
final class Report {
  private final String command;
  private final int forks;
  private final int turns;
  private final Map<Task, List<Score>> scores = new LinkedHashMap<>();
  private final Map<Runner, List<Race.Run>> runs = new LinkedHashMap<>();
  private final List<Classroom.Fork> classes = new ArrayList<>();
  private Ceilings ceilings = new Ceilings(Map.of(), Map.of());

  /**
   * A page with nothing on it yet.
   *
   * @param command the line that everything was measured with
   */
  Report(String command, int forks, int turns) {
    this.command = command;
    this.forks = forks;
    this.turns = turns;
  }

  void add(Ceilings measured) {
    ceilings = ceilings.orBetter(measured);
  }

  void add(Task task, List<Score> measured) {
    scores.put(task, measured);
  }

  void add(Map<Runner, List<Race.Run>> measured) {
    runs.putAll(measured);
  }

  void add(List<Classroom.Fork> measured) {
    classes.addAll(measured);
  }

  /** What came out for one task. */
  String table(Task task) {
    List<Score> measured = scores.getOrDefault(task, List.of());
    return switch (task) {
      case Workload _, Inference _ -> ContestTable.of(task, measured, ceilings);
      case Products it -> ProductsTable.of(it, measured, ceilings);
      case Rest it -> RestTable.of(it, measured);
    };
  }

  /** What came out from start to finish. */
  String race() {
    return RaceTable.of(runs);
  }

  /** What came out of the studio. */
  String classroom() {
    return ClassroomTable.of(classes);
  }

  /** The scores of the networks that differ in size alone. */
  Map<Workload, List<Score>> sizes() {
    Map<Workload, List<Score>> sizes = new LinkedHashMap<>();
    scores.forEach((task, measured) -> {
      if (task instanceof Workload workload && workload.isSize()) {
        sizes.put(workload, measured);
      }
    });
    return sizes;
  }

  /** The whole page. */
  String page() {
    List<String> page = new ArrayList<>(head());
    section(page, "Training", task -> task instanceof Workload it && !it.isSize());
    section(page, "Cost against size", task -> task instanceof Workload it && it.isSize());
    if (!sizes().isEmpty()) {
      page.add(SizeTable.of(sizes()));
    }
    section(page, "I1: answering", Inference.class::isInstance);
    section(page, "G: the matrix products alone", Products.class::isInstance);
    if (!runs.isEmpty()) {
      page.add("\n## S1: from the start of a process to a saved network of 95 %\n");
      page.add(race());
    }
    section(page, "The rest of an epoch", Rest.class::isInstance);
    if (!classes.isEmpty()) {
      page.add("\n## STUDIO: the page, and those who watch a training\n");
      page.add(classroom());
    }
    return String.join("\n", page) + "\n";
  }

  private List<String> head() {
    List<String> lines = new ArrayList<>();
    lines.add("# Results\n\nWritten by `downhill bench`; not to be edited.\n");
    lines.add("- command: `%s`".formatted(command));
    lines.add("- machine: " + Machine.description());
    lines.add("- Java: " + Machine.java());
    lines.add("- commit: " + Machine.commit());
    lines.addAll(ceilings.lines());
    lines.add(
        "- %d fork(s) of %d turns each; contestants take turns; medians of forks (lowest–highest)"
            .formatted(forks, turns));
    return lines;
  }

  private void section(List<String> page, String title, Predicate<Task> belongs) {
    List<Task> tasks = scores.keySet().stream().filter(belongs).toList();
    if (!tasks.isEmpty()) {
      page.add("\n## " + title);
      tasks.forEach(task -> page.add(table(task)));
    }
  }
}
