package io.github.downhill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void findsTheMiddleOne() {
    assertThat(Figures.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Figures.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
  }

  @Test
  void choosesTheUnitOfATime() {
    assertThat(Figures.time(List.of(0.0974))).isEqualTo("97.4 ms (97.4–97.4)");
    assertThat(Figures.time(List.of(6.8e-7))).isEqualTo("0.68 µs (0.68–0.68)");
  }

  @Test
  void choosesTheUnitOfMemory() {
    assertThat(Figures.bytes(OptionalLong.of(0))).isEqualTo("0 B");
    assertThat(Figures.bytes(OptionalLong.of(1_500))).isEqualTo("1.5 kB");
    assertThat(Figures.bytes(OptionalLong.of(1_234_000_000))).isEqualTo("1,234 MB");
    assertThat(Figures.bytes(OptionalLong.empty())).isEqualTo("–");
  }
}
