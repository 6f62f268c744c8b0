package io.github.downhill.lab.memorise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.lab.MadeUpTrials.Points;
import io.github.downhill.lab.workshop.Extent;
import org.junit.jupiter.api.Test;

/** A network that is built instead of trained keeps any labels. */
class ConstructionTest {
  @Test
  void givesEveryRandomLabelBack() {
    Construction construction = Construction.of(new Points(800, 3), Extent.USUAL);
    assertThat(construction.examples()).isEqualTo(800);
    assertThat(construction.right()).isEqualTo(800);
    assertThat(construction.worst()).isLessThan(1e-8);
    assertThat(construction.finding().sentence()).contains("1,604 weights", "gives all 800");
  }

  /** Among 10,000 points some lie so near to each other that the weights become enormous. */
  @Test
  void roundingDoesNotHurtEvenTenThousandPoints() {
    Construction construction = Construction.of(new Points(10_000, 3), Extent.USUAL);
    assertThat(construction.examples()).isEqualTo(10_000);
    assertThat(construction.right()).isEqualTo(10_000);
    assertThat(construction.worst()).isLessThan(1e-4);
    assertThat(construction.largest()).isGreaterThan(1e6);
  }
}
