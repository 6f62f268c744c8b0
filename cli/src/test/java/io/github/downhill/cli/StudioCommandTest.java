package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code downhill studio} as its user meets it in the terminal. */
class StudioCommandTest {
  private static final List<String> WITH_STUDIO =
      List.of("--add-modules", "io.github.downhill.studio");
  private static final Pattern ADDRESS = Pattern.compile("http://\\S+?(?=[\\s\"])");

  @TempDir private static Path shared;
  private static Path data;

  @TempDir private Path folder;

  @BeforeAll
  static void writeData() throws IOException {
    data =
        Pictures.idxFolder(
            shared.resolve("data"), Pictures.easy(28, 60, 1), Pictures.easy(28, 20, 2));
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
  void printsItsAddressOnALineOfItsOwnServesThePageAndEndsWhenAskedTo(String signal, int code)
      throws Exception {
    try (Child child = studio("--port", 0)) {
      child.awaitOut("/\n");
      String last = child.out().lines().toList().getLast();
      assertThat(last).matches("http://127\\.0\\.0\\.1:[0-9]+/");

      assertThat(get(URI.create(last)).body()).contains("importmap");
      child.signal(signal);

      assertThat(child.await()).as(child.err()).isEqualTo(code);
      assertThat(child.err()).doesNotContain("downhill:", "Exception");
    }
  }

  @Test
  void tellsProgramsItsAddressAsJson() throws Exception {
    try (Child child = studio("--port", 0, "--json")) {
      child.awaitOut("}\n");

      assertThat(JsonText.objects(child.out()).getFirst()).containsEntry("event", "started");
      assertThat(get(address(child)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void asksForATokenWhereOthersCanReachItAndSaysSo() throws Exception {
    try (Child child = studio("--port", 0, "--host", "0.0.0.0")) {
      child.awaitOut("token=");

      URI open = URI.create(address(child).toString().replace("0.0.0.0", "127.0.0.1"));
      assertThat(get(URI.create("http://127.0.0.1:" + open.getPort() + "/")).statusCode())
          .isEqualTo(403);
      assertThat(get(open).statusCode()).isEqualTo(303);
      assertThat(child.err()).contains("Others on the network can reach this studio");
    }
  }

  @Test
  void refusesAPortThatIsTakenAndSaysWhatToDo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Child child = studio("--port", taken.getLocalPort())) {
      assertThat(child.await()).isEqualTo(1);
      assertThat(child.err())
          .contains("port " + taken.getLocalPort() + " of 127.0.0.1 cannot be listened on")
          .contains("choose another with --port");
    }
  }

  @Test
  void refusesWhatIsNoPort() throws IOException {
    Shown shown = Shown.by("studio", "--port", 70_000);

    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.err()).contains("--port: expected a number from 0 to 65535, not 70000");
  }

  @Test
  void refusesAModelThatIsNotThere() throws IOException {
    Path nowhere = folder.resolve("nowhere.onnx");

    Shown shown = Shown.by("studio", nowhere);

    assertThat(shown.code()).isEqualTo(1);
    assertThat(shown.err()).contains(nowhere.toString());
  }

  private Child studio(Object... more) throws IOException {
    List<Object> words = new ArrayList<>(List.of("studio", "--no-open", "--data", data));
    words.addAll(List.of(more));
    return Child.downhill(folder, WITH_STUDIO, words.toArray());
  }

  private static URI address(Child child) {
    Matcher matcher = ADDRESS.matcher(child.out());
    assertThat(matcher.find()).isTrue();
    return URI.create(matcher.group());
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }
}
