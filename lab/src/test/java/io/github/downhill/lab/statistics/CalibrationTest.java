package io.github.downhill.lab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Whether a network is right as often as it is sure. */
class CalibrationTest {
  @Test
  void theErrorIsTheMeanDistanceBetweenSureAndRight() {
    double[] tops = {0.9, 0.9, 0.9, 0.9, 0.5, 0.5};
    boolean[] right = {true, true, true, false, false, true};
    Calibration calibration = Calibration.of(tops, right);
    assertThat(calibration.error()).isCloseTo((4 * 0.15 + 2 * 0) / 6, within(1e-12));
    assertThat(calibration.counts()[13]).isEqualTo(4);
    assertThat(calibration.shareRight()[13]).isEqualTo(0.75);
    assertThat(calibration.meanOutputs()[13]).isCloseTo(0.9, within(1e-12));
    assertThat(calibration.counts()[7]).isEqualTo(2);
  }

  @Test
  void aBinHoldsItsUpperEndAndNotItsLower() {
    double[] tops = {0, 1.0 / 15, Math.nextUp(1.0 / 15), 1};
    double[] counts = Calibration.of(tops, new boolean[4]).counts();
    assertThat(counts).hasSize(15).startsWith(2, 1).endsWith(1);
  }

  @Test
  void whereThereAreNoAnswersNothingIsSaid() {
    Calibration calibration = Calibration.of(new double[] {1}, new boolean[] {true});
    assertThat(calibration.shareRight()[3]).isNaN();
    assertThat(calibration.error()).isZero();
  }
}
