package io.github.downhill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
  @TempDir Path folder;

  private Setting setting() {
    return new Setting("java", "python3", folder, folder, "data");
  }

  @Test
  void saysHowToBuildOneThatHasNotBeenBuilt() throws IOException {
    assertThatIOException()
        .isThrownBy(() -> Rival.SMILE.command(setting()))
        .withMessage("it has not been built; \"downhill bench --rivals smile\" does that");
    List<Score.Entry> entries = List.of(new Score.Entry(Rival.SMILE, 1));
    assertThat(new Contest(setting(), 1, 1).run(Workload.W1_10, entries)).isEmpty();
  }

  @Test
  void startsOneThatHasBeenBuiltOnAClassPathOfItsOwn() throws IOException {
    Path app = Files.createDirectories(folder.resolve("smile/target/quick/app"));
    assertThat(Rival.SMILE.command(setting()))
        .containsSubsequence("java", "-cp", app.resolve("*").toString())
        .endsWith("io.github.downhill.benchmarks.SmileContestant");
  }

  @Test
  void tellsItHowManyThreadsItMayUse() {
    assertThat(Rival.DEEPLEARNING4J.environment(setting(), 2))
        .containsEntry("OMP_NUM_THREADS", "2")
        .containsEntry("OPENBLAS_NUM_THREADS", "2");
  }
}
