package io.github.downhill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see, in a terminal and in a file. */
class TerminalTest {
  private static final String ESCAPE = "\u001B";
  private static final String COLOUR = "\u001B\\[[0-9;]*m";
  private static final String BAR = "━";

  @TempDir private static Path folder;
  private static Path data;
  private static Path model;

  @BeforeAll
  static void train() throws IOException {
    data =
        Pictures.idxFolder(
            folder.resolve("data"), Pictures.easy(28, 200, 1), Pictures.easy(28, 50, 2));
    model = folder.resolve("model.onnx");
    Shown.by("train", "--data", data, "--epochs", 1, "--out", model).wellDone();
  }

  @Test
  void aPersonSeesColoursAndABarWithTheTimeLeft() {
    Shown shown = Shown.toPerson(Map.of(), train(1));

    assertThat(shown.wellDone().out())
        .containsPattern(COLOUR)
        .contains("784-16-16-10", "epoch", "training", BAR, "100 %");
    assertThat(withoutBar(shown.out())).as("the bar is gone in the end").doesNotContain(BAR, "\r");
    assertThat(shown.err()).as("which may be a file").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", ""})
  void aPersonWhoDoesNotWantColoursSeesABarWithoutThem(String value) {
    Shown shown = Shown.toPerson(Map.of("NO_COLOR", value), train(1));

    assertThat(shown.wellDone().out()).contains(BAR).doesNotContainPattern(COLOUR);
    assertThat(withoutBar(shown.out())).doesNotContain(ESCAPE).contains("784-16-16-10");
    assertThat(shown.err()).isEmpty();
  }

  @Test
  void aTerminalThatCannotWriteOverALineGetsPlainLines() {
    Shown shown = Shown.toPerson(Map.of("TERM", "dumb"), train(1));
    Shown failed =
        Shown.toPerson(Map.of("TERM", "dumb"), "inspect", folder.resolve("nowhere.onnx"));

    assertThat(shown.wellDone().out()).doesNotContain(ESCAPE, "\r", BAR).contains("784-16-16-10");
    assertThat(shown.err()).isEmpty();
    assertThat(failed.err()).contains("does not exist").doesNotContain(ESCAPE);
  }

  @Test
  void aFileThatCollectsErrorsGetsThemWithoutColours() {
    var err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, UTF_8);
    var terminal =
        new Terminal(
            new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
            errors,
            true,
            false,
            Map.of());

    assertThat(Downhill.run(terminal, "inspect", folder.resolve("nowhere.onnx").toString()))
        .isEqualTo(1);
    assertThat(Downhill.run(terminal, "inspect", "--wieghts")).isEqualTo(2);
    assertThat(Downhill.run(terminal)).isEqualTo(2);

    assertThat(err.toString(UTF_8))
        .contains("downhill: ", "Help: ", "Usage: ")
        .doesNotContain(ESCAPE);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows names its terminals otherwise")
  void standardErrorIsATerminalIfItIsTheOneOfStandardOutput() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), model);

    assertThat(Terminal.isSame(model, link)).isTrue();
    assertThat(Terminal.isSame(model, data)).isFalse();
    assertThat(Terminal.isSame(model, folder.resolve("nowhere"))).isFalse();
  }

  @Test
  void aFileGetsTheSameTextWithoutColoursAndBar() {
    Shown shown = Shown.by(train(2));

    assertThat(shown.wellDone().out()).doesNotContain(ESCAPE, "\r", BAR, "@|", "|@");
    assertThat(shown.err()).isEmpty();
    String seen = withoutBar(Shown.toPerson(Map.of(), train(2)).out()).replaceAll(COLOUR, "");
    assertThat(withoutSpeed(seen)).isEqualTo(withoutSpeed(shown.out()));
  }

  @Test
  void noCommandShowsMarkupOrEscapesInAFile() {
    assertPlain(Shown.by("evaluate", model, "--data", data));
    assertPlain(Shown.by("inspect", model));
    assertPlain(Shown.by("reproduce", model, "--data", data));
    assertPlain(Shown.by("--help"));
    assertPlain(Shown.by("--version"));
  }

  @Test
  void aPersonSeesFailuresInColour() {
    Shown shown = Shown.toPerson(Map.of(), "inspect", folder.resolve("nowhere.onnx"));

    assertThat(shown.err())
        .containsPattern(COLOUR + "downhill:" + COLOUR)
        .contains("does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "evaluate", "predict", "inspect", "reproduce"})
  void everyCommandHasHelp(String command) {
    Shown shown = Shown.by(command, "--help");

    assertThat(shown.wellDone().out())
        .startsWith("Usage: downhill " + command)
        .contains("--json", "--debug", "-h, --help");
    assertThat(shown.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(shown.err()).isEmpty();
    assertThat(Shown.by(command, "-h")).isEqualTo(shown);
  }

  @Test
  void helpIsAsWideAsTheTerminal() {
    assertThat(Shown.with(Map.of("COLUMNS", "120"), "train", "--help").out().lines())
        .anyMatch(line -> line.length() > 90)
        .allMatch(line -> line.length() <= 120);
    assertThat(Shown.with(Map.of("COLUMNS", "wide"), "train", "--help").out().lines())
        .allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "evaluate", "predict", "inspect", "reproduce"})
  void helpIsAlsoACommand(String command) {
    assertThat(Shown.by("help", command)).isEqualTo(Shown.by(command, "--help"));
  }

  @Test
  void helpOfNothingIsThatOfAll() {
    assertThat(Shown.by("help")).isEqualTo(Shown.by("--help"));
    assertThat(Shown.by("help", "help")).isEqualTo(Shown.by("--help"));
    assertThat(Shown.by("help", "trian").err()).contains("did you mean train?");
    assertThat(Shown.by("help").out()).contains("downhill help COMMAND", "downhill test");
  }

  @Test
  void noLineIsWiderThanATerminal() {
    Path near = Path.of("target", "width.onnx"); // a name as short as a user's
    Shown shown =
        Shown.by("train", "--data", data, "--epochs", 1, "--batch", 10, "--out", near).wellDone();

    assertThat(shown.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(Shown.by("inspect", near).out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(shown.out()).contains("\n            starting point 'scaled', seed 1\n");
  }

  @Test
  void saysHowLargeAMiniBatchReallyIs() {
    Object[] words = {
      "train", "--data", data, "--epochs", 1, "--batch", 70_000, "--out", folder.resolve("big.onnx")
    };

    assertThat(Shown.by(words).wellDone().out()).contains("mini-batches of all 200 examples");
  }

  @Test
  void theBarSaysThatTimePassesBeforeThereIsMuchToSee() throws InterruptedException {
    var out = new ByteArrayOutputStream();
    PrintStream shown = new PrintStream(out, true, UTF_8);
    try (var bar = new LiveBar(new Terminal(shown, shown, true, true, Map.of()), "work", 0, 1000)) {
      for (int wait = 0; !out.toString(UTF_8).contains("starting, 1 s") && wait < 200; wait++) {
        Thread.sleep(50);
      }
      bar.to(1);
      for (int wait = 0; !out.toString(UTF_8).contains(" s so far") && wait < 200; wait++) {
        Thread.sleep(50);
      }
    }
    assertThat(out.toString(UTF_8)).contains("starting, 0 s", "starting, 1 s", " s so far");
  }

  @Test
  void namesTheCommandAsItWasCalled() {
    System.setProperty(Caller.PROPERTY, "../my main/downhill");
    try {
      assertThat(Shown.by(train(1)).out())
          .contains("'../my main/downhill' predict ", "'../my main/downhill' inspect ");
      assertThat(Shown.by("train", "--epoch", 1).err())
          .contains("Help: '../my main/downhill' train --help");
    } finally {
      System.clearProperty(Caller.PROPERTY);
    }
    assertThat(Shown.by("train", "--epoch", 1).err()).contains("Help: ./downhill train --help");
  }

  @Test
  void picturesAreReadWithoutAWindowSystem() {
    System.clearProperty("java.awt.headless");
    Shown.by("predict", model, folder.resolve("nowhere.png"));

    assertThat(System.getProperty("java.awt.headless")).isEqualTo("true");
  }

  @Test
  void helpNamesEveryCommandAndWhatToStartWith() {
    Shown shown = Shown.by("--help");

    assertThat(shown.wellDone().out())
        .startsWith("Usage: downhill")
        .contains("train ", "evaluate ", "predict ", "inspect ", "reproduce ", "downhill train");
    assertThat(shown.err()).isEmpty();
  }

  @Test
  void theHelpOfTrainNamesItsDefaults() {
    assertThat(Shown.by("train", "--help").out().replaceAll("\\s+", " "))
        .contains(
            "784-16-16-10",
            "sigmoid (default)",
            "squares (default)",
            "sgd (default)",
            "cosine (default",
            "scaled (default",
            "Default: 10",
            "Default: 30",
            "Default: 1",
            "digits.onnx",
            "learning rate 3.0 is 1.5");
  }

  @Test
  void theCommandAloneShowsHowToUseIt() {
    Shown shown = Shown.by();

    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.out()).isEmpty();
    assertThat(shown.err())
        .contains("Usage: downhill", "downhill train")
        .doesNotContain("Exception");
  }

  @Test
  void tellsItsVersion() {
    Shown shown = Shown.by("--version");

    assertThat(shown.wellDone().out())
        .matches("Downhill \\S+, Java " + Runtime.version().feature() + ".*\\R");
    assertThat(Shown.by("-V")).isEqualTo(shown);
  }

  private static Object[] train(int epochs) {
    return new Object[] {
      "train", "--data", data, "--epochs", epochs, "--out", folder.resolve("other.onnx")
    };
  }

  private static void assertPlain(Shown shown) {
    assertThat(shown.wellDone().out()).isNotBlank().doesNotContain(ESCAPE, "\r", "@|", "|@");
    assertThat(shown.err()).isEmpty();
  }

  /** What stays: all that is not wiped out again to the beginning of its line. */
  private static String withoutBar(String text) {
    return text.replaceAll("(\r\u001B\\[K[^\r\n]*)*\r\u001B\\[K", "");
  }

  /** The last column of an epoch's line is as fast as the machine. */
  private static String withoutSpeed(String text) {
    return text.replaceAll("(?m)^( +\\d+ .* %) +[0-9,]+$", "$1");
  }
}
