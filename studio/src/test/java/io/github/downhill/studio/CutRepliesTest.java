package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Parameters;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bridge: the cost of the real network along the way down is the engine's. */
class CutRepliesTest {
  private static final Digits DIGITS = MadeUpDigits.digits(61, 40, 1);

  private final Kernels kernels = KernelSelection.choose();
  private OpenStudio studio;
  private Visitor visitor;
  private Parameters parameters;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open("127.0.0.1", MadeUpShelf.of(61, 40), Optional.empty());
    visitor = studio.visit();
    float[] numbers = visitor.watch().hear("moment").floats("parameters");
    parameters = Parameters.of(Recipe.video().build().architecture(), numbers);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void theStepDoesWhatIsSaidOfIt() {
    visitor.say("{\"type\":\"cut\",\"id\":3,\"count\":40,\"rate\":0.5}");
    Message cut = visitor.hear("cut");

    Examples examples = Subset.first(DIGITS.training(), 40);
    Parameters gradient = new Parameters(parameters.architecture());
    try (Team team = new Team(1)) {
      double cost =
          new MeanGradient(kernels, team, Cost.SQUARES, parameters).over(examples, gradient);
      double squares = 0;
      for (float slope : gradient.all().toArray()) {
        squares += (double) slope * slope;
      }
      assertThat(cut.number("examples")).isEqualTo(40);
      assertThat(cut.number("cost")).isEqualTo(cost);
      assertThat(cut.number("before")).isCloseTo(cost, within(1e-5));
      assertThat(cut.number("squaredLength")).isCloseTo(squares, within(1e-9));
      assertThat(cut.number("predicted")).isCloseTo(-0.5 * squares, within(1e-9));
      assertThat(cut.number("after")).isCloseTo(costAt(0.5f, gradient, examples), within(1e-5));
      float[] along = cut.floats("along");
      for (int i = 0; i < along.length; i += 12) {
        double there = costAt(along[i], gradient, examples);
        assertThat((double) cut.floats("costs")[i]).isCloseTo(there, within(1e-4 * there));
      }
    }
  }

  @Test
  void aStepThatIsNoneIsRefused() {
    visitor.say("{\"type\":\"cut\",\"id\":3,\"count\":40,\"rate\":0}");
    assertThat(visitor.hear("problem").text("message")).contains("learning rate");
    visitor.say("{\"type\":\"cut\",\"id\":3,\"count\":0,\"rate\":1}");
    assertThat(visitor.hear("problem").text("message")).contains("at least one example");
  }

  private double costAt(float t, Parameters gradient, Examples examples) {
    Parameters there = parameters.copy();
    kernels.addScaled(gradient.all(), -t, there.all(), 0, there.all().length());
    try (Team team = new Team(1)) {
      return new Evaluator(kernels, team, Cost.SQUARES, there).evaluate(examples).cost();
    }
  }
}
