package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeTest {
  @Test
  void isTheVideosUnlessToldOtherwise() {
    Recipe video = Recipe.video().build();
    assertThat(video.architecture())
        .isEqualTo(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 784, 16, 16, 10));
    assertThat(video.architecture().parameterCount()).isEqualTo(13_002);
    assertThat(video.cost()).isEqualTo(Cost.SQUARES);
    assertThat(video.optimizer()).isEqualTo(new Optimizer.GradientDescent());
    assertThat(video.seed()).isEqualTo(1);
    assertThat(video.l2()).isZero();
    assertThat(video.validation()).isZero();
    assertThat(video.patience()).isZero();
    assertThat(video.until()).isZero();
  }

  @Test
  void canBeChangedInOnePlaceAndKeepsTheOthers() {
    Recipe recipe =
        new Recipe(
            Architecture.of(Activation.RELU, Activation.SOFTMAX, 3, 2),
            Cost.CROSS_ENTROPY,
            Initialization.HE,
            new Optimizer.Nesterov(0.5),
            0.25,
            new Schedule.Cosine(),
            7,
            9,
            0.125,
            -3,
            0.2,
            4,
            0.9);
    assertThat(recipe.but().build()).isEqualTo(recipe);
    assertThat(recipe.but().seed(5).build().seed()).isEqualTo(5);
    assertThat(recipe.but().seed(5).seed(-3).build()).isEqualTo(recipe);
    assertThat(recipe.but().batch(0).build()).isNotEqualTo(recipe);
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(
        refused("the learning rate must be a number above 0, not 0.0", b -> b.learningRate(0)),
        refused("the learning rate must be a number above 0, not -1.5", b -> b.learningRate(-1.5)),
        refused("the learning rate must be a number above 0, not NaN", b -> b.learningRate(NAN)),
        refused(
            "the learning rate must be a number above 0, not 1.0E39", b -> b.learningRate(1e39)),
        refused(
            "the learning rate 1.0E-50 is so small that a float holds it as 0",
            b -> b.learningRate(1e-50)),
        refused("L2 1.0E39 is so large that a float cannot hold it", b -> b.l2(1e39)),
        refused("a mini-batch needs at least 1 example, not -1", b -> b.batch(-1)),
        refused("a run needs at least 1 epoch, not 0", b -> b.epochs(0)),
        refused("L2 must be at least 0, not -0.1", b -> b.l2(-0.1)),
        refused("L2 must be at least 0, not NaN", b -> b.l2(NAN)),
        refused("L2 must be at least 0, not Infinity", b -> b.l2(Double.POSITIVE_INFINITY)),
        refused(
            "what is held out must be a fraction below 1 or a number, not -0.5",
            b -> b.validation(-0.5)),
        refused(
            "what is held out must be a fraction below 1 or a number, not NaN",
            b -> b.validation(NAN)),
        refused("patience must be at least 1 epoch, not -1", b -> b.patience(-1).validation(0.1)),
        refused(
            "patience watches the accuracy on held-out examples: hold some out, a tenth (0.1) say",
            b -> b.patience(3)),
        refused(
            "the accuracy to stop at must be a fraction up to 1, such as 0.95, not 95.0",
            b -> b.until(95).validation(0.1)),
        refused(
            "the accuracy to stop at must be a fraction up to 1, such as 0.95, not NaN",
            b -> b.until(NAN).validation(0.1)),
        refused(
            "the accuracy to stop at is that on held-out examples: hold some out, a tenth (0.1)"
                + " say",
            b -> b.until(0.9)));
  }

  private static final double NAN = Double.NaN;

  private static Arguments refused(String sentence, UnaryOperator<Recipe.Builder> nonsense) {
    return Arguments.of(sentence, nonsense);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nonsense")
  void refusesWhatMakesNoSense(String sentence, UnaryOperator<Recipe.Builder> nonsense) {
    Recipe.Builder builder = nonsense.apply(Recipe.video());
    assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage(sentence);
  }

  @Test
  void takesEverythingElse() {
    List<Recipe> sensible =
        List.of(
            Recipe.video().learningRate(Float.MIN_VALUE).build(),
            Recipe.video().learningRate(Float.MAX_VALUE).build(),
            Recipe.video().batch(0).build(),
            Recipe.video().batch(Integer.MAX_VALUE).build(),
            Recipe.video().validation(10_000).patience(1).build(),
            Recipe.video().seed(Long.MIN_VALUE).build());
    assertThat(sensible).doesNotHaveDuplicates();
  }
}
