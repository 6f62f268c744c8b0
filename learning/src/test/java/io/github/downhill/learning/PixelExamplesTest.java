package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PixelExamplesTest {
  private static final byte[] PIXELS = {0, 1, 127, (byte) 128, (byte) 254, (byte) 255};

  /** The SHA-256 of "pixels 2 x 3, 10 classes", a line feed, the pixels, and the labels 4 and 0. */
  private static final String FINGERPRINT =
      "cad5d9bd91a6756d04291020574d85410d8550c919d85029eeb38f7e4a0cfb41";

  private final Locale usual = Locale.getDefault();
  private final PixelExamples pictures = pictures(3, PIXELS, 4, 0);

  @AfterEach
  void goBackToTheUsualLanguage() {
    Locale.setDefault(usual);
  }

  @Test
  void readBytesAsNumbersFromZeroToOne() {
    assertThat(pictures.size()).isEqualTo(2);
    assertThat(pictures.inputs()).isEqualTo(3);
    assertThat(pictures.classes()).isEqualTo(10);
    assertThat(pictures.name()).isEqualTo("pictures");
    assertThat(pictures.label(0)).isEqualTo(4);
    float[] target = {9, 9, 9, 9, 9};
    pictures.copyInputs(0, target, 1);
    assertThat(target).containsExactly(9, 0, 1 / 255f, 127 / 255f, 9);
    pictures.copyInputs(1, target, 0);
    assertThat(target).containsExactly(128 / 255f, 254 / 255f, 1, 127 / 255f, 9);
  }

  @Test
  void giveAwayCopiesOfTheirPixels() {
    pictures.pixels(1)[0] = 77;
    assertThat(pictures.pixels(1)).containsExactly((byte) 128, (byte) 254, (byte) 255);
  }

  @Test
  void haveAFingerprintOfShapePixelsAndLabels() {
    assertThat(pictures.fingerprint())
        .isEqualTo(FINGERPRINT)
        .isEqualTo(pictures(3, PIXELS.clone(), 4, 0).fingerprint())
        .isNotEqualTo(pictures(3, PIXELS, 0, 4).fingerprint())
        .isNotEqualTo(pictures(2, PIXELS, 4, 0, 1).fingerprint())
        .isNotEqualTo(pictures(3, new byte[6], 4, 0).fingerprint());
  }

  /** Some languages write numbers with digits of their own; a fingerprint must not. */
  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "fa-IR", "bn-BD", "my-MM", "de-DE", "tr-TR"})
  void haveTheSameFingerprintInEveryLanguage(String language) {
    Locale.setDefault(Locale.forLanguageTag(language));
    assertThat(pictures(3, PIXELS.clone(), 4, 0).fingerprint()).isEqualTo(FINGERPRINT);
  }

  @ParameterizedTest
  @CsvSource({"3,2,5", "3,2,7", "0,2,0", "2,0,1", "-3,2,6"})
  void refusePixelsThatDoNotFitTheLabels(int inputs, int labels, int pixels) {
    byte[] given = new byte[pixels];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PixelExamples("pictures", inputs, 10, given, new byte[labels]))
        .withMessage(
            "%d labels with %d pixels each need %d pixels, but there are %d"
                .formatted(labels, inputs, labels * inputs, pixels));
  }

  @ParameterizedTest
  @CsvSource({"10,10", "255,255", "-1,255"})
  void refuseLabelsThatAreNotClasses(int label, int said) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pictures(3, PIXELS, 9, label))
        .withMessage("example 1 has label %d, expected 0 to 9".formatted(said));
  }

  private static PixelExamples pictures(int inputs, byte[] pixels, int... labels) {
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      bytes[i] = (byte) labels[i];
    }
    return new PixelExamples("pictures", inputs, 10, pixels, bytes);
  }
}
