package io.github.downhill.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparsePixelsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 63, 255, 256, 257, 264, 512, 784, 1_000})
  void listWhatIsLitAndNothingElse(int inputs) {
    byte[] pixels = pictures(40, inputs, 0.15, inputs);
    SparsePixels listed = SparsePixels.of(pixels, inputs).orElseThrow();
    assertThat(listed.inputs()).isEqualTo(inputs);
    assertThat(listed.blocks()).isEqualTo((inputs + 255) / 256);
    assertThat(listed.starts()).hasSize(40 * listed.blocks() + 1);
    assertThat(unlisted(listed, 40)).isEqualTo(pixels);
  }

  @Test
  void listEachBlockInAscendingOrderWithoutShadesOfZero() {
    SparsePixels listed = SparsePixels.of(pictures(40, 700, 0.2, 5), 700).orElseThrow();
    assertThat(listed.lit()).hasSize(listed.starts()[40 * 3]);
    for (int list = 0; list < 40 * 3; list++) {
      int before = -1;
      for (int k = listed.starts()[list]; k < listed.starts()[list + 1]; k++) {
        assertThat(listed.lit()[k] >>> 8).isGreaterThan(before);
        assertThat(listed.lit()[k] & 255).isPositive();
        before = listed.lit()[k] >>> 8;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0,true", "24,true", "25,true", "26,false", "99,false", "100,false"})
  void areMadeOnlyWhereAQuarterIsLitAtMost(int litOfHundred, boolean made) {
    byte[] pixels = new byte[1_000 * 100];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % 100 < litOfHundred ? -1 : 0);
    }
    assertThat(SparsePixels.of(pixels, 100).isPresent()).isEqualTo(made);
  }

  @Test
  void canBeNone() {
    SparsePixels none = SparsePixels.of(new byte[0], 784).orElseThrow();
    assertThat(none.lit()).isEmpty();
    assertThat(none.starts()).containsExactly(0);
  }

  @Test
  void areSeenAsRowsThatCanBeFewer() {
    SparsePixels pixels = SparsePixels.of(new byte[30], 3).orElseThrow();
    SparseRows rows = new SparseRows(pixels, new int[] {9, 0, 3}, 3);
    assertThat(rows.columns()).isEqualTo(3);
    assertThat(rows.firstRows(2).rows()).isEqualTo(2);
    assertThat(rows.firstRows(2).chosen()).isSameAs(rows.chosen());
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> rows.firstRows(4));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> new SparseRows(pixels, new int[2], 3));
  }

  private static byte[] pictures(int count, int inputs, double lit, int seed) {
    Random random = new Random(seed);
    byte[] pixels = new byte[count * inputs];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (random.nextDouble() < lit ? 1 + random.nextInt(255) : 0);
    }
    return pixels;
  }

  private static byte[] unlisted(SparsePixels listed, int count) {
    byte[] pixels = new byte[count * listed.inputs()];
    for (int picture = 0; picture < count; picture++) {
      for (int block = 0; block < listed.blocks(); block++) {
        int list = picture * listed.blocks() + block;
        for (int k = listed.starts()[list]; k < listed.starts()[list + 1]; k++) {
          int pixel = 256 * block + (listed.lit()[k] >>> 8);
          pixels[picture * listed.inputs() + pixel] = (byte) listed.lit()[k];
        }
      }
    }
    return pixels;
  }
}
