package io.github.downhill.lab.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.lab.MadeUpTrials.Points;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to examples before a network learns from them. */
class TwistTest {
  private static final Examples POINTS = new Points(4_000, 1);
  private static final Randomness CHANCE = Randomness.of(7);

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 1})
  void soManyLabelsAreDrawnAnewAndThePicturesStay(double share) {
    Examples twisted = new Twist.RandomLabels(share).ofTraining(POINTS, CHANCE);
    long changed =
        IntStream.range(0, POINTS.size()).filter(i -> twisted.label(i) != POINTS.label(i)).count();
    assertThat((double) changed / POINTS.size()).isCloseTo(share * 3 / 4, within(0.02));
    assertThat(inputs(twisted, 17)).isEqualTo(inputs(POINTS, 17));
    assertThat(new Twist.RandomLabels(share).ofTest(POINTS, CHANCE)).isSameAs(POINTS);
  }

  @Test
  void pixelsShuffledAlikeChangePlacesInTheSameWayInAllPicturesAlsoOfTheTest() {
    Twist twist = new Twist.ShuffledPixels();
    Examples training = twist.ofTraining(POINTS, CHANCE);
    Examples test = twist.ofTest(new Points(10, 2), CHANCE);
    int[] order = orderOf(POINTS, training, 0);
    for (int i = 0; i < 10; i++) {
      assertThat(orderOf(POINTS, training, i)).isEqualTo(order);
      assertThat(orderOf(new Points(10, 2), test, i)).isEqualTo(order);
    }
    assertThat(training.label(5)).isEqualTo(POINTS.label(5));
  }

  @Test
  void pixelsShuffledEachChangePlacesInManyWays() {
    Examples twisted = new Twist.RandomPixels().ofTraining(POINTS, CHANCE);
    long ways =
        IntStream.range(0, 1_000)
            .mapToObj(i -> Arrays.toString(orderOf(POINTS, twisted, i)))
            .distinct()
            .count();
    assertThat(ways).isEqualTo(24);
  }

  @Test
  void noiseHasTheMeanAndTheDeviationOfThePicturesAndNothingElseOfThem() {
    Examples noise = new Twist.Noise().ofTraining(POINTS, CHANCE);
    double[] before = statistics(POINTS);
    double[] after = statistics(noise);
    assertThat(after[0]).isCloseTo(before[0], within(0.03));
    assertThat(after[1]).isCloseTo(before[1], within(0.03));
    assertThat(inputs(noise, 0)).isNotEqualTo(inputs(POINTS, 0));
    assertThat(noise.label(9)).isEqualTo(POINTS.label(9));
  }

  @Test
  void aShareOfThePicturesIsNoiseAndWhatIsTestedOnStays() {
    Twist twist = new Twist.NoisyInputs(0.4);
    Examples noisy = twist.ofTraining(POINTS, CHANCE);
    Examples noise = new Twist.Noise().ofTraining(POINTS, CHANCE);
    int changed = 0;
    for (int i = 0; i < POINTS.size(); i++) {
      boolean same = Arrays.equals(inputs(noisy, i), inputs(POINTS, i));
      assertThat(inputs(noisy, i)).isEqualTo(inputs(same ? POINTS : noise, i));
      assertThat(noisy.label(i)).isEqualTo(POINTS.label(i));
      changed += same ? 0 : 1;
    }
    assertThat(changed / 4_000.0).isCloseTo(0.4, within(0.02));
    assertThat(twist.ofTest(POINTS, CHANCE)).isSameAs(POINTS);
    assertThat(twist.text()).isEqualTo("inputs:0.4");
  }

  @Test
  void theSameSeedGivesTheSameExamples() {
    for (Twist twist : List.of(new Twist.RandomPixels(), new Twist.Noise())) {
      Examples one = twist.ofTraining(POINTS, CHANCE);
      assertThat(inputs(one, 99)).isEqualTo(inputs(twist.ofTraining(POINTS, CHANCE), 99));
      assertThat(inputs(one, 0)).isNotEqualTo(inputs(twist.ofTest(POINTS, CHANCE), 0));
    }
  }

  /** Which input each input of the twisted example was. */
  private static int[] orderOf(Examples original, Examples twisted, int example) {
    float[] before = inputs(original, example);
    float[] after = inputs(twisted, example);
    return IntStream.range(0, after.length)
        .map(k ->
            IntStream.range(0, before.length)
                .filter(j -> before[j] == after[k])
                .findFirst()
                .orElseThrow())
        .toArray();
  }

  private static float[] inputs(Examples examples, int example) {
    float[] inputs = new float[examples.inputs()];
    examples.copyInputs(example, inputs, 0);
    return inputs;
  }

  private static double[] statistics(Examples examples) {
    TwistedExamples copy = TwistedExamples.copy(examples, "");
    return new double[] {copy.mean(), copy.deviation(copy.mean())};
  }
}
