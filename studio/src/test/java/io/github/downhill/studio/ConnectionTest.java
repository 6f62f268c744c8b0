package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the studio makes of browsers that behave oddly. */
class ConnectionTest {
  private static final int BROWSERS_MAX = 64;
  private static final int FRAME_MAX = 1 << 18;

  private OpenStudio studio;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{}",
        "{\"type\":1}",
        "{\"type\":\"magic\",\"id\":7}",
        "{\"type\":\"view\",\"step\":1.5}",
        "{\"type\":\"strokes\"}",
        "{\"type\":\"strokes\",\"strokes\":[{\"a\":1,\"b\":2,\"c\":3}]}",
        "{\"type\":\"strokes\",\"strokes\":[[22,1e999,1]]}",
        "{\"type\":\"pixels\",\"pixels\":\"AAAA\"}",
        "{\"type\":\"example\",\"set\":\"test\",\"index\":-1}",
        "{\"type\":\"example\",\"set\":\"training\",\"index\":61}",
        "{\"type\":\"start\"}",
        "{\"type\":\"start\",\"recipe\":{\"layers\":\"1-1\"}}",
        "{\"type\":\"start\",\"recipe\":{\"layers\":\"784-1500-10\",\"batch\":0}}",
        "{\"type\":\"start\",\"recipe\":{\"data\":\"/etc/passwd\"}}",
        "{\"type\":\"advance\",\"unit\":\"century\"}",
        "{\"type\":\"rate\",\"learningRate\":-1}",
        "{\"type\":\"rate\",\"learningRate\":\"fast\"}",
        "{\"type\":\"branch\",\"run\":\"99\",\"step\":0}",
        "{\"type\":\"forget\",\"run\":\"1\"}",
        "{\"type\":\"curves\",\"run\":\"../x\"}",
        "{\"type\":\"snapshot\"}"
      })
  void saysWhatItCannotUnderstandOrDoAndListensOn(String message) {
    Visitor visitor = studio.visit().watch();
    visitor.hear("moment");
    visitor.say(message);
    Message problem = visitor.hear("problem");
    assertThat(problem.text("message")).isNotBlank().doesNotContain("Exception", "\tat ");
    visitor.say("{\"type\":\"example\",\"id\":5,\"set\":\"test\",\"index\":0}");
    assertThat(visitor.hear("answer").number("id")).isEqualTo(5);
  }

  @Test
  void endsOnlyTheConnectionOfAFrameThatIsTooLong() throws IOException {
    Visitor other = studio.visit();
    try (Wire wire = Wire.live(studio.port())) {
      wire.announce(Wire.TEXT, true, FRAME_MAX + 1);
      assertThat(wire.farewell()).isEqualTo(1009);
    }
    assertIsServed(other);
  }

  @Test
  void endsOnlyTheConnectionOfAMessageThatIsTooLong() throws IOException {
    Visitor other = studio.visit();
    try (Wire wire = Wire.live(studio.port())) {
      byte[] part = " ".repeat(FRAME_MAX / 4).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 5; i++) {
        wire.send(i == 0 ? Wire.TEXT : 0, false, part);
      }
      assertThat(wire.farewell()).isEqualTo(1009);
    }
    assertIsServed(other);
  }

  @Test
  void endsOnlyTheConnectionOfABinaryMessage() throws IOException {
    Visitor other = studio.visit();
    try (Wire wire = Wire.live(studio.port())) {
      wire.send(Wire.BINARY, true, new byte[10]);
      assertThat(wire.farewell()).isEqualTo(1003);
    }
    assertIsServed(other);
  }

  @Test
  void answersAPing() throws IOException {
    try (Wire wire = Wire.live(studio.port())) {
      wire.send(Wire.PING, true, new byte[] {1, 2, 3});
      assertThat(wire.hear(Wire.PING + 1)).containsExactly(1, 2, 3);
    }
  }

  @Test
  void servesABoundedNumberOfBrowsers() {
    List<Visitor> all = new ArrayList<>();
    for (int i = 0; i < BROWSERS_MAX; i++) {
      all.add(studio.visit());
    }
    all.forEach(visitor -> visitor.hear("welcome"));
    assertThat(studio.studio().browsers()).isEqualTo(BROWSERS_MAX);

    Visitor late = studio.visit().say("{\"type\":\"play\",\"pace\":0}");

    assertThat(late.farewell()).isEqualTo(1013);
    all.getFirst().leave();
    await().until(() -> studio.studio().browsers() < BROWSERS_MAX);
    studio.visit().hear("welcome");
    assertIsServed(all.getLast());
  }

  @Test
  void forgetsABrowserThatGoesWithoutAWord() throws IOException {
    try (Wire _ = Wire.live(studio.port())) {
      await().until(() -> studio.studio().browsers() == 1);
    }
    await().until(() -> studio.studio().browsers() == 0);
  }

  @Test
  void saysGoodbyeToAllWhenItStops() {
    List<Visitor> all = List.of(studio.visit(), studio.visit().watch(), studio.visit().watch());
    all.forEach(visitor -> visitor.hear("welcome"));
    all.getFirst().say("{\"type\":\"play\",\"pace\":0}");
    all.getLast().hear("moment");
    studio.studio().close();
    for (Visitor visitor : all) {
      assertThat(visitor.farewell()).isEqualTo(1001);
    }
  }

  @Test
  void stopsAlsoWhereABrowserNeverAnswersTheGoodbye() throws IOException {
    try (Wire wire = Wire.live(studio.port())) {
      studio.studio().close();
      assertThat(wire.farewell()).isEqualTo(1001);
    }
  }

  @Test
  void isNotHeldUpByABrowserThatNeverReads() throws IOException {
    Visitor other = studio.visit().watch();
    other.hear("moment");
    try (Wire frozen = Wire.live(studio.port())) {
      AtomicLong asked = new AtomicLong();
      Thread.startVirtualThread(() -> askForever(frozen, asked));
      other.say("{\"type\":\"play\",\"pace\":0}");
      other.hear("moment", it -> it.text("status").equals("finished"));
      other
          .say("{\"type\":\"branch\",\"run\":\"1\",\"step\":0}")
          .say("{\"type\":\"play\",\"pace\":0}");
      other.hear(
          "moment", it -> it.text("run").equals("2") && it.text("status").equals("finished"));
      await("nobody listens to more").until(() -> isConstant(asked));
    }
    await().until(() -> studio.studio().browsers() == 1);
    assertIsServed(other);
  }

  /** Asks for 52 kB with each of these, and never reads any of it. */
  private static void askForever(Wire wire, AtomicLong asked) {
    try {
      while (true) {
        wire.say("{\"type\":\"snapshot\",\"run\":\"1\",\"step\":0}");
        asked.incrementAndGet();
      }
    } catch (IOException _) {
      // The test is over.
    }
  }

  private static boolean isConstant(AtomicLong count) throws InterruptedException {
    long before = count.get();
    Thread.sleep(200);
    return count.get() == before;
  }

  private static void assertIsServed(Visitor visitor) {
    visitor.say("{\"type\":\"example\",\"id\":77,\"set\":\"test\",\"index\":0}");
    assertThat(visitor.hear("answer", it -> it.number("id") == 77).number("label"))
        .isBetween(0.0, 9.0);
    assertThat(visitor.isThere()).isTrue();
  }
}
