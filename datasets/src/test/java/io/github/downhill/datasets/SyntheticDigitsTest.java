package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.network.Randomness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class SyntheticDigitsTest {
  private static final Path SHEET = Path.of("target", "synthetic-digits.png");

  @Test
  void areTheSameOnEveryMachine() {
    Examples test =
        new SyntheticDigits(Optional.empty(), ProgressListener.silent()).test().examples();

    assertThat(test.size()).isEqualTo(10_000);
    assertThat(test.fingerprint())
        .isEqualTo("d9ce52cc41254f38bc570932b35b33d30db94270febb7f2cca0fff0e4df9c3ef");
  }

  @Test
  void areTheSameWhoeverDrawsThemAndHowManyAreDrawn() {
    PixelExamples few = draw(Randomness.of(3), 7);
    PixelExamples many = draw(Randomness.of(3), 1234);

    for (int i = 0; i < few.size(); i++) {
      assertThat(few.label(i)).isEqualTo(many.label(i));
      assertThat(few.pixels(i)).isEqualTo(many.pixels(i));
    }
  }

  @Test
  void areOthersForTestingThanForTraining() {
    SyntheticDigits digits = new SyntheticDigits(Optional.empty(), ProgressListener.silent());
    Dataset all = digits.dataset().dataset();

    assertThat(all.name()).isEqualTo("synthetic");
    assertThat(all.training().size()).isEqualTo(60_000);
    assertThat(all.training().fingerprint())
        .isEqualTo("9477e4d0a2335a72aa61912da9e149d708af844b4c1c1a7eab4b0deee2fb0914");
    assertThat(all.test().fingerprint()).isEqualTo(digits.test().examples().fingerprint());
    float[] training = new float[784];
    float[] test = new float[784];
    all.training().copyInputs(0, training, 0);
    all.test().copyInputs(0, test, 0);
    assertThat(training).isNotEqualTo(test);
  }

  @Test
  void holdEachDigitAboutEquallyOften() {
    int[] counts = new int[10];
    PixelExamples digits = draw(Randomness.of(4), 5000);
    for (int i = 0; i < digits.size(); i++) {
      counts[digits.label(i)]++;
    }

    for (int digit = 0; digit < 10; digit++) {
      assertThat(counts[digit]).as("%d", digit).isBetween(420, 580);
    }
  }

  @Test
  void haveAsMuchInkAsMnist() {
    PixelExamples digits = draw(Randomness.of(5), 3000);
    float[] inputs = new float[784];
    double mass = 0;
    int lit = 0;
    for (int i = 0; i < digits.size(); i++) {
      digits.copyInputs(i, inputs, 0);
      for (float input : inputs) {
        mass += input;
        lit += input > 0 ? 1 : 0;
      }
    }

    assertThat(mass / digits.size() / 784).as("mean").isCloseTo(0.1307, within(0.015));
    assertThat((double) lit / digits.size()).as("lit pixels").isCloseTo(150, within(10.0));
  }

  @Test
  void tellHowFarTheyAre() {
    ConcurrentLinkedQueue<Long> heard = new ConcurrentLinkedQueue<>();
    ProgressListener listener =
        new ProgressListener() {
          @Override
          public void progressed(Job job, long done, long total) {
            assertThat(job).isEqualTo(Job.DRAWING);
            assertThat(total).isEqualTo(1500);
            heard.add(done);
          }
        };
    SyntheticDigits.draw(Randomness.of(6), 1500, new SyntheticDigits.Progress(listener, 1500));

    assertThat(heard).containsExactlyInAnyOrder(500L, 1000L, 1500L);
  }

  /** Writes a sheet to look at: thirty of each digit, dark on light. */
  @Test
  void canBeLookedAtOnASheet() throws IOException {
    int columns = 30;
    byte[] shades = new byte[280 * columns * 28];
    for (int i = 0; i < 10 * columns; i++) {
      byte[] digit = DigitRecipe.centred(Handwriting.write(i / columns, Randomness.of(8).at(i)));
      for (int p = 0; p < digit.length; p++) {
        int y = i / columns * 28 + p / 28;
        int x = i % columns * 28 + p % 28;
        shades[y * columns * 28 + x] = (byte) ~digit[p];
      }
    }
    Files.createDirectories(SHEET.getParent());
    ImageFiles.writePng(GreyPicture.of(columns * 28, 280, shades), SHEET);

    assertThat(ImageFiles.read(SHEET).shades()).isEqualTo(shades);
  }

  private static PixelExamples draw(Randomness randomness, int count) {
    return SyntheticDigits.draw(
        randomness, count, new SyntheticDigits.Progress(ProgressListener.silent(), count));
  }
}
