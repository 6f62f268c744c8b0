package io.github.downhill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Fate.Kind;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Schedule;
import io.github.downhill.learning.Walk;
import io.github.downhill.network.Randomness;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A journey is a walk written down, and it is called by what becomes of it. */
class JourneyTest {
  private static final Kernels KERNELS = new ScalarKernels();
  private static final String WELLS = "0.25x^4 - x^2 + 0.3x + 2";

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "momentum:0.8", "nesterov:0.8", "adam"})
  void takesTheStepsOfAWalkBitForBit(String optimizer) {
    Ground ground = new Ground(FormulaCost.of("0.05x^2 + y^2 + sin(x*y)", 2), 3);
    Gait gait = new Gait(Optimizer.of(optimizer), Schedule.of("step:10:0.5"), 0.1, 0, 1, 40);
    Span start = Span.of(-2.5f, 1.25f);
    for (Kernels kernels : List.of(KERNELS, KernelSelection.choose())) {
      Journey journey = Journey.over(ground, gait, kernels, start, 0);
      Walk walk = new Walk(ground.function(), Optimizer.of(optimizer), kernels, start);

      assertThat(journey.steps()).isEqualTo(40);
      for (int step = 0; step < 40; step++) {
        assertThat(journey.position(step).toArray()).isEqualTo(walk.point().toArray());
        int halvings = step / 10;
        double rate = 0.1 * Math.pow(0.5, halvings);
        assertThat(journey.rate(step)).isEqualTo(rate);
        assertThat(journey.cost(step)).isEqualTo(walk.step(rate));
        assertThat(journey.gradient(step).toArray()).isEqualTo(walk.gradient().toArray());
        assertThat(journey.felt(step).toArray()).isEqualTo(walk.gradient().toArray());
      }
      assertThat(journey.position(40).toArray()).isEqualTo(walk.point().toArray());
      assertThat(journey.positions()).hasSize(41 * 2);
    }
  }

  @Test
  void feelsNoiseThatIsTheSameForTheSameSeedAndAnotherForEachBall() {
    Ground ground = new Ground(FormulaCost.of("x^2", 1), 3);
    Gait gait = new Gait(Optimizer.of("sgd"), Schedule.of("constant"), 0.1, 0.5, 7, 200);
    Journey journey = Journey.over(ground, gait, KERNELS, Span.of(2f), 3);

    assertThat(journey.positions())
        .isEqualTo(Journey.over(ground, gait, KERNELS, Span.of(2f), 3).positions())
        .isNotEqualTo(Journey.over(ground, gait, KERNELS, Span.of(2f), 4).positions());
    double squares = 0;
    for (int step = 0; step < 200; step++) {
      double noise = journey.felt(step).at(0) - journey.gradient(step).at(0);
      assertThat(noise).isCloseTo(0.5 * Randomness.of(7).at(3).gaussian(step), within(1e-5));
      squares += noise * noise;
    }
    assertThat(Math.sqrt(squares / 200)).isCloseTo(0.5, within(0.1));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5x^2, 2, 0.5, SETTLED, 0",
    "0.25x^4 - x^2 + 0.3x + 2, 2.1, 0.1, SETTLED, 1",
    "0.25x^4 - x^2 + 0.3x + 2, -2.1, 0.1, SETTLED, 0",
    "abs(x), 1.77, 0.3, OSCILLATING, -1",
    "0.5x^2, 2, 2, OSCILLATING, -1",
    "0.5x^2, 2, 2.1, DIVERGED, -1",
    "x^4, 2, 1, DIVERGED, -1",
    "0.5x^2, 2, 0.001, GOING, -1",
    "step(abs(x) - 1), 2, 0.5, STUCK, -1",
    "-exp(x), 1, 1, ESCAPED, -1",
    "'-x', 1, 0.1, OUTSIDE, -1",
    "sqrt(x) + 2x, 1, 0.9, NOWHERE, -1",
    "log(x - 9), 1, 0.9, NOWHERE, -1"
  })
  void isCalledByItsFate(String formula, float start, double rate, Kind kind, int valley) {
    Ground ground = new Ground(FormulaCost.of(formula, 1), 3);
    Journey journey = Journey.over(ground, gait(rate, 100), KERNELS, Span.of(start), 0);

    Fate fate = Fate.of(journey, Valleys.of(ground));

    assertThat(fate.kind()).isEqualTo(kind);
    assertThat(fate.valley()).isEqualTo(valley);
    assertThat(fate.step()).isBetween(0, journey.steps());
  }

  @Test
  void isInItsValleyFromTheStepThatIsNamedAndNotBefore() {
    Ground ground = new Ground(FormulaCost.of("0.5x^2", 1), 3);
    Journey journey = Journey.over(ground, gait(0.5, 60), KERNELS, Span.of(2f), 0);

    Fate fate = Fate.of(journey, Valleys.of(ground));

    // 2 · ½ⁿ is for the first time no more than 0.005 · 6 = 0.03 at n = 7.
    assertThat(fate).isEqualTo(new Fate(Kind.SETTLED, 7, 0));
  }

  @Test
  void namesTheStepsThatGoPastTheBottomOrUphill() {
    Ground ground = new Ground(FormulaCost.of("0.5x^2", 1), 3);
    Journey gentle = Journey.over(ground, gait(0.5, 5), KERNELS, Span.of(2f), 0);
    Journey long_ = Journey.over(ground, gait(1.5, 5), KERNELS, Span.of(2f), 0);
    Journey wild = Journey.over(ground, gait(2.5, 5), KERNELS, Span.of(2f), 0);

    assertThat(gentle.overshoots()).isZero();
    assertThat(long_.overshoots()).isEqualTo(5);
    assertThat(long_.rises(1)).isFalse();
    assertThat(wild.overshoots(1)).isTrue();
    assertThat(wild.rises(1)).isTrue();
  }

  @Test
  void endsBeforeTheStepOutOfTheWorld() {
    Ground ground = new Ground(FormulaCost.of("0.5x^2", 1), 3);
    Journey journey = Journey.over(ground, gait(3, 100), KERNELS, Span.of(2f), 0);

    // 2 · 2ⁿ is more than 100 · 3 for the first time at n = 8.
    assertThat(journey.isLost()).isTrue();
    assertThat(journey.steps()).isEqualTo(7);
    assertThat(Fate.of(journey, List.of())).isEqualTo(new Fate(Kind.DIVERGED, 7, -1));
  }

  @Test
  void mapsWhichValleyEachStartReaches() {
    Ground ground = new Ground(FormulaCost.of(WELLS, 1), 2.4);
    List<Valley> valleys = Valleys.of(ground);
    for (int threads : new int[] {1, 3}) {
      try (Team team = new Team(threads)) {
        int[] reached =
            new Basins(ground, gait(0.05, 300), valleys, KERNELS).of(49, team, () -> false);
        for (int i = 0; i < 49; i++) {
          int side = ground.place(i, 49) < 0.154 ? 0 : 1; // the hill between the valleys
          assertThat(reached[i]).as("from %s", ground.place(i, 49)).isEqualTo(side);
        }
      }
    }
  }

  @Test
  void mapsWhereOneIsThrownOutOfTheWorldAndIsGivenUpWhenUnwanted() {
    Ground ground = new Ground(FormulaCost.of("x^2 * (1 + 10step(y))", 2), 1);
    List<Valley> valleys = Valleys.of(ground);
    Basins basins = new Basins(ground, gait(0.5, 50), valleys, KERNELS);
    try (Team team = new Team(2)) {
      int[] reached = basins.of(4, team, () -> false);
      assertThat(reached).startsWith(Basins.NONE, Basins.NONE, Basins.NONE);
      assertThat(reached).endsWith(Basins.LOST, Basins.LOST);
      assertThatThrownBy(() -> basins.of(4, team, () -> true))
          .isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void needsAMapAndARateAndSteps() {
    FormulaCost curve = FormulaCost.of("x", 1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Ground(curve, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> gait(0, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> gait(1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Gait(Optimizer.of("sgd"), Schedule.of("constant"), 1, -1, 0, 1));
  }

  private static Gait gait(double rate, int steps) {
    return new Gait(Optimizer.of("sgd"), Schedule.of("constant"), rate, 0, 1, steps);
  }
}
