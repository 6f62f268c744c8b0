package io.github.downhill.studio;

import io.github.downhill.datasets.DatasetException;
import io.github.downhill.datasets.DigitStages;
import io.github.downhill.datasets.ImageFiles;
import io.github.downhill.formats.FormatException;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Network;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files that go to the browser and come from it: networks as ONNX, pictures.
 *
 * <p>What comes lies in a file of ours while it is read; nothing that the browser says is part of
 * its name.
 */
final class Transfers {
  private static final long PICTURE_BYTES_MAX = 16_000_000;
  private static final long MODEL_BYTES_MAX = 64_000_000;
  private static final long PICTURES_BYTES_MAX = 64_000_000;

  private static final int AT_ONCE = 2;

  private final Room room;
  private final Semaphore turns = new Semaphore(AT_ONCE); // each takes memory to read

  Transfers(Room room) {
    this.room = room;
  }

  /** What is read out of a file that came. */
  @FunctionalInterface
  private interface Reading {
    ObjectNode of(Path file) throws IOException;
  }

  /** Sends the network of a moment as an ONNX file. */
  void sendModel(ServerRequest request, ServerResponse response) throws IOException {
    Run run = room.runs().run(request.query().first("run").orElse(""));
    long step =
        request
            .query()
            .first("step")
            .filter(text -> text.matches("[0-9]{1,15}"))
            .map(Long::valueOf)
            .orElse(Long.MAX_VALUE);
    Moment moment =
        run.history().at(step).orElseThrow(() -> new Refusal("server.run.notBegun", Map.of()));
    Path file = Files.createTempFile("downhill", ".onnx");
    try {
      Network network = Network.of(moment.parameters(run.architecture()), room.kernels());
      OnnxFile.write(file, new Model(network, Origins.of(run, moment, room)));
      response.header(HeaderNames.CONTENT_TYPE, "application/octet-stream");
      response.header(
          HeaderNames.CONTENT_DISPOSITION,
          "attachment; filename=\"digits-%s-%d.onnx\"".formatted(run.id(), moment.step()));
      response.send(Files.readAllBytes(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Opens the network of an ONNX file that comes, as a run that can be trained on. */
  void takeModel(ServerRequest request, ServerResponse response) throws IOException {
    String data = room.library().names().getFirst();
    Recipe usual = Recipe.video().build();
    take(
        request,
        response,
        MODEL_BYTES_MAX,
        ".onnx",
        file -> {
          Model model = OnnxFile.read(file, room.kernels());
          synchronized (room.orders()) {
            Run run = room.take(room.runs().open("file", data, model, usual));
            return Json.object().put("run", run.id());
          }
        });
  }

  /** Brings a picture that comes into the form of MNIST. */
  void takePicture(ServerRequest request, ServerResponse response) throws IOException {
    take(
        request,
        response,
        PICTURE_BYTES_MAX,
        ".picture",
        file ->
            DigitStages.of(ImageFiles.read(file))
                .map(Transfers::text)
                .orElseGet(() -> Json.object().put("empty", true)));
  }

  /** Keeps some of the pictures of an IDX file that comes, to be shown to networks. */
  void takePictures(ServerRequest request, ServerResponse response) throws IOException {
    take(
        request,
        response,
        PICTURES_BYTES_MAX,
        ".pictures",
        file -> {
          Album album = room.albums().keep(IdxSample.read(file));
          return Json.object()
              .put("album", album.id())
              .put("count", album.pictures().size())
              .put("brought", album.brought());
        });
  }

  private static ObjectNode text(DigitStages stages) {
    return Json.object()
        .put("raw", base64(stages.raw()))
        .put("boxed", base64(stages.boxed()))
        .put("centered", base64(stages.centered()))
        .put("finished", base64(stages.finished()));
  }

  private static String base64(byte[] pixels) {
    return Base64.getEncoder().encodeToString(pixels);
  }

  private void take(
      ServerRequest request, ServerResponse response, long bytesMax, String ending, Reading reading)
      throws IOException {
    Path file = Files.createTempFile("downhill", ending);
    response.header(HeaderNames.CONTENT_TYPE, "application/json");
    try {
      copy(request.content().inputStream(), file, bytesMax);
      response.send(Json.bytes(inTurn(reading, file)));
    } catch (DatasetException | FormatException | IllegalArgumentException e) {
      response
          .status(Status.BAD_REQUEST_400)
          .send(Json.bytes(about(file, e).addTo(Json.object(), "error")));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** What is wrong with a file, of which nobody knows the name that it has here. */
  private static Saying about(Path file, Exception e) {
    String reason = String.valueOf(e.getMessage()).replace(file.toString(), "it");
    return e instanceof Refusal refusal
        ? refusal.saying()
        : new Saying("server.file.unreadable", Map.of("reason", reason));
  }

  private ObjectNode inTurn(Reading reading, Path file) throws IOException {
    turns.acquireUninterruptibly();
    try {
      return reading.of(file);
    } finally {
      turns.release();
    }
  }

  private static void copy(InputStream in, Path file, long bytesMax) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long left = bytesMax;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        left -= read;
        Refusal.unless(left >= 0, "server.file.tooLarge", Map.of("most", bytesMax / 1_000_000));
        out.write(buffer, 0, read);
      }
    }
  }
}
