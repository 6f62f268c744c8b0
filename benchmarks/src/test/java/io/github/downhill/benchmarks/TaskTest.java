package io.github.downhill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTest {
  @Test
  void isFoundByItsNameOrThatOfItsFamily() {
    assertThat(Task.named("w3")).containsExactly(Workload.W3);
    assertThat(Task.named("W1")).containsExactly(Workload.W1_10, Workload.W1_32, Workload.W1_128);
    assertThat(Task.named("G_W1_32")).containsExactly(Products.G_W1_32);
    assertThat(Task.named("I1")).hasSize(4);
  }

  @Test
  void refusesANameThatNothingHas() {
    assertThatThrownBy(() -> Task.named("W9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no workload W9; choose from W1, W2, W3, W4, SIZE, I1, G, REST, S1, STUDIO.");
  }

  @Test
  void hasTheThreeProductsOfEachLayer() {
    List<Part> parts = Products.G_W3.parts();
    assertThat(parts).hasSize(9);
    assertThat(parts.getFirst().label()).isEqualTo("Z = A·W, 128 × 784 × 800");
    assertThat(parts.getFirst().flops()).isEqualTo(2.0 * 128 * 784 * 800);
    assertThat(parts.getFirst().line()).isEqualTo("Z 784 800 63");
    assertThat(parts.getLast().line()).isEqualTo("DW 800 10 4883");
  }

  @Test
  void repeatsNoProductForEver() {
    assertThat(Products.G_W1_10.parts()).allMatch(part -> part.repeats() <= 20_000);
  }

  @Test
  void asksAboutAllTestImagesInATurn() {
    Part one = Inference.I1_W1_ONE.parts().getFirst();
    assertThat(one.repeats()).isEqualTo(10_000);
    assertThat(one.line()).isEqualTo("1 1");
    Part all = Inference.I1_W1_ALL.parts().getFirst();
    assertThat(all.images()).isEqualTo(10_000);
    assertThat(all.line()).isEqualTo("10000 " + all.repeats());
  }

  @Test
  void knowsItsNumbersAtLeast() {
    // Parameters, gradient and velocity; 128 examples × (784 inputs + 42 neurons).
    assertThat(Workload.SIZE_13K.bytesAtLeast())
        .isEqualTo(4 * (3 * 13_002 + 128 * (784 + 16 + 16 + 10)));
  }
}
