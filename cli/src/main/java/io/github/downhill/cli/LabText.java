package io.github.downhill.cli;

import io.github.downhill.lab.Experiments;
import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.workshop.Effort;
import io.github.downhill.lab.workshop.Workshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** What is shown of experiments. */
final class LabText {
  private static final int WIDTH = 100;

  private LabText() {}

  /** All experiments, a line each. */
  static void list(Terminal terminal, boolean json) {
    List<Experiment> all = Experiments.list();
    int widest = all.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    for (Experiment each : all) {
      if (json) {
        terminal
            .out()
            .println(
                Json.line(line -> {
                  line.writeStringProperty("experiment", each.name());
                  line.writeStringProperty("question", each.question());
                }));
      } else {
        String padded = each.name() + " ".repeat(widest - each.name().length());
        terminal.line("  @|bold %s|@  %s".formatted(padded, each.question()));
      }
    }
  }

  /** What an experiment found, and where its report is. */
  static void finished(
      Terminal terminal,
      boolean json,
      Report report,
      Path page,
      Workshop workshop,
      double seconds) {
    if (json) {
      terminal.out().println(Json.line(line -> finished(line, report, page, workshop, seconds)));
      return;
    }
    terminal.line();
    terminal.line("@|bold %s|@".formatted(report.question()));
    for (Finding finding : report.findings()) {
      terminal.line("  • " + String.join("%n    ".formatted(), wrapped(finding.sentence())));
    }
    terminal.line();
    terminal.line("@|faint %s|@".formatted(work(workshop, seconds)));
    terminal.line("Report: " + page);
  }

  private static List<String> wrapped(String sentence) {
    List<String> lines = new ArrayList<>();
    for (String word : sentence.split(" ", -1)) {
      boolean fits = !lines.isEmpty() && lines.getLast().length() + 1 + word.length() <= WIDTH;
      lines.add(fits ? lines.removeLast() + " " + word : word);
    }
    return lines;
  }

  private static String work(Workshop workshop, double seconds) {
    return workshop.trained() == 0
        ? "All networks were known; %.1f s".formatted(seconds)
        : "%s trained in %.1f s, %,.0f a minute"
            .formatted(
                Words.count(workshop.trained(), "network"),
                seconds,
                workshop.effort().networksPerMinute());
  }

  /** What a report took, whenever its parts were made, as facts for whoever makes it again. */
  static Map<String, String> effort(Effort effort) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Took", duration(effort.seconds()));
    double pace = effort.networksPerMinute();
    if (effort.networks() > 0) {
      facts.put(
          "Networks a minute",
          "%s (%s in %s)"
              .formatted(
                  (pace < 10 ? "%.2f" : "%,.0f").formatted(pace),
                  Words.count(effort.networks(), "network"),
                  duration(effort.trainingSeconds())));
    }
    return facts;
  }

  private static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return "%.1f s".formatted(seconds);
    }
    return whole < 3_600
        ? "%d min %d s".formatted(whole / 60, whole % 60)
        : "%,d h %d min".formatted(whole / 3_600, whole / 60 % 60);
  }

  private static void finished(
      JsonGenerator line, Report report, Path page, Workshop workshop, double seconds) {
    line.writeStringProperty("event", "finished");
    line.writeStringProperty("experiment", report.name());
    line.writeStringProperty("report", page.toString());
    line.writeNumberProperty("trained", workshop.trained());
    Json.number(line, "networksPerMinute", workshop.effort().networksPerMinute());
    line.writeNumberProperty("seconds", seconds);
    line.writeArrayPropertyStart("findings");
    report.findings().forEach(finding -> finding(line, finding));
    line.writeEndArray();
  }

  private static void finding(JsonGenerator line, Finding finding) {
    line.writeStartObject();
    line.writeStringProperty("sentence", finding.sentence());
    finding.ours().ifPresent(value -> Json.number(line, "ours", value));
    finding.theirs().ifPresent(value -> Json.number(line, "theirs", value));
    line.writeEndObject();
  }
}
