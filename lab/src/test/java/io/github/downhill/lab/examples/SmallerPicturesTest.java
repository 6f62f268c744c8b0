package io.github.downhill.lab.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.lab.MadeUpPictures;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;
import org.junit.jupiter.api.Test;

/** Pictures made smaller. */
class SmallerPicturesTest {
  @Test
  void eachPixelIsTheMeanOverTheAreaItCovers() {
    byte[] pixels = {0, 90, (byte) 180, 30, 60, (byte) 150, (byte) 240, 120, (byte) 255};
    Examples small = SmallerPictures.of(new PixelExamples("x", 9, 2, pixels, new byte[] {1}), 2);
    // The new pixel at the upper left covers 1.5 × 1.5 old ones.
    double upperLeft = (0 + 90 * 0.5 + 30 * 0.5 + 60 * 0.25) / 2.25;
    double lowerRight = (60 * 0.25 + 150 * 0.5 + 120 * 0.5 + 255) / 2.25;
    float[] inputs = new float[4];
    small.copyInputs(0, inputs, 0);
    assertThat(255 * inputs[0]).isCloseTo((float) Math.round(upperLeft), within(1e-4f));
    assertThat(255 * inputs[3]).isCloseTo((float) Math.round(lowerRight), within(1e-4f));
    assertThat(small.label(0)).isEqualTo(1);
  }

  @Test
  void theMeanOfAPictureStays() {
    Examples pictures = new MadeUpPictures(20, 28, 3);
    Examples small = SmallerPictures.of(pictures, 10);
    assertThat(small.inputs()).isEqualTo(100);
    for (int i = 0; i < pictures.size(); i++) {
      assertThat(mean(small, i)).isCloseTo(mean(pictures, i), within(2e-3));
    }
  }

  @Test
  void theFingerprintIsThatOfTheSmallPictures() {
    Examples one = SmallerPictures.of(new MadeUpPictures(20, 28, 3), 10);
    assertThat(SmallerPictures.of(new MadeUpPictures(20, 28, 3), 10).fingerprint())
        .isEqualTo(one.fingerprint())
        .isNotEqualTo(SmallerPictures.of(new MadeUpPictures(20, 28, 4), 10).fingerprint())
        .isNotEqualTo(SmallerPictures.of(new MadeUpPictures(20, 28, 3), 14).fingerprint());
  }

  @Test
  void whatIsNoSquarePictureIsRefused() {
    assertThatThrownBy(() -> SmallerPictures.of(new MadeUpPictures(2, 8, 1), 10))
        .hasMessage(
            "bars has 64 inputs an example, which make no square picture of 10 pixels a side or"
                + " more");
    Examples points = new PixelExamples("points", 3, 2, new byte[3], new byte[1]);
    assertThatThrownBy(() -> SmallerPictures.of(points, 1)).hasMessageContaining("3 inputs");
  }

  private static double mean(Examples pictures, int example) {
    float[] inputs = new float[pictures.inputs()];
    pictures.copyInputs(example, inputs, 0);
    double sum = 0;
    for (float input : inputs) {
      sum += input;
    }
    return sum / inputs.length;
  }
}
