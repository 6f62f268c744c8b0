package io.github.downhill.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Span;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.TrainingState;
import io.github.downhill.network.Architecture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "sgd,false",
    "sgd,true",
    "momentum,true",
    "nesterov,false",
    "adam,false",
    "adam,true"
  })
  void everyMomentComesBackBitForBit(String optimizer, boolean hasBest) throws Exception {
    for (Architecture architecture : List.of(Samples.small(), Samples.large())) {
      Path file = folder.resolve("run.safetensors");
      Checkpoint checkpoint = Samples.checkpoint(architecture, Optimizer.of(optimizer), hasBest);
      CheckpointFile.write(file, checkpoint);
      Checkpoint back = CheckpointFile.read(file);
      assertThat(back.origin()).isEqualTo(checkpoint.origin());
      assertSame(back.state(), checkpoint.state());
    }
  }

  private static void assertSame(TrainingState back, TrainingState state) {
    assertThat(back.step()).isEqualTo(state.step());
    assertThat(back.costSum()).isEqualTo(state.costSum());
    assertSame(back.parameters(), state.parameters());
    assertThat(back.memory()).hasSameSizeAs(state.memory());
    for (int i = 0; i < state.memory().size(); i++) {
      assertSame(back.memory().get(i), state.memory().get(i));
    }
    assertThat(back.best().isPresent()).isEqualTo(state.best().isPresent());
    state.best().ifPresent(best -> assertSame(back.best().orElseThrow(), best));
  }

  private static void assertSame(TrainingState.Best back, TrainingState.Best best) {
    assertThat(back.step()).isEqualTo(best.step());
    assertThat(back.epoch()).isEqualTo(best.epoch());
    assertThat(back.accuracy()).isEqualTo(best.accuracy());
    assertSame(back.parameters(), best.parameters());
  }

  private static void assertSame(Span back, Span span) {
    assertThat(back.toArray()).isEqualTo(span.toArray());
  }
}
