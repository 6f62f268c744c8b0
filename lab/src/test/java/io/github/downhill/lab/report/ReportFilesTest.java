package io.github.downhill.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.chart.DotChart;
import io.github.downhill.lab.chart.LineChart;
import io.github.downhill.lab.chart.LineChart.Point;
import io.github.downhill.lab.chart.LineChart.Series;
import io.github.downhill.lab.chart.Pictures;
import io.github.downhill.lab.chart.Pictures.Picture;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** A report becomes a page that needs nothing else, and files with its numbers. */
class ReportFilesTest {
  private static final Spread SPREAD = Spread.of(List.of(0.25, 0.75));

  @TempDir private Path folder;

  @Test
  void thePageIsWholeWhateverIsWrittenOnIt() throws Exception {
    Path page = ReportFiles.write(report("<b>&\"</b>"), Map.of("Command", "a & b"), folder);
    String text = Files.readString(page);
    assertThat(text).startsWith("<!doctype html>").doesNotContain("<b>").doesNotContain("<script");
    assertThat(text).doesNotContainPattern("(src|href)=\"https?:");
    Document document = parse(text.substring(text.indexOf('\n')));
    assertThat(document.getElementsByTagName("h1").item(0).getTextContent())
        .isEqualTo("<b>&\"</b>");
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("td").item(0).getTextContent()).isEqualTo("1, 2");
  }

  @Test
  void theNumbersOfEachPictureAndTableAreThereExactly() throws IOException {
    ReportFiles.write(report("Why?"), Map.of(), folder);
    assertThat(folder.resolve("table.csv")).hasContent("what,ours\r\na,\"1, 2\"\r\n");
    assertThat(folder.resolve("dots.csv"))
        .hasContent("case,which,right\r\nx,ours,0.25\r\nx,ours,0.75\r\nx,theirs,0.6\r\n");
    assertThat(Files.readAllLines(folder.resolve("lines.csv")))
        .startsWith(
            "curve,epoch,seeds,mean,deviation,least,most",
            "one,1,2,0.5,0.3535533905932738,0.25,0.75");
  }

  @Test
  void theSameReportIsTheSameBytes(@TempDir Path other) throws IOException {
    Path one = ReportFiles.write(report("Why?"), Map.of("Seeds", "2"), folder);
    Path two = ReportFiles.write(report("Why?"), Map.of("Seeds", "2"), other);
    assertThat(one).hasSameBinaryContentAs(two);
  }

  @Test
  void theNumbersAreInTheFileForProgramsToo() throws IOException {
    ReportFiles.write(report("Why?"), Map.of(), folder);
    assertThat(Files.readString(folder.resolve("report.json")))
        .contains(
            "{\"file\":\"table.csv\",\"caption\":\"All\",\"columns\":[\"what\",\"ours\"],"
                + "\"rows\":[[\"a\",\"1, 2\"]]}",
            "[\"x\",\"ours\",0.25],[\"x\",\"ours\",0.75],[\"x\",\"theirs\",0.6]",
            "[\"one\",1,2,0.5,0.3535533905932738,0.25,0.75]");
  }

  @Test
  void aPictureWithAColumnForEachPixelIsLeftToItsOwnFile() throws IOException {
    Pictures pictures =
        new Pictures(2, Pictures.Tone.INK, 1, List.of(new Picture("a 1", 0f, 1f, 0.5f, 0.25f)));
    Section picture = new Section.Figure("pixels", "A digit", pictures);
    ReportFiles.write(new Report("test", "Why?", List.of(), List.of(picture)), Map.of(), folder);
    assertThat(Files.readString(folder.resolve("report.json")))
        .contains("{\"file\":\"pixels.csv\",\"caption\":\"A digit\"}");
    assertThat(folder.resolve("pixels.csv")).content().contains("0.5,0.25");
  }

  @Test
  void whatIsLeftOfAnEarlierReportIsTakenAwayAndNothingElse() throws IOException {
    ReportFiles.write(report("Why?"), Map.of(), folder);
    Path own = Files.writeString(folder.resolve("mine.csv"), "1");
    ReportFiles.write(new Report("test", "Why?", List.of(), List.of()), Map.of(), folder);
    assertThat(own).exists();
    assertThat(folder.resolve("table.csv")).doesNotExist();
    assertThat(folder.resolve("dots.csv")).doesNotExist();
    ReportFiles.write(report("Why?"), Map.of(), folder);
    assertThat(folder.resolve("table.csv")).exists();
  }

  @Test
  void aStrangersReportCannotMakeUsDeleteFilesElsewhere() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("report"));
    Path elsewhere = Files.writeString(folder.resolve("precious.csv"), "1");
    Files.writeString(
        inside.resolve("report.json"),
        "{\"numbers\":[{\"file\":\"../precious.csv\"},{\"file\":\"/precious.csv\"}]}");
    ReportFiles.write(report("Why?"), Map.of(), inside);
    assertThat(elsewhere).exists();
    for (String damaged : List.of("", "[", "{\"numbers\":[", "{\"numbers\":3}")) {
      Files.writeString(inside.resolve("report.json"), damaged);
      ReportFiles.write(report("Why?"), Map.of(), inside);
    }
    assertThat(inside.resolve("table.csv")).exists();
  }

  private static Report report(String question) {
    List<Point> points = List.of(new Point(1, SPREAD), new Point(2, SPREAD));
    return new Report(
        "test",
        question,
        List.of(Finding.of("It is so.", 1, 2)),
        List.of(
            new Section.Table(
                "table", "All", List.of("what", "ours"), List.of(List.of("a", "1, 2"))),
            new Section.Figure(
                "dots",
                "Dots",
                new DotChart("right", Numbers::plain, List.of(new DotChart.Row("x", SPREAD, 0.6)))),
            new Section.Figure(
                "lines",
                "Lines",
                new LineChart(
                    "epoch",
                    Scale.WHOLE,
                    "right",
                    Numbers::plain,
                    List.of(new Series("one", points), new Series("two", points)))),
            new Section.Text("How", "One.\nTwo.")));
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
