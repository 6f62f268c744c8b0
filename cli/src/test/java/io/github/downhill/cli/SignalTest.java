package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.downhill.formats.CheckpointFile;
import io.github.downhill.formats.OnnxFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C and a polite kill end a run in an orderly way, and it can go on from there. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
class SignalTest {
  @TempDir private static Path shared;
  private static Path data;
  private static String unstopped;

  @TempDir private Path folder;

  @BeforeAll
  static void trainWithoutAStop() throws IOException {
    data =
        Pictures.idxFolder(
            shared.resolve("my data"), Pictures.easy(28, 500, 1), Pictures.easy(28, 50, 2));
    Shown shown = Shown.by(words(shared.resolve("model.onnx"), "--json")).wellDone();
    unstopped = shown.lastObject().get("parametersSha256").toString();
  }

  @ParameterizedTest
  @CsvSource({"INT, 2", "TERM, 15"})
  void theRunEndsOrderlyAndGoesOnToTheSameBits(String signal, int number) throws Exception {
    assumeThatItIsHeard(number);
    Path model = folder.resolve("model.onnx");
    Path checkpoint = folder.resolve("model.checkpoint.safetensors");

    try (Child child = Child.downhill(folder, List.of(), words(model, "--json"))) {
      child.awaitOut("\"event\":\"epoch\"");
      child.signal(signal);
      assertThat(child.await()).as(child.err()).isEqualTo(128 + number);
      Map<String, Object> finished = JsonText.objects(child.out()).getLast();
      assertThat(finished)
          .containsEntry("event", "finished")
          .containsEntry("reason", "stopped")
          .containsEntry("model", model.toString())
          .containsEntry("checkpoint", checkpoint.toString())
          .containsEntry("parametersSha256", OnnxFile.read(model).network().parametersSha256())
          .containsEntry("steps", CheckpointFile.read(checkpoint).state().step());
      assertThat(finished.get("parametersSha256")).isNotEqualTo(unstopped);
    }
    Shown resumed =
        Shown.by("train", "--data", data, "--resume", checkpoint, "--out", model, "--json");

    assertThat(resumed.wellDone().lastObject())
        .containsEntry("reason", "epochs")
        .containsEntry("parametersSha256", unstopped);
  }

  @Test
  void aPersonIsToldHowToGoOn() throws Exception {
    assumeThatItIsHeard(2);
    Path model = Files.writeString(folder.resolve("my model.onnx"), "the model of before");
    Path previous = folder.resolve("my model.previous.onnx");

    try (Child child = Child.downhill(folder, List.of(), words(model, "--threads", 1))) {
      child.awaitOut("    1 ");
      child.signal("INT");
      assertThat(child.await()).as(child.err()).isEqualTo(130);
      Path checkpoint = folder.resolve("my model.checkpoint.safetensors");
      assertThat(child.out())
          .contains("Stopped before the end; to go on:")
          .contains(
              "./downhill train --resume '%s' --data '%s' --threads 1 --out '%s'"
                  .formatted(checkpoint, data, model));
      assertThat(CheckpointFile.read(checkpoint).state().step()).isPositive();
      assertThat(child.err())
          .contains("so what was in " + model + " is kept: it is now " + previous + ".");
      assertThat(previous).hasContent("the model of before");
      Object[] pasted = pasted(child.out().lines().toList().getLast());
      assertThat(Shown.by(pasted).wellDone().out()).contains("resumed");
    }
    assertThat(OnnxFile.read(model).network().parametersSha256()).isEqualTo(unstopped);
  }

  /** The words that a shell makes of a command. */
  private Object[] pasted(String command) throws Exception {
    Path stub = Files.writeString(folder.resolve("downhill"), "printf '%s\\n' \"$@\"\n");
    assertThat(stub.toFile().setExecutable(true)).isTrue();
    Process shell =
        new ProcessBuilder("sh", "-c", command.strip()).directory(folder.toFile()).start();
    try (BufferedReader words = shell.inputReader()) {
      return words.lines().toArray();
    }
  }

  private static Object[] words(Path model, Object... more) {
    List<Object> words =
        new ArrayList<>(List.of("train", "--data", data, "--epochs", 250, "--out", model));
    words.addAll(List.of(more));
    return words.toArray();
  }

  /** A shell starts what runs in the background deaf to some signals, and Java respects that. */
  private static void assumeThatItIsHeard(int signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      String ignored =
          Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("SigIgn:"))
              .map(line -> line.substring(7).strip())
              .findFirst()
              .orElse("0");
      assumeFalse(
          new BigInteger(ignored, 16).testBit(signal - 1),
          "skipped: this process was started deaf to signal " + signal);
    }
  }
}
