package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.landscape.GradientCheck;
import io.github.downhill.landscape.Place;
import io.github.downhill.landscape.Shaping;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Architecture;
import io.github.downhill.reference.Activation;
import io.github.downhill.reference.Cost;
import io.github.downhill.reference.ReferenceNetwork;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the cost when one number is turned, beside the network in double precision. */
class TurnRepliesTest {
  private static final Architecture LAYERS = Recipe.video().build().architecture();
  private static final Examples EXAMPLES =
      Subset.first(MadeUpDigits.digits(61, 40, 1).training(), 12);
  private static final String OVER = "\"of\":\"first\",\"count\":12";

  private OpenStudio studio;
  private Visitor visitor;
  private float[] numbers;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open("127.0.0.1", MadeUpShelf.of(61, 40), Optional.empty());
    visitor = studio.visit();
    numbers = visitor.watch().hear("moment").floats("parameters");
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @ParameterizedTest
  @CsvSource({"1.406.3, 0, 406, 3", "2.5.7, 1, 5, 7", "3.4, 2, -1, 4"})
  void isWhatTheReferenceSays(String number, int layer, int input, int neuron) {
    visitor.say(
        "{\"type\":\"turn\",\"id\":2,%s,\"number\":\"%s\",\"swing\":2}".formatted(OVER, number));

    Message told = visitor.hear("turns");
    int index = new Place(layer, input, neuron).index(LAYERS);
    float[] changes = told.floats("changes");
    double before = cost(index, 0);
    assertThat(changes).hasSize(41);
    for (int turn = -20; turn <= 20; turn++) {
      double expected = cost(index, 2 * turn / 20.0) - before;
      assertThat((double) changes[turn + 20])
          .isCloseTo(expected, within(1e-9 + 1e-6 * Math.abs(expected)));
    }
    assertThat((float) told.number("value")).isEqualTo(numbers[index]);
    assertThat(told.number("slope"))
        .isCloseTo((cost(index, 1e-4) - cost(index, -1e-4)) / 2e-4, within(1e-6));
    assertThat(told.number("cost")).isCloseTo(before, within(1e-6));
  }

  @Test
  void isCheckedForOneNumberWithTheSlopesBesideEachOther() {
    visitor.say("{\"type\":\"check\",\"id\":2,%s,\"number\":\"3.2.4\"}".formatted(OVER));

    Message told = visitor.hear("check");
    int index = new Place(2, 2, 4).index(LAYERS);
    double slope = (cost(index, 1e-4) - cost(index, -1e-4)) / 2e-4;
    assertThat(told.ints("indices")).containsExactly(index);
    assertThat((double) told.floats("differences")[0]).isCloseTo(slope, within(1e-7));
    assertThat((double) told.floats("backpropagation")[0]).isCloseTo(slope, within(1e-5));
    assertThat(told.flag("passes")).isTrue();
    assertThat(told.text("number")).isEqualTo("3.2.4");
  }

  @Test
  void isCheckedForAThousandNumbersChosenByASeed() {
    visitor.say("{\"type\":\"check\",\"id\":2,%s,\"numbers\":1000,\"seed\":5}".formatted(OVER));

    Message told = visitor.hear("check");
    assertThat(told.ints("indices")).isEqualTo(Shaping.choose(LAYERS.parameterCount(), 1000, 5));
    assertThat(told.flag("passes")).isTrue();
    assertThat(told.number("largestError")).isLessThan(GradientCheck.TOLERANCE);
    assertThat(told.number("examples")).isEqualTo(12);
    assertThat(told.number("kinked")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.1.1", "0.1.1", "1.784.1", "1.1.16", "1.16", "1", "1.1.1.1", "x"})
  void isRefusedForNumbersThatTheNetworkDoesNotHave(String number) {
    for (String type : new String[] {"turn", "check"}) {
      visitor.say(
          "{\"type\":\"%s\",\"id\":6,\"swing\":1,%s,\"number\":\"%s\"}"
              .formatted(type, OVER, number));
      Message problem = visitor.hear("problem");
      assertThat(problem.text("key")).isEqualTo("server.number.none");
      assertThat(problem.number("id")).isEqualTo(6);
    }
  }

  /** By nested loops in double precision, with one number turned. */
  private double cost(int index, double by) {
    double[] parameters = new double[numbers.length];
    for (int k = 0; k < parameters.length; k++) {
      parameters[k] = numbers[k] + (k == index ? by : 0);
    }
    double[][] inputs = new double[EXAMPLES.size()][784];
    double[][] targets = new double[EXAMPLES.size()][10];
    float[] pixels = new float[784];
    for (int example = 0; example < EXAMPLES.size(); example++) {
      EXAMPLES.copyInputs(example, pixels, 0);
      for (int i = 0; i < pixels.length; i++) {
        inputs[example][i] = pixels[i];
      }
      targets[example][EXAMPLES.label(example)] = 1;
    }
    return new ReferenceNetwork(new int[] {784, 16, 16, 10}, Activation.SIGMOID, Activation.SIGMOID)
        .cost(parameters, inputs, targets, Cost.SQUARES, 0);
  }
}
