package io.github.downhill.lab.closer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.lab.MadeUpTrials;
import io.github.downhill.lab.examples.OwnClasses;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.statistics.Gini;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.lab.workshop.StoppedException;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.StoppingRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured for the figures of a closer look. */
class CloserMeasurementsTest {
  @TempDir private Path kept;

  @Test
  void someExamplesAreStillWrongAfterAnEpochAndFewerLater() throws IOException {
    double early = wrong(learner(1, new Twist.None()));
    double late = wrong(learner(150, new Twist.None()));
    assertThat(early).isBetween(0.2, 1.0);
    assertThat(late).isLessThan(0.1);
  }

  private double wrong(Learner learner) throws IOException {
    double[] row = measure(new Misclassified(learner)).row(Misclassified.WRONG);
    assertThat(row).hasSize(40).matches(all -> Arrays.stream(all).allMatch(x -> x == 0 || x == 1));
    return Arrays.stream(row).average().orElseThrow();
  }

  @Test
  void theSameNoiseIsLearnedFromEveryStart() throws IOException {
    // The first seed's noise is not the second's where each has its own.
    Learner noise = learner(1, new Twist.Noise());
    Recipe other = noise.recipe().but().seed(2).build();
    assertThat(new Misclassified(noise).text())
        .isNotEqualTo(new Misclassified(new Learner(other, 40, noise.twist())).text());
    assertThat(measure(new Misclassified(noise)).row(Misclassified.WRONG)).hasSize(40);
  }

  @Test
  void whenAllIsRightItIsOver() throws IOException {
    double epochs = measure(new EpochsToFit(learner(600, new Twist.None()))).number("epochs");
    assertThat(epochs).isBetween(2.0, 599.0);
    Learner shorter = learner((int) epochs - 1, new Twist.None());
    assertThat(measure(new EpochsToFit(shorter)).number("epochs")).isNaN();
  }

  @Test
  void aCourseIsLookedAtAfterTheFirstEpochAndEveryFew() throws IOException {
    Learner learner = learner(12, new Twist.RandomLabels(0.5));
    Measured course = measure(new NoisyCourse(learner, 5, 20, 3));
    assertThat(course.row(NoisyCourse.EPOCH)).containsExactly(1, 5, 10);
    for (String row :
        List.of(
            NoisyCourse.TRAINING,
            NoisyCourse.VALIDATION,
            NoisyCourse.CRITICAL,
            NoisyCourse.WIDELY)) {
      assertThat(course.row(row)).hasSize(3);
      assertThat(course.stream(row)).allSatisfy(x -> assertThat(x).isBetween(0.0, 1.0));
    }
    assertThat(course.row(NoisyCourse.WIDELY)[2])
        .isGreaterThanOrEqualTo(course.row(NoisyCourse.CRITICAL)[2]);
  }

  @Test
  void theCostOwesSomethingToEachExample() throws IOException {
    Learner learner = learner(4, new Twist.None());
    Measured measured = measure(new LossSensitivity(learner, 2, false));
    assertThat(measured.row(LossSensitivity.EPOCH)).containsExactly(2, 4);
    assertThat(measured.stream(LossSensitivity.EXAMPLES))
        .hasSize(40)
        .allSatisfy(x -> assertThat(x).isPositive());
    assertThat(measured.row(LossSensitivity.GINI)[1])
        .isEqualTo(Gini.of(measured.row(LossSensitivity.EXAMPLES)))
        .isBetween(0.05, 0.95);
    assertThat(measured.row(LossSensitivity.CLASSES)).hasSize(16);
    assertThat(measured.row(LossSensitivity.LABELS)).hasSize(40);
  }

  @Test
  void eachExampleCanBeAClassOfItsOwn() throws IOException {
    OwnClasses own = new OwnClasses(new MadeUpTrials.Points(40, 1));
    Recipe recipe = Closer.recipe(own, 5).epochs(2).build();
    Measured measured =
        measure(new LossSensitivity(new Learner(recipe, 40, new Twist.None()), 1, true));
    assertThat(measured.row(LossSensitivity.GINI)).hasSize(2);
    assertThat(measured.row(LossSensitivity.CLASSES)).isEmpty();
  }

  @Test
  void whoIsToldToStopStops() {
    Learner learner = learner(50, new Twist.None());
    List<Measurement> all =
        List.of(
            new Misclassified(learner),
            new EpochsToFit(learner),
            new NoisyCourse(learner, 5, 20, 3),
            new LossSensitivity(learner, 50, false));
    for (Measurement each : all) {
      AtomicInteger asked = new AtomicInteger();
      StoppingRule stopping = () -> asked.incrementAndGet() > 2;
      Workshop workshop = MadeUpTrials.workshop(kept, 1, 1, stopping);
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(() -> workshop.measure(List.of(each))))
          .isInstanceOf(StoppedException.class);
    }
  }

  private static Learner learner(int epochs, Twist twist) {
    Recipe recipe =
        Closer.recipe(new MadeUpTrials.Points(1, 1), 12).learningRate(0.1).epochs(epochs).build();
    return new Learner(recipe, 40, twist);
  }

  private Measured measure(Measurement measurement) throws IOException {
    Workshop workshop = MadeUpTrials.workshop(kept, 1, 1);
    Measured made = workshop.measure(List.of(measurement)).getFirst();
    assertThat(workshop.measure(List.of(measurement)).getFirst().rows().keySet())
        .isEqualTo(made.rows().keySet());
    assertThat(workshop.trained()).isEqualTo(1);
    return made;
  }
}
