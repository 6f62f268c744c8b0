package io.github.downhill.lab.report;

import io.github.downhill.formats.AtomicFile;
import io.github.downhill.lab.report.Report.Section;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as files: a page, the same for programs, and its numbers as CSV. */
public final class ReportFiles {
  private ReportFiles() {}

  /**
   * Writes a report into a folder: {@code report.html}, {@code report.json}, and a CSV file for
   * each table and picture; those of an earlier report that it has not are taken away.
   *
   * @param facts what one needs to know to do it again, by name: command, seeds, version, data
   * @return the page
   * @throws IOException if that fails; each file is the old one or the new one
   */
  public static Path write(Report report, Map<String, String> facts, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    List<String> earlier = numbers(folder.resolve(ReportJson.FILE));
    for (Section section : report.sections()) {
      switch (section) {
        case Section.Table table -> csv(folder, table.name(), table.columns(), table.rows());
        case Section.Figure figure ->
            csv(folder, figure.name(), figure.chart().columns(), figure.chart().rows());
        case Section.Text _ -> {}
      }
    }
    String json = ReportJson.write(report, facts);
    write(folder.resolve(ReportJson.FILE), json);
    List<String> now = ReportJson.numbers(json);
    for (String file : earlier) {
      if (!now.contains(file)) {
        Files.deleteIfExists(folder.resolve(file));
      }
    }
    Path page = folder.resolve("report.html");
    write(page, ReportPage.of(report, facts));
    return page;
  }

  /** The files with the numbers of a report that is there, by plain names alone. */
  private static List<String> numbers(Path json) throws IOException {
    if (!Files.isRegularFile(json)) {
      return List.of();
    }
    try {
      return ReportJson.numbers(Files.readString(json)).stream()
          .filter(name -> name.matches("[\\w.-]+\\.csv"))
          .toList();
    } catch (CharacterCodingException _) {
      return List.of(); // no report of ours
    }
  }

  private static void csv(Path folder, String name, List<String> columns, List<List<String>> rows)
      throws IOException {
    List<List<String>> all = new ArrayList<>(rows);
    all.addFirst(columns);
    String text = all.stream().map(ReportFiles::line).collect(Collectors.joining());
    write(folder.resolve(name + ".csv"), text);
  }

  /** As RFC 4180 wants it. */
  private static String line(List<String> cells) {
    return cells.stream().map(ReportFiles::field).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String field(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private static void write(Path file, String text) throws IOException {
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
