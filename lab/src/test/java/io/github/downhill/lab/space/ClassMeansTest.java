package io.github.downhill.lab.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Matrix;
import org.junit.jupiter.api.Test;

/** How far classes lie apart, worked out by hand. */
class ClassMeansTest {
  private static final PointExamples LEARNED = points(new float[] {0, 2, 10, 12}, 0, 0, 1, 1);

  @Test
  void aPointBelongsToTheClassWhoseMeanIsNearest() {
    ClassMeans means = ClassMeans.of(LEARNED.points(), LEARNED); // 1 and 11
    PointExamples tested = points(new float[] {0, 5, 7, 30}, 0, 1, 1, 1);

    assertThat(means.separability(tested.points(), tested).nearestMean()).isEqualTo(0.75);
    assertThat(ClassMeans.ofInputs(LEARNED).nearest(tested.points(), 1)).isZero();
    assertThat(means.nearest(points(new float[] {6}, 0).points(), 0)).isZero();
  }

  @Test
  void theVarianceBetweenTheClassesIsThatOfTheirMeans() {
    ClassMeans means = ClassMeans.of(LEARNED.points(), LEARNED);
    // around the mean of all, 6: 36 + 16 + 16 + 36; within: 4 × 1
    assertThat(means.separability(LEARNED.points(), LEARNED).between())
        .isCloseTo(100.0 / 104, within(1e-12));
  }

  @Test
  void aClassWithoutExamplesIsNowhere() {
    PointExamples three = new PointExamples("three", LEARNED.points(), 3, 0, 0, 2, 2);
    ClassMeans means = ClassMeans.of(three.points(), three);
    assertThat(means.separability(three.points(), three).nearestMean()).isEqualTo(1);
    assertThat(means.separability(three.points(), three).between())
        .isCloseTo(100.0 / 104, within(1e-12));
  }

  private static PointExamples points(float[] xs, int... labels) {
    return new PointExamples("line", new Matrix(xs, 0, xs.length, 1), 2, labels);
  }
}
