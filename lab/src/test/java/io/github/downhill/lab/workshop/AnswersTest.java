package io.github.downhill.lab.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.lab.Bars;
import io.github.downhill.lab.examples.Nonsense;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import io.github.downhill.network.Network;
import io.github.downhill.network.Randomness;
import org.junit.jupiter.api.Test;

/** What a network answers to many pictures is what it answers to each. */
class AnswersTest {
  private static final Examples DIGITS = new Bars(30, 1);

  @Test
  void answersAreThoseOfTheNetworkInAnyNumber() {
    Architecture layers =
        Architecture.of(Activation.SIGMOID, Activation.SIGMOID, DIGITS.inputs(), 5, 10);
    Network network = Network.of(Initialization.STANDARD.draw(layers, Randomness.of(1)));
    Examples many = Nonsense.UNIFORM.of(DIGITS, 300);
    Answers answers = Answers.of(network, many);
    for (int i : new int[] {0, 255, 256, 299}) {
      var prediction = network.predict(picture(many, i));
      assertThat(answers.choices()[i]).isEqualTo(prediction.choice());
      assertThat(answers.tops()[i])
          .isEqualTo((double) prediction.outputs().get(prediction.choice()));
    }
    assertThat(answers.saturated()).isBetween(0.0, 1.0);
    boolean[] right = Answers.of(network, DIGITS).right(DIGITS);
    assertThat(
            Answers.of(network, DIGITS).tops(right, true).length
                + Answers.of(network, DIGITS).tops(right, false).length)
        .isEqualTo(30);
  }

  private static float[] picture(Examples examples, int index) {
    float[] pixels = new float[examples.inputs()];
    examples.copyInputs(index, pixels, 0);
    return pixels;
  }
}
