package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and who is not. */
class EntranceTest {
  private static OpenStudio local;
  private static OpenStudio open;

  @BeforeAll
  static void open() throws IOException {
    local = OpenStudio.open();
    open = OpenStudio.open("0.0.0.0", MadeUpShelf.of(61, 40), Optional.empty());
  }

  @AfterAll
  static void close() {
    local.close();
    open.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/pages/main.js", "/lib/katex/katex.mjs", "/model.onnx", "/nothing"})
  void refusesWhoeverCallsItByAnotherName(String path) throws IOException {
    for (String host :
        new String[] {"evil.example", "evil.example:" + local.port(), "127.0.0.1:1"}) {
      String answer = Wire.exchange(local.port(), "GET " + path + " HTTP/1.1", "Host: " + host);
      assertThat(answer).startsWith("HTTP/1.1 403 ").contains("not called by that name");
    }
  }

  @Test
  void letsNobodyInLiveByAnotherName() throws IOException {
    String answer =
        Wire.exchange(
            local.port(),
            "GET /live HTTP/1.1",
            "Host: evil.example:" + local.port(),
            "Origin: http://evil.example:" + local.port(),
            "Upgrade: websocket",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13");
    assertThat(answer).startsWith("HTTP/1.1 403 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "http://evil.example", "https://127.0.0.1"})
  void letsOnlyItsOwnPagesInLive(String origin) {
    assertThatThrownBy(() -> Visitor.come(local, origin, ""))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "http://evil.example"})
  void takesNothingButFromItsOwnPages(String origin) throws IOException, InterruptedException {
    for (String path : new String[] {"/model", "/picture", "/", "/nothing"}) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(local.uri(path)).POST(HttpRequest.BodyPublishers.ofString("x"));
      if (!origin.isEmpty()) {
        request.header("Origin", origin);
      }
      HttpResponse<String> answer =
          OpenStudio.CLIENT.send(request.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("Only pages of this studio");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "HEAD", "PATCH"})
  void refusesOtherMethodsOfOthers(String method) throws IOException {
    String answer =
        Wire.exchange(
            local.port(), method + " / HTTP/1.1", "Host: 127.0.0.1:" + local.port(), "Origin: x");
    assertThat(answer).startsWith("HTTP/1.1 403 ");
  }

  @Test
  void hasNoTokenInItsAddressWhereOnlyThisMachineCanReachIt() {
    assertThat(local.studio().address()).hasNoQuery().hasPath("/");
    assertThat(local.studio().isOpenToOthers()).isFalse();
    assertThat(open.studio().isOpenToOthers()).isTrue();
  }

  @Test
  void tellsOthersWhereToFindItOnlyWhereTheyCanReachIt() throws IOException {
    assertThat(local.studio().addressesForOthers()).isEmpty();
    URI own = open.studio().address();
    assertThat(own).hasHost("127.0.0.1");
    assertThat(open.studio().addressesForOthers())
        .hasSameSizeAs(ownAddresses())
        .allSatisfy(other -> {
          assertThat(ownAddresses()).contains(other.getHost());
          assertThat(other).hasPort(own.getPort()).hasQuery(own.getQuery());
        });
  }

  /** By which others on the network reach this machine. */
  private static List<String> ownAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?token=",
        "/?token=x",
        "/pages/main.js",
        "/model.onnx",
        "/live",
        "/nothing"
      })
  void asksForTheTokenWhereOthersCanReachIt(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = open.get(path);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .isEqualTo("Open the studio by the whole address that it printed, token included.\n");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void asksForTheTokenBeforeItTakesAnything() throws IOException, InterruptedException {
    assertThat(open.post("/picture", new byte[9]).statusCode()).isEqualTo(403);
    assertThatThrownBy(() -> Visitor.come(open))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
  }

  @Test
  void givesACookieForTheTokenAndLetsThatIn() throws IOException, InterruptedException {
    HttpResponse<String> first = open.get("/?" + open.studio().address().getQuery());
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Location")).contains("/");
    String cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=");
    String pair = cookie.split(";")[0];

    HttpRequest second = HttpRequest.newBuilder(open.uri("/")).header("Cookie", pair).build();
    assertThat(OpenStudio.CLIENT.send(second, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    Visitor visitor = Visitor.come(open, open.origin(), pair);
    assertThat(visitor.hear("welcome").text("version")).isEqualTo("test");
    visitor.leave();
  }
}
