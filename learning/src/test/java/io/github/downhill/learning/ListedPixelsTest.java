package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures that are mostly dark are learned from as lists of what is lit: to the same bits as from
 * all their pixels, by any number of threads.
 */
class ListedPixelsTest {
  private static final int INPUTS = 700; // three blocks of inputs

  /** The same examples, which do not say that they are pictures. */
  private record Unlisted(Examples pictures) implements Examples {
    @Override
    public int size() {
      return pictures.size();
    }

    @Override
    public int inputs() {
      return pictures.inputs();
    }

    @Override
    public int classes() {
      return pictures.classes();
    }

    @Override
    public int label(int example) {
      return pictures.label(example);
    }

    @Override
    public void copyInputs(int example, float[] target, int offset) {
      pictures.copyInputs(example, target, offset);
    }

    @Override
    public String name() {
      return pictures.name();
    }

    @Override
    public String fingerprint() {
      return pictures.fingerprint();
    }
  }

  @ParameterizedTest
  @CsvSource({"10,16,0", "7,10,0.01", "300,30,0", "32,70,0", "32,70,0.01", "1,3,0"})
  void teachTheSameBitsAsAllPixels(int batch, int neurons, double l2) {
    Examples pictures = pictures();
    Recipe recipe =
        Recipe.video()
            .architecture(
                Architecture.of(Activation.SIGMOID, Activation.SIGMOID, INPUTS, neurons, 9, 4))
            .batch(batch)
            .l2(l2)
            .epochs(2)
            .build();
    float[] expected = trained(recipe, new Unlisted(pictures), Trial.SCALAR, 1);
    for (Kernels kernels : Trial.kernels()) {
      for (int threads : new int[] {1, 2, 3, 5}) {
        assertThat(trained(recipe, pictures, kernels, threads))
            .as("%s, %d threads", kernels.name(), threads)
            .isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void areTestedAsAllPixelsAre(int threads) {
    Examples pictures = pictures();
    Recipe recipe = Recipe.video().architecture(architecture()).build();
    for (Kernels kernels : Trial.kernels()) {
      try (Team team = new Team(threads)) {
        Training training = new Training(recipe, pictures, kernels, team);
        var evaluator = new Evaluator(kernels, team, recipe.cost(), training.parameters());
        Examples some = new Subset(pictures, 5, 3, 299, 3);
        assertThat(evaluator.evaluate(pictures))
            .isEqualTo(evaluator.evaluate(new Unlisted(pictures)));
        assertThat(evaluator.evaluate(some)).isEqualTo(evaluator.evaluate(new Unlisted(some)));
      }
    }
  }

  private static Architecture architecture() {
    return Architecture.of(Activation.SIGMOID, Activation.SIGMOID, INPUTS, 16, 16, 4);
  }

  private static float[] trained(Recipe recipe, Examples examples, Kernels kernels, int threads) {
    try (Team team = new Team(threads)) {
      Training training = new Training(recipe, examples, kernels, team);
      for (int step = 0; step < 40; step++) {
        training.step();
      }
      return training.parameters().all().toArray();
    }
  }

  private static Examples pictures() {
    Random random = new Random(8);
    byte[] labels = new byte[300];
    byte[] pixels = new byte[labels.length * INPUTS];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (random.nextInt(6) == 0 ? random.nextInt(256) : 0);
    }
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) random.nextInt(4);
    }
    var pictures = new PixelExamples("pictures", INPUTS, 4, pixels, labels);
    assertThat(pictures.lists()).isPresent();
    assertThat(pictures.lists()).isSameAs(pictures.lists()); // made once
    return pictures;
  }
}
