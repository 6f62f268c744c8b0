package io.github.downhill.lab.report;

import io.github.downhill.lab.chart.Chart;
import java.util.List;

/** What came of an experiment: findings, and what they rest on. */
public final class Report {
  private final String name;
  private final String question;
  private final List<Finding> findings;
  private final List<Section> sections;

  /** What came of the experiment of a name. */
  public Report(String name, String question, List<Finding> findings, List<Section> sections) {
    this.name = name;
    this.question = question;
    this.findings = List.copyOf(findings);
    this.sections = List.copyOf(sections);
  }

  /** The name of the experiment. */
  public String name() {
    return name;
  }

  /** Which question it answers. */
  public String question() {
    return question;
  }

  /** The answer, the most important first. */
  public List<Finding> findings() {
    return findings;
  }

  /** What they rest on. */
  public List<Section> sections() {
    return sections;
  }

  /** A part of a report. */
  public sealed interface Section {

    /** Words; each line is a paragraph. */
    record Text(String title, String words) implements Section {}

    /**
     * Rows of numbers and words.
     *
     * @param name of the file with its numbers, without its ending
     */
    record Table(String name, String caption, List<String> columns, List<List<String>> rows)
        implements Section {
      public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
      }
    }

    /**
     * A picture.
     *
     * @param name of the file with its numbers, without its ending
     */
    record Figure(String name, String caption, Chart chart) implements Section {}
  }
}
