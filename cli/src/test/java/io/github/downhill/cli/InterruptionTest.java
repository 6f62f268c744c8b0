package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterruptionTest {

  @Test
  void nobodyWatchesAfterTheRun() {
    Thread hook;
    try (Interruption interruption = Interruption.watch()) {
      hook = interruption.hook();
      assertThat(Runtime.getRuntime().removeShutdownHook(hook)).as("somebody watches").isTrue();
      Runtime.getRuntime().addShutdownHook(hook);
      assertThat(interruption.shouldStop()).isFalse();
    }

    assertThat(Runtime.getRuntime().removeShutdownHook(hook)).as("still watching").isFalse();
  }
}
