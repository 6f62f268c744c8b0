package io.github.downhill.lab.closer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.lab.MadeUpTrials;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import org.junit.jupiter.api.Test;

/** What the cost owes to each pixel of each example, through all steps that were taken. */
class SensitivityTest {
  private static final int EPOCHS = 3;
  private static final Examples POINTS = new MadeUpTrials.Points(20, 1);
  private static final Recipe RECIPE =
      Recipe.video()
          .architecture(Architecture.of(Activation.RELU, Activation.SOFTMAX, 4, 6, 5, 4))
          .cost(Cost.CROSS_ENTROPY)
          .initialization(Initialization.HE)
          .schedule(new Schedule.Constant())
          .learningRate(0.2)
          .batch(5)
          .build();

  @Test
  void isHowTheCostChangesIfAnExampleWasAnotherFromTheStart() {
    Sensitivity sensitivity = sensitivity(false);
    double step = 1e-2;
    for (int which = 0; which < POINTS.size(); which += 3) {
      double more = cost(new Moved(which, 1, (float) step));
      double less = cost(new Moved(which, 1, (float) -step));
      assertThat(sensitivity.slope(which, 1)).isCloseTo((more - less) / (2 * step), within(1e-4));
    }
  }

  @Test
  void theCostsOfTheClassesMakeUpTheWhole() {
    Sensitivity whole = sensitivity(false);
    Sensitivity parts = sensitivity(true);
    assertThat(parts.of(7)).isCloseTo(whole.of(7), within(1e-12)).isPositive();
    assertThat(parts.slope(7, 2)).isCloseTo(whole.slope(7, 2), within(1e-12));
    double sum = 0;
    for (int part = 0; part < 4; part++) {
      sum += parts.of(part, 7);
    }
    assertThat(sum).isGreaterThanOrEqualTo(whole.of(7) - 1e-12);
  }

  @Test
  void aDescentIsFoundAgainStepByStep() {
    RecordedDescent descent = descent(POINTS);
    assertThat(descent.stepsOf(2).getFirst()).isEqualTo(descent.after(2));
    assertThat(descent.stepsOf(2)).hasSize(4).doesNotHaveDuplicates();
    assertThat(descent.order(1)).isNotEqualTo(descent.order(2)).hasSize(20);
  }

  @Test
  void miniBatchesThatDoNotMakeUpTheExamplesAreRefused() {
    assertThatThrownBy(() -> descent(new MadeUpTrials.Points(21, 1)))
        .hasMessage("mini-batches of 5 do not make up 21 examples");
  }

  @Test
  void otherUnitsAreRefused() {
    Architecture sigmoid = Architecture.of(Activation.SIGMOID, Activation.SOFTMAX, 4, 5, 4);
    assertThatThrownBy(() -> new SecondPass(sigmoid)).hasMessageContaining("not sigmoid");
  }

  private static Sensitivity sensitivity(boolean byClass) {
    Sensitivity sensitivity = new Sensitivity(descent(POINTS), RECIPE, POINTS, byClass);
    sensitivity.begin(EPOCHS);
    for (int epoch = EPOCHS - 1; epoch >= 0; epoch--) {
      sensitivity.back(epoch);
    }
    return sensitivity;
  }

  private static double cost(Examples examples) {
    return new Sensitivity(descent(examples), RECIPE, examples, false).begin(EPOCHS).cost();
  }

  private static RecordedDescent descent(Examples examples) {
    RecordedDescent descent = new RecordedDescent(RECIPE, examples, new ScalarKernels());
    while (descent.epochs() < EPOCHS) {
      descent.nextEpoch();
    }
    return descent;
  }

  /** The points with one number of one of them moved, under the same label. */
  private record Moved(int which, int index, float by) implements Examples {
    @Override
    public int size() {
      return POINTS.size();
    }

    @Override
    public int inputs() {
      return POINTS.inputs();
    }

    @Override
    public int classes() {
      return POINTS.classes();
    }

    @Override
    public int label(int example) {
      return POINTS.label(example);
    }

    @Override
    public void copyInputs(int example, float[] target, int offset) {
      POINTS.copyInputs(example, target, offset);
      if (example == which) {
        target[offset + index] += by;
      }
    }

    @Override
    public String name() {
      return "moved";
    }

    @Override
    public String fingerprint() {
      return "moved";
    }
  }
}
