package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.downhill.learning.PixelExamples;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpreparedTest {
  private static final PixelExamples DIGITS =
      SyntheticDigits.draw(
          Randomness.of(11), 300, new SyntheticDigits.Progress(ProgressListener.silent(), 300));

  @Test
  void leavesDigitsAsTheyAreIfNoStepIsLeftOut() {
    assertThat(Unprepared.examples(DIGITS, true, true, 1).fingerprint())
        .isEqualTo(DIGITS.fingerprint());
  }

  @Test
  void placesDigitsByTheMiddleOfTheirBoxIfTheyAreNotCentered() {
    PixelExamples changed = Unprepared.examples(DIGITS, true, false, 1);

    for (int i = 0; i < changed.size(); i++) {
      for (int stride : new int[] {1, 28}) {
        int[] box = box(changed.pixels(i), stride);
        assertThat(28 - box[1] - box[0]).as("digit %d", i).isBetween(0, 1);
      }
      assertThat(mass(changed.pixels(i))).isEqualTo(mass(DIGITS.pixels(i)));
    }
    assertThat(changed.fingerprint()).isNotEqualTo(DIGITS.fingerprint());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, -4})
  void shiftsAndScalesDigitsThatAreNeitherBoxedNorCentered(long seed) {
    PixelExamples changed = Unprepared.examples(DIGITS, false, false, seed);
    int most = 0;
    for (int i = 0; i < changed.size(); i++) {
      int[] across = box(changed.pixels(i), 1);
      int[] down = box(changed.pixels(i), 28);
      int longer = Math.max(across[1] - across[0], down[1] - down[0]);
      int shift = Math.max(Math.abs(sum(across) - 28), Math.abs(sum(down) - 28)) / 2;
      assertThat(longer).as("longer side of digit %d", i).isBetween(14, 22);
      assertThat(shift).as("shift of digit %d", i).isLessThanOrEqualTo(5);
      most = Math.max(most, shift);
    }

    assertThat(most).isGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void keepsLabelsOrderAndName(boolean box, boolean center) {
    PixelExamples changed = Unprepared.examples(DIGITS, box, center, 5);

    assertThat(changed.name()).isEqualTo(DIGITS.name());
    assertThat(changed.classes()).isEqualTo(10);
    for (int i = 0; i < DIGITS.size(); i++) {
      assertThat(changed.label(i)).isEqualTo(DIGITS.label(i));
    }
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    String first = Unprepared.examples(DIGITS, false, false, 7).fingerprint();

    assertThat(Unprepared.examples(DIGITS, false, false, 7).fingerprint()).isEqualTo(first);
    assertThat(Unprepared.examples(DIGITS, false, false, 8).fingerprint()).isNotEqualTo(first);
  }

  @Test
  void makesDigitsHarderToReadTheMoreIsLeftOut() {
    NearestMeans classifier = new NearestMeans(DIGITS);
    int prepared = right(classifier, DIGITS);
    int boxed = right(classifier, Unprepared.examples(DIGITS, true, false, 1));
    int raw = right(classifier, Unprepared.examples(DIGITS, false, false, 1));

    assertThat(boxed).isLessThan(prepared);
    assertThat(raw).isLessThan(boxed);
  }

  private static int right(NearestMeans classifier, PixelExamples digits) {
    int right = 0;
    for (int i = 0; i < digits.size(); i++) {
      right += classifier.digit(digits.pixels(i)) == digits.label(i) ? 1 : 0;
    }
    return right;
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void bearsPicturesThatAreBlankOrFull(boolean box, boolean center) {
    byte[] pixels = new byte[2 * 784];
    Arrays.fill(pixels, 784, 2 * 784, (byte) 255);
    PixelExamples extremes = new PixelExamples("csv", 784, 10, pixels, new byte[2]);
    PixelExamples changed = Unprepared.examples(extremes, box, center, 1);

    assertThat(changed.pixels(0)).containsOnly(0);
    assertThat(mass(changed.pixels(1))).isPositive();
  }

  @Test
  void refusesWhatIsNoPictureOfADigit() {
    PixelExamples other = new PixelExamples("csv", 4, 2, new byte[8], new byte[2]);

    assertThatThrownBy(() -> Unprepared.examples(other, true, false, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pictures of digits have 784 pixels, but these examples have 4 inputs");
  }

  private static int sum(int[] box) {
    return box[0] + box[1];
  }

  private static long mass(byte[] pixels) {
    long mass = 0;
    for (byte pixel : pixels) {
      mass += Byte.toUnsignedInt(pixel);
    }
    return mass;
  }

  /** Where ink starts and ends, across for stride 1, down for stride 28. */
  private static int[] box(byte[] pixels, int stride) {
    int first = 28;
    int end = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] != 0) {
        first = Math.min(first, i / stride % 28);
        end = Math.max(end, i / stride % 28 + 1);
      }
    }
    return new int[] {first, end};
  }
}
