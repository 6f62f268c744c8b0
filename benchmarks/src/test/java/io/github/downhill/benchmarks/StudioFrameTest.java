package io.github.downhill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StudioFrameTest {

  @Test
  void findsTheTestsBehindOtherNumbersOfAMoment() {
    String json =
        "{\"type\":\"moment\",\"run\":\"2\",\"newest\":640,\"curveReset\":true,\"arrays\":"
            + "[[\"pixels\",\"u8\",5],[\"parameters\",\"f32\",2],[\"testCurve\",\"f32\",6],[\"trainCurve\",\"f32\",0]]}";
    String padded = json + " ".repeat((4 - json.length() % 4) % 4);
    ByteBuffer frame =
        ByteBuffer.allocate(4 + padded.length() + 8 + 8 + 24).order(ByteOrder.LITTLE_ENDIAN);
    frame.putInt(padded.length()).put(padded.getBytes(StandardCharsets.UTF_8));
    frame.put(new byte[8]).putFloat(1).putFloat(2);
    for (float number : new float[] {64, 0.5f, 0.9f, 128, 0.25f, 0.96f}) {
      frame.putFloat(number);
    }

    StudioFrame moment = StudioFrame.ofBytes(frame.array());

    assertThat(moment.is("type", "moment")).isTrue();
    assertThat(moment.is("curveReset", "true")).isTrue();
    assertThat(moment.number("newest")).isEqualTo(640);
    assertThat(moment.tests()).containsExactly(64, 0.5f, 0.9f, 128, 0.25f, 0.96f);
    assertThat(moment.reaches(0.95)).isTrue();
    assertThat(moment.reaches(0.97)).isFalse();
  }

  @Test
  void readsOnlyTheOutermostNamesOfAText() {
    StudioFrame runs =
        StudioFrame.ofText(
            "{\"type\":\"runs\",\"runs\":[{\"type\":\"x\",\"id\":\"1\"}],\"current\":\"1\"}");
    assertThat(runs.values()).containsOnlyKeys("type", "current").containsEntry("type", "runs");
    assertThat(runs.reaches(0)).isFalse();
  }
}
