package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Contents are recognised by their SHA-256, whatever they come in. */
class FingerprintTest {
  /** The example of the standard, FIPS 180-2. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void isTheSha256OfAllThatCame() {
    assertThat(Fingerprint.of("abc").text()).isEqualTo(ABC);
    assertThat(Fingerprint.of("").with((byte) 'a').with((byte) 'b', (byte) 'c').text())
        .isEqualTo(ABC);
  }

  @Test
  void ofExamplesItBeginsWithHowTheyAreReadAndHowManyThereAre() {
    byte[] pixels = {1, 2, 3, 4, 5, 6};
    byte[] labels = {0, 1};
    Examples examples = new PixelExamples("three", 3, 2, pixels, labels);
    byte[] words = "pixels 2 x 3, 2 classes\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(examples.fingerprint())
        .isEqualTo(Fingerprint.of("").with(words).with(pixels).with(labels).text());
  }
}
