package io.github.downhill.studio;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.studio.StudioSettings.NamedModel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A studio at work on small made-up digits, and those who visit it. */
final class OpenStudio implements AutoCloseable {
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Studio studio;
  private final List<Visitor> visitors = new ArrayList<>();

  private OpenStudio(Studio studio) {
    this.studio = studio;
  }

  static OpenStudio open() throws IOException {
    return open("127.0.0.1", MadeUpShelf.of(61, 40), Optional.empty());
  }

  static OpenStudio open(String host, Shelf shelf, Optional<NamedModel> model) throws IOException {
    return new OpenStudio(Studio.start(settings(host, shelf, model)));
  }

  static StudioSettings settings(String host, Shelf shelf, Optional<NamedModel> model) {
    return new StudioSettings(
        host, 0, "./downhill", "test", new ScalarKernels(), shelf, _ -> 1, model);
  }

  Studio studio() {
    return studio;
  }

  int port() {
    return studio.address().getPort();
  }

  String origin() {
    return "http://127.0.0.1:" + port();
  }

  URI uri(String path) {
    return URI.create(origin() + path);
  }

  Visitor visit() {
    Visitor visitor = Visitor.come(this);
    visitors.add(visitor);
    return visitor;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, byte[] body) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(uri(path))
            .header("Origin", origin())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  @Override
  public void close() {
    visitors.forEach(Visitor::leave);
    studio.close();
  }
}
