package io.github.downhill.lab.report;

import io.github.downhill.formats.AtomicFile;
import io.github.downhill.lab.chart.Xml;
import io.github.downhill.lab.report.ReportJson.Summary;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An overview of all reports in the folders of a folder: their questions, and what was found. */
public final class ReportIndex {
  private static final String FILE = "index.html";
  private static final String MARK = "downhill lab index";

  private record Entry(String folder, Summary summary) {
    int place(List<String> names) {
      int place = names.indexOf(summary.experiment());
      return place < 0 ? names.size() : place;
    }
  }

  private ReportIndex() {}

  /**
   * Writes it anew, unless there is a page of somebody else under its name.
   *
   * @param folder the one that the reports' folders are in
   * @param experiments in the order in which their reports are to be listed, before any others
   * @return the page; nothing if the name is taken
   * @throws IOException if the folder cannot be read, or the page not be written
   */
  public static Optional<Path> write(Path folder, List<Experiment> experiments) throws IOException {
    Path page = folder.resolve(FILE);
    if (Files.exists(page) && !isOurs(page)) {
      return Optional.empty();
    }
    String text = page(entries(folder, experiments.stream().map(Experiment::name).toList()));
    AtomicFile.write(page, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return Optional.of(page);
  }

  private static boolean isOurs(Path page) throws IOException {
    return text(page).filter(text -> text.contains(MARK)).isPresent();
  }

  private static List<Entry> entries(Path folder, List<String> names) throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(folder)) {
      folders = all.toList();
    }
    List<Entry> entries = new ArrayList<>();
    for (Path each : folders) {
      Path file = each.resolve(ReportJson.FILE);
      if (Files.isRegularFile(file)) {
        text(file)
            .flatMap(ReportJson::read)
            .ifPresent(summary -> entries.add(new Entry(each.getFileName().toString(), summary)));
      }
    }
    entries.sort(
        Comparator.comparingInt((Entry entry) -> entry.place(names)).thenComparing(Entry::folder));
    return entries;
  }

  /** Nothing where it is no text. */
  private static Optional<String> text(Path file) throws IOException {
    try {
      return Optional.of(Files.readString(file));
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static String page(List<Entry> entries) {
    Xml xml = new Xml();
    xml.open("html", "lang", "en");
    ReportPage.writeHead(xml, "Lab: all reports", MARK);
    xml.open("body").open("main");
    xml.element("p", "Downhill lab", "class", "kicker").element("h1", "All reports");
    for (Entry entry : entries) {
      write(xml, entry);
    }
    xml.close().close().close();
    return "<!doctype html>\n" + xml + "\n";
  }

  private static void write(Xml xml, Entry entry) {
    xml.open("section", "class", "entry");
    String link = URLEncoder.encode(entry.folder(), StandardCharsets.UTF_8).replace("+", "%20");
    xml.open("h2").element("a", entry.summary().question(), "href", link + "/report.html");
    xml.close();
    xml.element("p", entry.summary().experiment(), "class", "kicker");
    entry.summary().findings().stream().findFirst().ifPresent(first -> xml.element("p", first));
    xml.close();
  }
}
