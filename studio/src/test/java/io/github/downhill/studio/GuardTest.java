package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.WritableHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private static final int PORT = 8784;

  private final Guard local = Guard.of("127.0.0.1", PORT, true);
  private final Guard open = Guard.of("0.0.0.0", PORT, false);

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8784", "localhost:8784", "[::1]:8784"})
  void knowsItsOwnNames(String host) {
    assertThat(local.knowsHost(headers(host))).isTrue();
    assertThat(open.knowsHost(headers(host))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example",
        "evil.example:8784",
        "localhost",
        "localhost:80",
        "localhost:8785",
        "localhost.evil.example:8784",
        "127.0.0.1.evil.example:8784",
        "user@127.0.0.1:8784",
        "evil.example/127.0.0.1:8784",
        "127.0.0.1:8784/evil.example",
        "127.0.0.1:8784:8784",
        "127.0.0.1:08784x",
        "localhost:8784 evil",
        "[::1",
        "%00"
      })
  void knowsNoOtherNames(String host) {
    assertThat(local.knowsHost(headers(host))).isFalse();
    assertThat(open.knowsHost(headers(host))).isFalse();
  }

  @Test
  void knowsNobodyWithoutAName() {
    assertThat(local.knowsHost(WritableHeaders.create())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.1.7:8784", "10.0.0.1:8784", "[fe80::1]:8784"})
  void isCalledByAnyAddressOnlyWhereOthersCanReachIt(String host) {
    assertThat(open.knowsHost(headers(host))).isTrue();
    assertThat(local.knowsHost(headers(host))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "https://127.0.0.1:8784",
        "http://127.0.0.1",
        "http://127.0.0.1:8784/",
        "http://127.0.0.1:8785",
        "http://localhost:8784",
        "http://evil.example",
        "http://127.0.0.1:8784.evil.example"
      })
  void takesNoOtherOriginForItsOwn(String origin) {
    Headers headers = headers("127.0.0.1:8784").set(HeaderNames.ORIGIN, origin);
    assertThat(local.isFromOurPage(headers)).isFalse();
    assertThat(local.admitsLive(headers)).isFalse();
  }

  @Test
  void knowsItsOwnPages() {
    assertThat(local.admitsLive(ours())).isTrue();
    assertThat(local.isFromOurPage(headers("127.0.0.1:8784"))).isFalse();
  }

  @Test
  void asksForNoTokenWhereOnlyThisMachineCanReachIt() {
    assertThat(local.token()).isEmpty();
    assertThat(local.hasToken(WritableHeaders.create())).isTrue();
    assertThat(local.isToken("")).isFalse();
  }

  @Test
  void asksForItsTokenWhereOthersCanReachIt() {
    String token = open.token().orElseThrow();
    assertThat(token).matches("[0-9a-f]{32}");
    assertThat(token).isNotEqualTo(Guard.of("0.0.0.0", PORT, false).token().orElseThrow());
    assertThat(open.isToken(token)).isTrue();
    assertThat(open.isToken(token.substring(1))).isFalse();
    assertThat(open.admitsLive(ours())).isFalse();
    assertThat(open.admitsLive(ours().set(HeaderNames.COOKIE, "a=b; downhill-8784=" + token)))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"downhill-8784=", "downhill-8784=x", "downhill-8785=%s", "x%s", "%s"})
  void takesNothingElseForTheToken(String cookie) {
    String text = cookie.formatted(open.token().orElseThrow());
    assertThat(open.hasToken(ours().set(HeaderNames.COOKIE, text))).isFalse();
  }

  private static WritableHeaders<?> headers(String host) {
    return WritableHeaders.create().set(HeaderNames.HOST, host);
  }

  private static WritableHeaders<?> ours() {
    return headers("127.0.0.1:8784").set(HeaderNames.ORIGIN, "http://127.0.0.1:8784");
  }
}
