package io.github.downhill.lab.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.lab.drawing.ClimbSettings.Blurred;
import io.github.downhill.lab.space.Pixels;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** A picture changes so that what is to grow grows, and stays a picture. */
class ClimbTest {
  private static final Objective LOGIT = new Objective.Sum(2, 1);

  private final InputGradient network =
      new InputGradient(Nets.of(Activation.SIGMOID, Activation.SIGMOID, 4, 7));

  @Test
  void everySmallStepMakesItGrow() {
    for (Objective objective : new Objective[] {LOGIT, new Objective.SquaredError(1)}) {
      Climb climb = new Climb(network, objective, ClimbSettings.even(0.01), Nets.picture(2));
      double before = climb.value();
      for (int step = 0; step < 30; step++) {
        climb.step();
        assertThat(climb.value()).isGreaterThan(before);
        before = climb.value();
      }
    }
  }

  @Test
  void aStepIsAsLongAsIsSaidWhereNoPixelIsAtItsEnd() {
    double[] start = Start.GREY.picture(16, Randomness.of(1));
    double[] even = new Climb(network, LOGIT, ClimbSettings.even(0.1), start).steps(1).picture();
    assertThat(Pixels.distance(start, even)).isCloseTo(0.1, within(1e-12));
    network.show(start);
    double[] slope = LOGIT.gradient(network);
    double[] plain = new Climb(network, LOGIT, ClimbSettings.plain(0.2), start).steps(1).picture();
    assertThat(plain[3]).isCloseTo(0.5 + 0.2 * slope[3], within(1e-12));
  }

  @Test
  void pixelsStayFromNothingToOneAndInkWithinItsBudget() {
    ClimbSettings settings = ClimbSettings.even(1).ink(3).decay(0.01);
    Climb climb = new Climb(network, LOGIT, settings, Start.NOISE.picture(16, Randomness.of(4)));
    for (int step = 0; step < 20; step++) {
      climb.step();
      assertThat(DoubleStream.of(climb.picture())).allMatch(pixel -> pixel >= 0 && pixel <= 1);
      assertThat(DoubleStream.of(climb.picture()).sum()).isLessThan(3 + 1e-9);
    }
    assertThat(DoubleStream.of(climb.picture()).sum()).isGreaterThan(2);
  }

  @Test
  void whereThereIsNoWayUpThePictureStaysAsItIs() {
    InputGradient dead =
        new InputGradient(
            Network.of(
                new Parameters(Architecture.of(Activation.RELU, Activation.SIGMOID, 16, 5, 10)),
                new ScalarKernels()));
    double[] start = Nets.picture(3);
    double[] end =
        new Climb(dead, new Objective.Sum(1, 1), ClimbSettings.even(10), start).steps(3).picture();
    assertThat(end).containsExactly(start);
  }

  @Test
  void inkIsTakenFromAllPixelsAlike() {
    double[] picture = {1.5, 0.8, 0.1, -0.2};
    InkBudget.hold(picture, 1.2);
    assertThat(picture[0] - picture[1]).isCloseTo(1.5 - 0.8, within(1e-9));
    assertThat(picture[2]).isZero();
    assertThat(DoubleStream.of(picture).sum()).isCloseTo(1.2, within(1e-9));
  }

  @Test
  void aPictureThatDecaysForeverWithoutASlopeIsBlack() {
    ClimbSettings settings = ClimbSettings.plain(1e-30).decay(0.5);
    double[] left = new Climb(network, LOGIT, settings, Nets.picture(1)).steps(60).picture();
    assertThat(DoubleStream.of(left)).allMatch(pixel -> pixel < 1e-12);
  }

  @Test
  void aBlurSpreadsADotEvenlyAndKeepsItsInk() {
    double[] dot = new double[49];
    dot[24] = 1;
    double[] blurred = new Blur(7, 0.6).of(dot);
    assertThat(DoubleStream.of(blurred).sum()).isCloseTo(1, within(1e-12));
    assertThat(blurred[23]).isEqualTo(blurred[25]).isEqualTo(blurred[17]).isEqualTo(blurred[31]);
    assertThat(blurred[24] / blurred[25]).isCloseTo(Math.exp(1 / (2 * 0.6 * 0.6)), within(1e-12));
    assertThat(new Blur(7, 0).of(dot)).isEqualTo(dot);
  }

  @Test
  void aBlurredPictureIsSmootherThanABlurredStep() {
    ClimbSettings step = ClimbSettings.even(0.3).blur(1, Blurred.GRADIENT);
    ClimbSettings picture = ClimbSettings.even(0.3).blur(1, Blurred.PICTURE);
    double[] noise = Nets.picture(8);
    double[] rough = new Climb(network, LOGIT, step, noise).steps(3).picture();
    double[] smooth = new Climb(network, LOGIT, picture, noise).steps(3).picture();
    assertThat(roughness(smooth)).isLessThan(0.5 * roughness(rough));
  }

  private static double roughness(double[] picture) {
    double sum = 0;
    for (int i = 0; i < 15; i++) {
      sum += i % 4 == 3 ? 0 : Math.pow(picture[i] - picture[i + 1], 2);
    }
    return sum;
  }

  @Test
  void theSameNoiseComesOfTheSameSeed() {
    double[] one = Start.NOISE.picture(16, Randomness.of(4));
    assertThat(Start.NOISE.picture(16, Randomness.of(4))).isEqualTo(one);
    assertThat(Start.NOISE.picture(16, Randomness.of(5))).isNotEqualTo(one);
    assertThat(Arrays.stream(one).distinct().count()).isEqualTo(16);
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> ClimbSettings.even(0)).hasMessageContaining("farther than 0");
    assertThatThrownBy(() -> ClimbSettings.even(1).blur(11, Blurred.PICTURE))
        .hasMessageContaining("0 to 10");
    assertThatThrownBy(() -> ClimbSettings.even(1).decay(1)).hasMessageContaining("below 1");
    assertThatThrownBy(() -> ClimbSettings.even(1).ink(0)).hasMessageContaining("more than 0");
    assertThatThrownBy(() -> new Climb(network, LOGIT, ClimbSettings.even(1), new double[15]))
        .hasMessageContaining("not square");
  }
}
