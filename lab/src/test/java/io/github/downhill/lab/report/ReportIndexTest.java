package io.github.downhill.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.lab.Experiments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All reports of a folder are found again on one page. */
class ReportIndexTest {
  @TempDir private Path folder;

  @Test
  void listsTheReportsInTheOrderOfTheExperiments() throws IOException {
    write("b", "memorise", "Structure <or> not?", "It is <so>.");
    write("a#1 x", "nielsen", "Is the book right?", "Yes.");
    write("c", "unheard-of", "What else?", "Nothing.");
    Files.createDirectory(folder.resolve("empty"));

    Path page = ReportIndex.write(folder, Experiments.list()).orElseThrow();

    String text = Files.readString(page);
    assertThat(page).isEqualTo(folder.resolve("index.html"));
    assertThat(text.indexOf("Is the book right?"))
        .isPositive()
        .isLessThan(text.indexOf("Structure &lt;or&gt; not?"));
    assertThat(text.indexOf("What else?")).isGreaterThan(text.indexOf("Structure"));
    assertThat(text).contains("href=\"a%231%20x/report.html\"", "It is &lt;so&gt;.", "Yes.");
    assertThat(text).doesNotContain("It is also so.").doesNotContain("empty");
  }

  @Test
  void theSameReportsMakeTheSameBytesHoweverOften() throws IOException {
    write("b", "memorise", "Why?", "So.");
    Path page = ReportIndex.write(folder, Experiments.list()).orElseThrow();
    byte[] before = Files.readAllBytes(page);
    assertThat(ReportIndex.write(folder, Experiments.list())).hasValue(page);
    assertThat(page).hasBinaryContent(before);
  }

  @Test
  void aPageOfSomebodyElseIsLeftAsItIs() throws IOException {
    write("b", "memorise", "Why?", "So.");
    Path page = Files.writeString(folder.resolve("index.html"), "my own page");
    assertThat(ReportIndex.write(folder, Experiments.list())).isEmpty();
    assertThat(page).hasContent("my own page");
  }

  @Test
  void whatIsNoReportIsNotListed() throws IOException {
    write("good", "memorise", "Why?", "So.");
    for (String damaged :
        List.of("", "{", "[]", "{\"experiment\":\"x\"}", "{\"experiment\":1,\"question\":[]}")) {
      Path other = Files.createDirectories(folder.resolve("bad")).resolve("report.json");
      Files.writeString(other, damaged);
      assertThat(Files.readString(ReportIndex.write(folder, Experiments.list()).orElseThrow()))
          .contains("Why?")
          .doesNotContain("bad");
    }
  }

  @Test
  void aReportForProgramsSaysAllThatItTakesToDoItAgain() throws IOException {
    write("b", "memorise", "Why?", "So.");
    assertThat(folder.resolve("b/report.json"))
        .hasContent(
            "{\"experiment\":\"memorise\",\"question\":\"Why?\",\"findings\":[{\"sentence\":\"So.\",\"ours\":1.5,\"theirs\":null},{\"sentence\":\"It"
                + " is also so.\"}],\"command\":\"downhill lab\",\"learnedFrom\":\"made"
                + " up\",\"numbers\":[{\"file\":\"t.csv\",\"caption\":\"All\",\"columns\":[\"a\"],\"rows\":[[1]]}]}\n");
  }

  private void write(String name, String experiment, String question, String finding)
      throws IOException {
    Report report =
        new Report(
            experiment,
            question,
            List.of(Finding.of(finding, 1.5, Double.NaN), Finding.of("It is also so.")),
            List.of(
                new Report.Section.Table("t", "All", List.of("a"), List.of(List.of("1"))),
                new Report.Section.Text("How", "So.")));
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Command", "downhill lab");
    facts.put("Learned from", "made up");
    ReportFiles.write(report, facts, folder.resolve(name));
  }
}
