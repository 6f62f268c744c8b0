package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class SubsetTest {
  private static final Examples XOR = MadeUpExamples.exclusiveOr();

  @Test
  void showsTheChosenExamplesInTheChosenOrder() {
    Examples subset = new Subset(XOR, 2, 0, 2);
    assertThat(subset.size()).isEqualTo(3);
    assertThat(subset.inputs()).isEqualTo(2);
    assertThat(subset.classes()).isEqualTo(2);
    assertThat(subset.name()).isEqualTo("made-up");
    assertThat(subset.label(0)).isEqualTo(1);
    assertThat(subset.label(1)).isZero();
    assertThat(MadeUpExamples.inputsOf(subset))
        .isDeepEqualTo(new float[][] {{1, 0}, {0, 0}, {1, 0}});
  }

  @Test
  void keepsItsChoiceWhateverHappensToTheArray() {
    int[] chosen = {3, 1};
    Examples subset = new Subset(XOR, chosen);
    chosen[0] = 2;
    assertThat(subset.label(0)).isZero();
  }

  @Test
  void takesTheFirstOrAllThereAre() {
    assertThat(MadeUpExamples.inputsOf(Subset.first(XOR, 2)))
        .isDeepEqualTo(new float[][] {{0, 0}, {0, 1}});
    assertThat(Subset.first(XOR, 4)).isSameAs(XOR);
    assertThat(Subset.first(XOR, 5)).isSameAs(XOR);
  }

  @Test
  void hasAFingerprintOfItsChoice() {
    assertThat(new Subset(XOR, 1, 2).fingerprint())
        .matches("[0-9a-f]{64}")
        .isEqualTo(new Subset(XOR, 1, 2).fingerprint())
        .isNotEqualTo(new Subset(XOR, 2, 1).fingerprint())
        .isNotEqualTo(new Subset(XOR, 1).fingerprint())
        .isNotEqualTo(new Subset(MadeUpExamples.moons(4, 1), 1, 2).fingerprint());
  }

  @Test
  void refusesExamplesThatAreNotThere() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new Subset(XOR, 0, 4));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new Subset(XOR, -1));
  }
}
