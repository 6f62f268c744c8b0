package io.github.downhill.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.downhill.kernels.Span;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.TrainingState;
import io.github.downhill.network.Architecture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-Infinity"})
  void aMomentThatNothingCanGoOnFromIsNotWritten(float number) throws Exception {
    Path file = Files.writeString(folder.resolve("run.safetensors"), "the old one");
    Checkpoint sound = Samples.checkpoint(Samples.small(), Optimizer.Adam.usual(), true);
    TrainingState state = sound.state();
    refuses(file, sound, spoilt(state.parameters(), number), "'layer1.weights'", number);
    refuses(file, sound, spoilt(state.memory().get(1), number), "'optimizer.2.layer1.we", number);
    Span best = state.best().orElseThrow().parameters();
    refuses(file, sound, spoilt(best, number), "'best.layer1.weights'", number);
    assertThat(file).hasContent("the old one");
  }

  @Test
  void aCostThatIsNoNumberIsNotWritten() {
    Path file = folder.resolve("run.safetensors");
    Checkpoint sound = Samples.checkpoint(Samples.small(), Optimizer.Adam.usual(), false);
    TrainingState state = sound.state();
    var spoilt =
        new TrainingState(
            state.step(), Double.NaN, state.parameters(), state.memory(), state.best());
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> CheckpointFile.write(file, Checkpoint.of(sound.origin(), spoilt)))
        .withMessageStartingWith(file + " is not written: its cost would be NaN");
    assertThat(file).doesNotExist();
  }

  /** Puts a number into a vector of a checkpoint. */
  private static Span spoilt(Span vector, float number) {
    vector.values()[vector.offset() + 5] = number;
    return vector;
  }

  /** Makes sure that a checkpoint with a spoilt vector is refused, and mends the vector. */
  private static void refuses(
      Path file, Checkpoint checkpoint, Span spoilt, String tensor, float number) {
    assertThatExceptionOfType(FormatException.class)
        .isThrownBy(() -> CheckpointFile.write(file, checkpoint))
        .withMessageStartingWith(file + " is not written: tensor " + tensor)
        .withMessageContaining("would hold " + number + " at index 5; try a smaller learning rate");
    spoilt(spoilt, 0);
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
