package io.github.downhill.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.formats.CheckpointFile;
import io.github.downhill.formats.OnnxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that train are killed with SIGKILL at random moments, and go on from their checkpoint:
 * it is never damaged or missing, and the end is the same, bit for bit, as without the kills.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
class KillTest {
  private static final int KILLS_WHILE_SAVING = 20;
  private static final int KILLS = System.getenv("CI") == null ? 6 : 12;
  private static final String OLD_MODEL = "the model of before";

  @TempDir private Path folder;

  private final SplittableRandom random = new SplittableRandom(20);
  private Path data;
  private Path checkpoint;
  private Path model;
  private long step = -1; // of the checkpoint, or -1 while there must not be one

  @BeforeEach
  void prepare() throws IOException {
    data =
        Pictures.idxFolder(
            folder.resolve("data"), Pictures.easy(28, 500, 1), Pictures.easy(28, 50, 2));
    Path results = Files.createDirectory(folder.resolve("results"));
    checkpoint = results.resolve("run.safetensors");
    model = results.resolve("model.onnx");
  }

  @Test
  void aRunThatSavesAfterEveryStepSurvivesAnyNumberOfKills() throws Exception {
    String expected = SavingOften.train(data, Optional.empty(), () -> {});
    int kills = 0;
    while (kills < KILLS_WHILE_SAVING) {
      try (Child child = savingOften()) {
        child.awaitOut(SavingOften.BEGUN);
        Thread.sleep(random.nextInt(500), random.nextInt(1_000_000));
        kills += killedOrEndedWith(expected, child);
      }
    }
    try (Child child = savingOften()) {
      assertThat(child.await()).as(child.err()).isZero();
      assertThat(child.out()).contains(expected);
    }
    assertThat(results()).as("what the killed ones left is gone").containsOnly(checkpoint);
  }

  @Test
  void theCommandEndsInTheSameBitsHoweverOftenItIsKilled() throws Exception {
    Path other = folder.resolve("uninterrupted.onnx");
    List<Object> words = beginning(other);
    words.addAll(List.of("--data", data, "--json"));
    Shown uninterrupted = Shown.by(words.toArray()).wellDone();
    String expected = uninterrupted.lastObject().get("parametersSha256").toString();
    Files.writeString(model, OLD_MODEL);
    int kills = 0;
    while (kills < KILLS) {
      try (Child child = command()) {
        child.awaitOut("started");
        Thread.sleep(random.nextInt(2200));
        kills += killedOrEndedWith(expected, child);
      }
      assertThatTheModelIsWhole(expected);
    }
    try (Child child = command()) {
      assertThat(child.await()).as(child.err()).isZero();
      assertThat(child.out()).contains(expected);
    }
    assertThat(OnnxFile.read(model).network().parametersSha256()).isEqualTo(expected);
    assertThat(results()).as("what the killed ones left is gone").containsOnly(checkpoint, model);
  }

  /** Kills a process, unless it has come to its end; how many were killed. */
  private int killedOrEndedWith(String expected, Child child) throws Exception {
    boolean killed = child.kill();
    if (step >= 0) {
      assertThat(checkpoint).exists();
    }
    if (Files.exists(checkpoint)) {
      long before = step;
      step = CheckpointFile.read(checkpoint).state().step();
      assertThat(step).isGreaterThanOrEqualTo(before);
    }
    if (!killed) {
      assertThat(child.out()).as(child.err()).contains(expected);
      Files.delete(checkpoint); // and from the beginning
      step = -1;
    }
    return killed ? 1 : 0;
  }

  private void assertThatTheModelIsWhole(String expected) throws IOException {
    if (!Files.readString(model, ISO_8859_1).equals(OLD_MODEL)) {
      assertThat(OnnxFile.read(model).network().parametersSha256()).isEqualTo(expected);
    }
  }

  private Child savingOften() throws IOException {
    List<String> quickStart = List.of("-XX:TieredStopAtLevel=1");
    return Child.of(folder, quickStart, SavingOften.class, data, checkpoint);
  }

  /** Begins or goes on, each time with kernels and a number of threads picked at random. */
  private Child command() throws IOException {
    List<Object> words =
        Files.exists(checkpoint)
            ? new ArrayList<>(List.of("train", "--resume", checkpoint, "--out", model))
            : beginning(model);
    words.addAll(List.of("--data", data, "--checkpoint", checkpoint, "--json"));
    words.addAll(List.of("--threads", 1 + random.nextInt(3)));
    String kernels = random.nextBoolean() ? "scalar" : "vector";
    return Child.downhill(folder, List.of("-Ddownhill.kernels=" + kernels), words.toArray());
  }

  private List<Object> beginning(Path out) {
    return new ArrayList<>(
        List.of(
            "train",
            "--layers",
            "784-30-10",
            "--optimizer",
            "adam",
            "--validation",
            0.1,
            "--epochs",
            150,
            "--out",
            out));
  }

  private List<Path> results() throws IOException {
    try (Stream<Path> files = Files.list(checkpoint.getParent())) {
      return files.toList();
    }
  }
}
