package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.network.Randomness;
import java.util.ArrayList;
import java.util.List;
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
                .with("ints", ints));

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
      Frame frame = new Frame(Json.message("ä".repeat(length))).with("x", 1.5f);
      assertThat(Message.bytes(frame).length % 4).isZero();
      assertThat(Message.ofFrame(frame).floats("x")).containsExactly(1.5f);
    }
  }

  @Test
  void carriesNumbersThatJsonCannot() {
    float[] odd = {
      Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f, Float.MIN_VALUE
    };
    Frame frame = new Frame(Json.message("odd")).with("odd", odd);
    assertThat(Message.ofFrame(frame).floats("odd")).isEqualTo(odd);
  }

  @ParameterizedTest
  @ValueSource(ints = {30_000, 32_000, 32_768, 65_536, 1_275_610})
  void goesInPiecesOfBoundedLengthOfWhichOnlyTheLastIsTheLast(int count) {
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = i;
    }
    Frame frame = new Frame(Json.message("test")).with("floats", new Encoded(floats));
    List<Integer> lengths = new ArrayList<>();
    List<Boolean> lasts = new ArrayList<>();
    frame.send((piece, last) -> {
      lengths.add(piece.length);
      lasts.add(last);
    });
    assertThat(lengths).allMatch(length -> length > 0 && length <= 1 << 17);
    assertThat(lasts).endsWith(true);
    assertThat(lasts.subList(0, lasts.size() - 1)).doesNotContain(true);
    assertThat(Message.ofFrame(frame).floats("floats")).isEqualTo(floats);
  }

  @Test
  void sharesTheBytesOfNumbersThatManyAreSent() {
    Encoded numbers = new Encoded(1, 2, 3);
    byte[] first = numbers.bytes();
    assertThat(numbers.bytes()).isSameAs(first).isEqualTo(Frame.encode(1, 2, 3));
  }
}
