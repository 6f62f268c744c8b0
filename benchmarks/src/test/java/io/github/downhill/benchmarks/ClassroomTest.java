package io.github.downhill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.downhill.benchmarks.Classroom.Fork;
import io.github.downhill.benchmarks.Classroom.Memory;
import io.github.downhill.benchmarks.Classroom.Tests;
import io.github.downhill.benchmarks.Classroom.Watch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassroomTest {

  private static Fork fork(double factor) {
    return new Fork(
        0.5 * factor,
        0.9 * factor,
        new TrainSpeed(800e3, 750e3),
        Map.of(0, 740e3 * factor, 1, 730e3 * factor, 10, 720e3 * factor, 50, 675e3 * factor),
        new Watch(
            new Memory(OptionalLong.of(60_000_000), OptionalLong.of(200_000_000)),
            new Memory(OptionalLong.of(61_000_000), OptionalLong.of(201_000_000)),
            new Tests(100, 99)));
  }

  @Test
  void countsForTheWatcherWhoWasToldOfTheFewest() {
    Tests tests =
        Tests.of(
            Set.of(1L, 2L, 3L),
            List.of(Set.of(1L, 2L, 3L), Set.of(2L, 3L, 9L), Set.of(1L, 2L, 3L)));
    assertThat(tests).isEqualTo(new Tests(3, 2));
  }

  @Test
  void comparesEachNumberOfWatchersWithTheCommandLine() {
    assertThat(ClassroomTable.of(List.of(fork(0.9), fork(1), fork(1.1))).lines())
        .contains(
            "| from the command to the page | 0.50 (0.45–0.55) s |  | ≤ 1 s |",
            "| `downhill train`, between its tests | 800 (800–800) thousand images/s |  |  |",
            "| studio, 50 watching | 675 (608–743) thousand images/s | 90 (81–99) % | ≥ 90 % |",
            "| heap after garbage collection with 50 watching, at first → 30 s later"
                + " | 60 MB → 61 MB |  | no growth |",
            "| tests that each of 50 was told of, in all forks | 297 of 300 |  | all |");
  }

  @Test
  void leavesTheFirstEpochsOfTheCommandLineOut() throws IOException {
    List<String> epochs = new ArrayList<>();
    for (int epoch = 1; epoch <= 13; epoch++) {
      epochs.add(
          "{\"event\":\"epoch\",\"epoch\":%d,\"seconds\":%s,\"evaluationSeconds\":0.02}"
              .formatted(epoch, epoch <= 10 ? "1.0" : "0.1"));
    }
    TrainSpeed speed = TrainSpeed.of(epochs);
    assertThat(speed.betweenTests()).isEqualTo(600e3);
    assertThat(speed.inAll()).isEqualTo(60_000 / (0.1 + 0.02));
    assertThatThrownBy(() -> TrainSpeed.of(epochs.subList(0, 10))).isInstanceOf(IOException.class);
  }
}
