package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.downhill.datasets.DigitStages;
import io.github.downhill.datasets.GreyPicture;
import io.github.downhill.datasets.ImageFiles;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Networks and pictures that come and go as files. */
class TransfersTest {
  @TempDir private Path folder;

  private final Set<Path> before = left();
  private OpenStudio studio;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open();
  }

  @AfterEach
  void leavesNoFileBehind() {
    studio.close();
    await()
        .untilAsserted(() -> {
          Set<Path> now = left();
          now.removeAll(before);
          assertThat(now).isEmpty();
        });
  }

  @Test
  void opensTheNetworkOfAFileAndTrainsIt() throws IOException, InterruptedException {
    Visitor visitor = studio.visit().watch();
    visitor.hear("moment");
    byte[] model = foreignModel(784, 5, 10);

    JsonNode answer = json(studio.post("/model", model), 200);

    String run = answer.get("run").stringValue();
    Message moment = visitor.hear("moment", it -> it.text("run").equals(run));
    Network network = OnnxFile.read(Files.write(folder.resolve("m.onnx"), model)).network();
    assertThat(moment.floats("parameters")).isEqualTo(network.parameters().all().toArray());
    visitor.say("{\"type\":\"advance\",\"unit\":\"epoch\"}");
    visitor.hear("moment", it -> it.number("epoch") == 1);
  }

  @Test
  void sendsTheNetworkInViewAndOpensItAgain() throws IOException, InterruptedException {
    Visitor visitor = studio.visit().watch();
    visitor.hear("moment");
    visitor.say("{\"type\":\"advance\",\"unit\":\"epoch\"}");
    Message moment = visitor.hear("moment", it -> it.number("epoch") == 1);

    HttpResponse<byte[]> answer =
        OpenStudio.CLIENT.send(
            HttpRequest.newBuilder(studio.uri("/model.onnx?run=" + moment.text("run"))).build(),
            BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"digits-1-7.onnx\"");
    Model model = OnnxFile.read(Files.write(folder.resolve("sent.onnx"), answer.body()));
    assertThat(model.network().parameters().all().toArray()).isEqualTo(moment.floats("parameters"));
    assertThat(model.origin().orElseThrow().steps()).isEqualTo(7);
    assertThat(json(studio.post("/model", answer.body()), 200).get("run").stringValue())
        .isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource({
    "run=99, 400",
    "run=%00, 400",
    "run=..%2f..%2fetc, 400",
    "run=1&step=x, 200",
    "step=-1, 200"
  })
  void answersForRunsThereAreOnly(String query, int status)
      throws IOException, InterruptedException {
    studio.visit().watch().hear("moment");
    assertThat(studio.get("/model.onnx?" + query).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @MethodSource
  void refusesWhatIsNoNetworkOfDigits(byte[] content) throws IOException, InterruptedException {
    JsonNode answer = json(studio.post("/model", content), 400);
    assertThat(answer.get("error").stringValue())
        .isNotBlank()
        .doesNotContain("Exception", System.getProperty("java.io.tmpdir"), "downhill");
    Visitor visitor = studio.visit().watch();
    assertThat(visitor.hear("moment").text("run")).isEqualTo("1");
  }

  static Stream<byte[]> refusesWhatIsNoNetworkOfDigits() throws IOException {
    byte[] noise = new byte[5_000];
    new SplittableRandom(5).nextBytes(noise);
    byte[] whole = foreignModel(784, 5, 10);
    return Stream.of(
        new byte[0],
        noise,
        "{\"a\":1}".repeat(100).getBytes(StandardCharsets.UTF_8),
        Arrays.copyOf(whole, whole.length / 2),
        png(28, 28, 784),
        foreignModel(64, 10),
        foreignModel(784, 3),
        foreignModel(784, 5_000, 10));
  }

  @Test
  void bringsAPictureIntoTheFormOfMnist() throws IOException, InterruptedException {
    byte[] shades = new byte[60 * 40];
    Arrays.fill(shades, (byte) 250);
    for (int y = 10; y < 50; y++) {
      Arrays.fill(shades, y * 40 + 17, y * 40 + 22, (byte) 10);
    }
    GreyPicture picture = GreyPicture.of(40, 60, shades);
    Path file = folder.resolve("one.png");
    ImageFiles.writePng(picture, file);

    JsonNode answer = json(studio.post("/picture", Files.readAllBytes(file)), 200);

    DigitStages stages = DigitStages.of(picture).orElseThrow();
    assertThat(bytes(answer, "raw")).isEqualTo(stages.raw());
    assertThat(bytes(answer, "boxed")).isEqualTo(stages.boxed());
    assertThat(bytes(answer, "centered")).isEqualTo(stages.centered());
    assertThat(bytes(answer, "finished")).isEqualTo(stages.finished());
  }

  @Test
  void saysThatAPictureIsEmpty() throws IOException, InterruptedException {
    JsonNode answer = json(studio.post("/picture", png(28, 28, 28 * 29)), 200);
    assertThat(answer.get("empty").booleanValue()).isTrue();
  }

  @Test
  void refusesWhatIsNoPictureOrTooLargeAOne() throws IOException, InterruptedException {
    for (byte[] content :
        new byte[][] {
          new byte[0],
          new byte[100],
          "<svg/>".getBytes(StandardCharsets.UTF_8),
          png(100_000, 100_000, 1_000_000),
          png(Integer.MAX_VALUE, Integer.MAX_VALUE, 1_000_000),
          png(-1, 28, 28),
          png(28, 28, 5)
        }) {
      JsonNode answer = json(studio.post("/picture", content), 400);
      assertThat(answer.get("error").stringValue())
          .isNotBlank()
          .doesNotContain(System.getProperty("java.io.tmpdir"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/picture, 17, true",
    "/model, 65, true",
    "/pictures, 65, true",
    "/picture, 17, false",
    "/model, 65, false"
  })
  void refusesMoreThanItTakes(String path, int megabytes, boolean sized)
      throws IOException, InterruptedException {
    byte[] much = new byte[megabytes << 20];
    HttpRequest.BodyPublisher body =
        sized
            ? HttpRequest.BodyPublishers.ofByteArray(much)
            : HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much));
    HttpRequest request =
        HttpRequest.newBuilder(studio.uri(path))
            .header("Origin", studio.origin())
            .POST(body)
            .build();

    JsonNode answer = json(OpenStudio.CLIENT.send(request, BodyHandlers.ofString()), 400);

    assertThat(answer.get("error").stringValue())
        .isEqualTo(
            "The file is larger than %d MB, which is more than the studio takes.", megabytes - 1);
  }

  @Test
  void getsOverAnUploadThatBreaksOff() throws IOException, InterruptedException {
    try (Wire wire = new Wire(studio.port())) {
      wire.write(
          ("POST /model HTTP/1.1\r\nHost: 127.0.0.1:%1$d\r\nOrigin: http://127.0.0.1:%1$d\r\n"
                  + "Content-Length: 1000000\r\n\r\nonly the beginning")
              .formatted(studio.port())
              .getBytes(StandardCharsets.UTF_8));
    }
    assertThat(studio.get("/").statusCode()).isEqualTo(200);
  }

  private static byte[] bytes(JsonNode answer, String name) {
    return Base64.getDecoder().decode(answer.get(name).stringValue());
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    return new JsonMapper().readTree(answer.body());
  }

  /** The files of uploads that are there. */
  private static Set<Path> left() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> files = Files.list(temporary)) {
      return new HashSet<>(
          files
              .filter(
                  file -> file.getFileName().toString().matches("downhill.*\\.(onnx|pictures?)"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] foreignModel(int... sizes) throws IOException {
    Path file = Files.createTempFile("studio-test", ".onnx");
    try {
      Architecture architecture = Architecture.of(Activation.RELU, Activation.SOFTMAX, sizes);
      OnnxFile.write(file, new Model(Network.of(new Parameters(architecture)), Optional.empty()));
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  /** A PNG file that claims to be of so many pixels, and holds so many black ones. */
  private static byte[] png(int width, int height, int pixels) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    byte[] greyOfEightBits = {8, 0, 0, 0, 0};
    chunk(
        bytes,
        "IHDR",
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(greyOfEightBits).array());
    ByteArrayOutputStream zeros = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(zeros)) {
      deflater.write(new byte[pixels]);
    }
    chunk(bytes, "IDAT", zeros.toByteArray());
    chunk(bytes, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream bytes, String type, byte[] content)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.UTF_8);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) check.getValue());
  }
}
