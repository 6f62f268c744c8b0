package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Prediction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pictures that somebody brings in an IDX file, and what the network says to them. */
class BroughtPicturesTest {
  private static final int PIXELS = 28 * 28;

  private OpenStudio studio;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void areAnsweredBesideDigitsAndNoise() throws IOException, InterruptedException {
    Visitor visitor = studio.visit().watch();
    Parameters parameters =
        Parameters.of(
            Recipe.video().build().architecture(), visitor.hear("moment").floats("parameters"));
    byte[] pixels = shades(30);
    JsonNode album = json(studio.post("/pictures", idx(pixels, 0x803, 30, 28, 28)), 200);
    assertThat(album.get("count").intValue()).isEqualTo(30);
    assertThat(album.get("brought").intValue()).isEqualTo(30);

    visitor.say(
        "{\"type\":\"nonsense\",\"id\":5,\"own\":\"%s\"}"
            .formatted(album.get("album").stringValue()));

    Message own = visitor.hear("nonsense", it -> it.text("kind").equals("own"));
    assertThat(own.number("count")).isEqualTo(30);
    assertThat(own.bytes("pixels")).isEqualTo(Arrays.copyOf(pixels, 12 * PIXELS));
    Network network = Network.of(parameters, new ScalarKernels());
    for (int i = 0; i < 30; i++) {
      Prediction prediction = network.predict(inputs(pixels, i));
      assertThat(own.bytes("choices")[i]).isEqualTo((byte) prediction.choice());
      assertThat(own.floats("tops")[i]).isEqualTo(prediction.outputs().get(prediction.choice()));
    }
    visitor.hear("nonsense", it -> it.text("kind").equals("blank"));
  }

  @Test
  void ofVeryManyAThousandAreKeptEvenlySpread() throws IOException, InterruptedException {
    byte[] pixels = new byte[2_500 * PIXELS];
    for (int i = 0; i < 2_500; i++) {
      ByteBuffer.wrap(pixels, i * PIXELS, 4).putInt(i);
    }
    Visitor visitor = studio.visit().watch();
    visitor.hear("moment");
    JsonNode album = json(studio.post("/pictures", gzip(idx(pixels, 0x803, 2_500, 28, 28))), 200);
    assertThat(album.get("count").intValue()).isEqualTo(1_000);
    assertThat(album.get("brought").intValue()).isEqualTo(2_500);

    visitor.say(
        "{\"type\":\"nonsense\",\"id\":5,\"own\":\"%s\"}"
            .formatted(album.get("album").stringValue()));

    byte[] shown = visitor.hear("nonsense", it -> it.text("kind").equals("own")).bytes("pixels");
    for (int i = 0; i < 12; i++) {
      assertThat(ByteBuffer.wrap(shown, i * PIXELS, 4).getInt()).isEqualTo(i * 5 / 2);
    }
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void areRefusedInASentenceOfThePage(byte[] content, String key)
      throws IOException, InterruptedException {
    JsonNode answer = json(studio.post("/pictures", content), 400);
    assertThat(answer.get("key").stringValue()).isEqualTo("server.pictures." + key);
    assertThat(answer.get("error").stringValue()).doesNotContain("{", "?");
  }

  static Stream<Arguments> areRefusedInASentenceOfThePage() throws IOException {
    byte[] whole = idx(shades(3), 0x803, 3, 28, 28);
    return Stream.of(
        Arguments.of(new byte[0], "kind"),
        Arguments.of(new byte[] {0, 0, 8}, "kind"),
        Arguments.of(idx(new byte[5], 0x801, 5), "kind"),
        Arguments.of(new byte[] {0, 0, 8, 3, 0}, "damaged"),
        Arguments.of(Arrays.copyOf(whole, whole.length - 1), "damaged"),
        Arguments.of(Arrays.copyOf(gzip(whole), 40), "damaged"),
        Arguments.of(new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, "damaged"),
        Arguments.of(idx(new byte[256], 0x803, 1, 16, 16), "size"),
        Arguments.of(idx(new byte[0], 0x803, 0, 28, 28), "count"),
        Arguments.of(idx(new byte[0], 0x803, -1, 28, 28), "count"),
        Arguments.of(idx(new byte[0], 0x803, Integer.MAX_VALUE, 28, 28), "count"),
        Arguments.of(idx(new byte[0], 0x803, 1_000_000, 28, 28), "damaged"));
  }

  @Test
  void areGoneWhenManyOthersHaveBeenBroughtSince() throws IOException, InterruptedException {
    byte[] one = idx(shades(1), 0x803, 1, 28, 28);
    String first = json(studio.post("/pictures", one), 200).get("album").stringValue();
    for (int i = 0; i < 32; i++) {
      json(studio.post("/pictures", one), 200);
    }
    Visitor visitor = studio.visit().watch();
    visitor.hear("moment");
    visitor.say("{\"type\":\"nonsense\",\"id\":5,\"own\":\"%s\"}".formatted(first));
    Message problem = visitor.hear("problem");
    assertThat(problem.text("key")).isEqualTo("server.pictures.gone");
    assertThat(problem.number("id")).isEqualTo(5);
  }

  private static byte[] shades(int pictures) {
    byte[] pixels = new byte[pictures * PIXELS];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * 31 % 251);
    }
    return pixels;
  }

  private static float[] inputs(byte[] pixels, int picture) {
    float[] inputs = new float[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      inputs[i] = Byte.toUnsignedInt(pixels[picture * PIXELS + i]) / 255f;
    }
    return inputs;
  }

  /** A header of these numbers, then the values. */
  private static byte[] idx(byte[] values, int... header) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * header.length + values.length);
    Arrays.stream(header).forEach(bytes::putInt);
    return bytes.put(values).array();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return new JsonMapper().readTree(answer.body());
  }
}
