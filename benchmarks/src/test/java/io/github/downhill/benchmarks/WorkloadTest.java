package io.github.downhill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkloadTest {
  @Test
  void countsWhatTheProductsCost() {
    // 13,002 parameters less 42 biases, three products, the errors not taken back to the pixels.
    double aDigit = 2 * (3.0 * (784 * 16 + 16 * 16 + 16 * 10) - 784 * 16);
    assertThat(Workload.W1_10.flops()).isEqualTo(60_000 * aDigit);
    assertThat(Workload.W1_10.parameters()).isEqualTo(13_002);
  }

  @Test
  void trainsSomeStepsOfTheWidestNetworkAndAllImagesOfTheOthers() {
    assertThat(Workload.W4.images()).isEqualTo(20 * 128);
    assertThat(Workload.W3.images()).isEqualTo(60_000);
    assertThat(Workload.W4.parameters()).isEqualTo(11_972_510);
  }
}
