package io.github.downhill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TurnTest {
  @Test
  void isReadWithAndWithoutWhatJavaKnows() {
    assertThat(Turn.of("0.5 120 1"))
        .isEqualTo(new Turn(0.5, OptionalLong.of(120), OptionalLong.of(1)));
    assertThat(Turn.of("1.5e-3\n"))
        .isEqualTo(new Turn(0.0015, OptionalLong.empty(), OptionalLong.empty()));
  }

  @Test
  void turnsOfAForkGiveTheMiddleOfWhatWasAllocatedAndAllCollections() {
    List<Turn> turns = List.of(Turn.of("1 900 2"), Turn.of("1 0 0"), Turn.of("1 16 1"));
    Usage usage = Usage.of(OptionalLong.empty(), OptionalLong.empty(), turns);
    assertThat(usage.allocated()).hasValue(16);
    assertThat(usage.collections()).hasValue(3);
  }

  @Test
  void theLastAccuracyOfARunCounts() throws Exception {
    String ours =
        """
        {"event":"epoch","testAccuracy":0.91}
        {"event":"finished","testAccuracy":0.9512,"seconds":1.2}
        """;
    assertThat(Race.accuracy(ours)).isEqualTo(0.9512);
    assertThat(Race.accuracy("{\"epochs\": 3, \"testAccuracy\": 0.95}")).isEqualTo(0.95);
    assertThatThrownBy(() -> Race.accuracy("no figures"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no figures");
  }
}
