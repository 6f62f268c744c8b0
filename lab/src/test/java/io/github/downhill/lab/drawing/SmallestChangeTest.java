package io.github.downhill.lab.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.lab.space.Pixels;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** A change that makes a network see another digit, and none that is much smaller does. */
class SmallestChangeTest {

  /** Where the network is linear one can work out by hand what is smallest. */
  @Test
  void ofALinearNetworkItIsTheWayStraightToTheBorder() {
    Parameters parameters =
        new Parameters(Architecture.of(Activation.IDENTITY, Activation.SIGMOID, 4, 2));
    float[] weights = parameters.weights(0).values();
    int at = parameters.weights(0).offset();
    for (int i = 0; i < 4; i++) {
      weights[at + 2 * i] = 1; // z₀ = Σ x, z₁ = 1
    }
    parameters.biases(0).values()[parameters.biases(0).offset() + 1] = 1;
    InputGradient network = new InputGradient(Network.of(parameters, new ScalarKernels()));

    SmallestChange change = SmallestChange.to(1, network, 0.6, 0.6, 0.6, 0.05);

    // Σ x must fall from 1.85 to 1: 0.2667 from each of three, for the last gives but 0.05.
    assertThat(change.reached()).isTrue();
    assertThat(change.to()[3]).isZero();
    assertThat(change.to()[0]).isCloseTo(1.0 / 3, within(1e-4));
    assertThat(change.length()).isCloseTo(Math.sqrt(3 * 0.26667 * 0.26667 + 0.0025), within(1e-4));
  }

  @Test
  void itIsNoLongerThanDeepFoolsAndOnTheOtherSideOfTheBorder() {
    InputGradient network =
        new InputGradient(Nets.of(Activation.SIGMOID, Activation.SIGMOID, 4, 21));
    int reached = 0;
    for (int seed = 0; seed < 25; seed++) {
      double[] picture = Nets.picture(seed);
      network.show(picture);
      int wanted = network.largestBut(network.choice());
      SmallestChange change = SmallestChange.to(wanted, network, picture);
      network.show(change.to());
      assertThat(change.reached()).isEqualTo(network.choice() == wanted);
      assertThat(DoubleStream.of(change.to())).allMatch(pixel -> pixel >= 0 && pixel <= 1);
      if (change.reached()) {
        reached++;
        assertThat(change.length()).isLessThan(1.001 * change.deepFool());
        network.show(Pixels.along(picture, change.way(), 0.998));
        assertThat(network.choice()).isNotEqualTo(wanted);
        assertThat(shorterOnes(change, network, wanted)).isZero();
      }
    }
    assertThat(reached).isGreaterThan(10);
  }

  /** How many random turns of the change suffice that are a twentieth shorter. */
  private static long shorterOnes(SmallestChange change, InputGradient network, int wanted) {
    long found = 0;
    for (int i = 0; i < 200; i++) {
      double[] turn = Pixels.noise(16, Randomness.of(i));
      double[] way = change.way();
      double share = 0.3 * Pixels.length(way) / Pixels.length(turn);
      Arrays.setAll(turn, k -> way[k] + share * turn[k]);
      double size = 0.95 * Pixels.length(way) / Pixels.length(turn);
      network.show(Pixels.along(change.from(), turn, size));
      found += network.choice() == wanted ? 1 : 0;
    }
    return found;
  }

  @Test
  void whatIsTakenForTheDigitAtOnceIsNotChanged() {
    InputGradient network = new InputGradient(Nets.of(Activation.RELU, Activation.SOFTMAX, 4, 2));
    double[] picture = Nets.picture(1);
    network.show(picture);
    SmallestChange change = SmallestChange.to(network.choice(), network, picture);
    assertThat(change.length()).isZero();
    assertThat(change.steps()).isZero();
    assertThat(change.reached()).isTrue();
  }

  @Test
  void itIsGivenUpAsSoonAsNobodyWantsIt() {
    InputGradient network =
        new InputGradient(Nets.of(Activation.SIGMOID, Activation.SIGMOID, 4, 21));
    double[] picture = Nets.picture(1);
    network.show(picture);
    int wanted = network.largestBut(network.choice());
    AtomicInteger asked = new AtomicInteger();
    SmallestChange.to(wanted, network, picture, () -> asked.incrementAndGet() < 0);
    assertThat(asked.get()).isGreaterThan(10);

    for (int most : new int[] {1, asked.get() / 2, asked.get()}) { // at any time
      AtomicInteger again = new AtomicInteger();
      assertThatThrownBy(() ->
              SmallestChange.to(wanted, network, picture, () -> again.incrementAndGet() == most))
          .isInstanceOf(CancellationException.class);
      assertThat(again).hasValue(most);
    }
  }

  @Test
  void whatCannotBeReachedIsSaidNotToBe() {
    Parameters parameters =
        new Parameters(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 4, 2));
    parameters.biases(0).values()[parameters.biases(0).offset()] = 5; // whatever one shows
    InputGradient network = new InputGradient(Network.of(parameters, new ScalarKernels()));
    assertThat(SmallestChange.to(1, network, 0, 1, 0, 1).reached()).isFalse();
  }
}
