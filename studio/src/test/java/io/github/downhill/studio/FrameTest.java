package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.network.Randomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 784, 13_002})
  void saysTheSameWhenItIsDecoded(int count) {
    Randomness random = Randomness.of(count);
    float[] floats = new float[count];
    int[] ints = new int[count + 1];
    byte[] bytes = new byte[count + 2];
    for (int i = 0; i < count; i++) {
      floats[i] = (float) random.gaussian(i);
      ints[i] = (int) random.bits(i);
      bytes[i] = (byte) random.bits(i);
    }

    Message message =
        Message.ofFrame(
            new Frame(Json.message("test").put("one", 1))
                .with("bytes", bytes)
                .with("floats", floats)
                .with("more", bytes)
                .with("ints", ints)
                .toBytes());

    assertThat(message.type()).isEqualTo("test");
    assertThat(message.number("one")).isEqualTo(1);
    assertThat(message.bytes("bytes")).isEqualTo(bytes);
    assertThat(message.floats("floats")).isEqualTo(floats);
    assertThat(message.bytes("more")).isEqualTo(bytes);
    assertThat(message.ints("ints")).isEqualTo(ints);
  }

  @Test
  void beginsItsNumbersAtAMultipleOfFourWhateverItsHeader() {
    for (int length = 0; length < 9; length++) {
      Frame frame = new Frame(Json.message("ä".repeat(length)));
      byte[] bytes = frame.with("x", 1.5f).toBytes();
      assertThat(bytes.length % 4).isZero();
      assertThat(Message.ofFrame(bytes).floats("x")).containsExactly(1.5f);
    }
  }

  @Test
  void carriesNumbersThatJsonCannot() {
    float[] odd = {
      Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f, Float.MIN_VALUE
    };
    byte[] bytes = new Frame(Json.message("odd")).with("odd", odd).toBytes();
    assertThat(Message.ofFrame(bytes).floats("odd")).isEqualTo(odd);
  }
}
