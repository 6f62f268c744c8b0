package io.github.downhill.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.learning.Optimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {
  private static final SplittableRandom RANDOM = new SplittableRandom();

  @TempDir Path folder;

  @RepeatedTest(5)
  void aKillAtAnyInstantLeavesAWholeFile() throws Exception {
    Path file = folder.resolve("run.safetensors");
    Process writer = start(file);
    writer.inputReader().readLine();
    Thread.sleep(RANDOM.nextInt(100));
    writer.destroyForcibly().waitFor();
    assertThat(CheckpointFile.read(file).state().step()).isEqualTo(4_711);
    assertThat(files()).hasSizeLessThanOrEqualTo(2);
    CheckpointFile.write(file, Samples.checkpoint(Samples.small(), Optimizer.Adam.usual(), false));
    assertThat(files()).containsExactly(file);
  }

  private static Process start(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            WriteForever.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
