package io.github.downhill.lab.report;

import io.github.downhill.lab.chart.Chart;
import io.github.downhill.lab.chart.Xml;
import io.github.downhill.lab.report.Report.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A report as one page that needs nothing but itself. */
public final class ReportPage {
  private static final String STYLE = readStyle();

  /** So long at most is a cell that holds a number, with its spread and its unit. */
  private static final int NUMBER = 24;

  private final Xml xml = new Xml();

  private ReportPage() {}

  /**
   * The page.
   *
   * @param facts what one needs to know to do it again, by name: command, seeds, version, data
   */
  public static String of(Report report, Map<String, String> facts) {
    ReportPage page = new ReportPage();
    page.write(report, facts);
    return "<!doctype html>\n" + page.xml + "\n";
  }

  private void write(Report report, Map<String, String> facts) {
    xml.open("html", "lang", "en");
    writeHead(xml, "Lab: " + report.name(), "downhill lab");
    xml.open("body").open("main");
    xml.element("p", "Downhill lab · " + report.name(), "class", "kicker");
    xml.element("h1", report.question());
    xml.open("ul", "class", "findings");
    report.findings().forEach(finding -> xml.element("li", finding.sentence()));
    xml.close();
    report.sections().forEach(this::write);
    writeFacts(facts);
    xml.close().close().close();
  }

  /** The head of a page of the lab, made by a program that calls itself so. */
  static void writeHead(Xml xml, String title, String generator) {
    xml.open("head").empty("meta", "charset", "utf-8");
    xml.empty("meta", "name", "generator", "content", generator);
    xml.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    xml.empty("meta", "name", "color-scheme", "content", "light dark");
    xml.element("title", title).element("style", STYLE).close();
  }

  private void write(Section section) {
    switch (section) {
      case Section.Text text -> {
        xml.element("h2", text.title());
        text.words().lines().forEach(words -> xml.element("p", words));
      }
      case Section.Table table -> write(table);
      case Section.Figure figure -> write(figure);
    }
  }

  private void write(Section.Table table) {
    xml.open("div", "class", "scroll").open("table").element("caption", table.caption());
    xml.open("thead").open("tr");
    table.columns().forEach(column -> xml.element("th", column, "scope", "col"));
    xml.close().close().open("tbody");
    for (List<String> row : table.rows()) {
      xml.open("tr").element("th", row.getFirst(), "scope", "row");
      row.subList(1, row.size()).forEach(this::writeCell);
      xml.close();
    }
    xml.close().close().close();
  }

  /** A number keeps its unit beside it; only sentences are broken into lines. */
  private void writeCell(String cell) {
    if (cell.length() <= NUMBER) {
      xml.element("td", cell, "class", "number");
    } else {
      xml.element("td", cell);
    }
  }

  private void write(Section.Figure figure) {
    Chart chart = figure.chart();
    String box = "0 0 %d %d".formatted(Chart.WIDTH, chart.height());
    xml.open("figure");
    xml.open("svg", "viewBox", box, "role", "img", "aria-label", figure.caption());
    chart.draw(xml);
    xml.close();
    xml.open("figcaption").text(figure.caption() + " ");
    xml.element("a", "The numbers (CSV)", "href", figure.name() + ".csv");
    xml.close().close();
  }

  private void writeFacts(Map<String, String> facts) {
    xml.element("h2", "Do it again").open("dl");
    facts.forEach((name, value) -> xml.element("dt", name).element("dd", value));
    xml.close();
  }

  private static String readStyle() {
    try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("the lab's jar has no report.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read report.css", e);
    }
  }
}
