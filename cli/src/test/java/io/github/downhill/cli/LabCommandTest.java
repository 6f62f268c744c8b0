package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code downhill lab}. */
class LabCommandTest {
  @TempDir private Path folder;

  @Test
  void listsTheExperimentsWithTheirQuestions() {
    Shown shown = Shown.by("lab").wellDone();
    assertThat(shown.out()).contains("nielsen", "learning-rate", "How long should the steps");
    assertThat(Shown.by("lab", "--json").wellDone().objects())
        .anySatisfy(line -> assertThat(line).containsEntry("experiment", "batch"));
  }

  @Test
  void answersAQuestionAndDoesNotTrainAnythingTwice() throws IOException {
    Shown first = experiment("1").wellDone();
    Map<String, Object> end = first.objects().getLast();
    assertThat(end).containsEntry("event", "finished").containsEntry("trained", 5L);
    assertThat((List<?>) end.get("findings")).isNotEmpty();
    Path page = folder.resolve("report/report.html");
    assertThat(end).containsEntry("report", page.toString());
    String report = Files.readString(page);
    assertThat(report).contains("lab initialisation --seeds 1 --quick");
    assertThat(report).containsPattern("Took</dt><dd>[\\d.]+ s").contains("(5 networks in");
    assertThat(end.get("experiment")).isEqualTo("initialisation");
    assertThat(folder.resolve("report/report.json")).exists();
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("href=\"report/report.html\"");

    assertThat(experiment("1").wellDone().objects().getLast()).containsEntry("trained", 0L);
    assertThat(page).as("what is known counts with what it took then").hasContent(report);
  }

  private Shown experiment(String seeds) {
    return Shown.with(
        Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()),
        "lab",
        "initialisation",
        "--quick",
        "--seeds",
        seeds,
        "--out",
        folder.resolve("report"),
        "--data",
        Mnist.folder(),
        "--json");
  }

  @Test
  void somebodysOwnPageBesideTheReportIsLeftAlone() throws IOException {
    Path page = Files.writeString(folder.resolve("index.html"), "mine");
    assertThat(experiment("1").wellDone().err()).contains("is not an index of reports");
    assertThat(page).hasContent("mine");
  }

  @Test
  void anExperimentAboutDigitsRefusesOtherPictures() throws IOException {
    Files.write(folder.resolve("data_batch_1.bin"), new byte[2 * 3_073]);
    Files.write(folder.resolve("test_batch.bin"), new byte[3_073]);
    Shown shown = Shown.by("lab", "batch", "--data", folder);
    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.err()).contains("lab batch is about pictures of 28 x 28", "2,352");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lab alchemy | there is no experiment 'alchemy'; there are: nielsen,",
        "lab batch --seeds 0 | --seeds 0: expected 1 to 10,000",
        "lab batch --threads 0 | --threads: expected a number from 1",
        "lab batch --quick --full | --quick and --full: choose one",
      })
  void misuseIsSaidInWords(String words, String clue) {
    Shown shown = Shown.by((Object[]) words.split(" "));
    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.err()).contains(clue);
  }

  @Test
  void otherPicturesThatCannotBeReadAreRefusedBeforeAnythingIsTrained() {
    Shown shown =
        Shown.by("lab", "noise", "--data", Mnist.folder(), "--other", folder.resolve("letters"));
    assertThat(shown.code()).isEqualTo(1);
    assertThat(shown.err()).contains("letters does not exist");
  }
}
