package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static OpenStudio studio;

  @BeforeAll
  static void open() throws IOException {
    studio = OpenStudio.open();
  }

  @AfterAll
  static void close() {
    studio.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8",
    "/pages/main.js, text/javascript; charset=utf-8",
    "/pages/studio.css, text/css; charset=utf-8",
    "/pages/favicon.svg, image/svg+xml",
    "/lib/katex/katex.mjs, text/javascript; charset=utf-8",
    "/lib/katex/katex.min.css, text/css; charset=utf-8",
    "/lib/katex/fonts/KaTeX_Main-Regular.woff2, font/woff2"
  })
  void sendsThePageAndAllThatBelongsToIt(String path, String type)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = studio.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    assertThat(answer.body()).isNotEmpty();
    assertIsGuarded(answer.headers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/pages/nothing.js",
        "/pages/",
        "/pages",
        "/lib/",
        "/model.onnx?run=99",
        "/live"
      })
  void guardsItsErrorsToo(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = studio.get(path);
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("\tat ", "Exception", "java.");
    assertIsGuarded(answer.headers());
  }

  @Test
  void sendsTextPackedToWhoTakesThat() throws IOException, InterruptedException {
    URI uri = studio.uri("/pages/studio.css");
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Accept-Encoding", "deflate, gzip, br").build();
    HttpResponse<byte[]> packed =
        OpenStudio.CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    HttpResponse<String> plain = studio.get("/pages/studio.css");

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(packed.body()).hasSizeLessThan(plain.body().length() / 2);
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
    }
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(packed.headers().firstValue("ETag"))
        .isNotEqualTo(plain.headers().firstValue("ETag"));
  }

  @Test
  void allowsNoScriptsButItsOwnAndTheImportMap()
      throws IOException, InterruptedException, GeneralSecurityException {
    HttpResponse<String> page = studio.get("/");
    Matcher map =
        Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL)
            .matcher(page.body());
    assertThat(map.find()).isTrue();
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8));
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';")
        .contains("default-src 'none'", "style-src 'self'", "base-uri 'none'", "form-action 'none'")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContain(" style=", " onclick=", "<style");
  }

  @ParameterizedTest
  @CsvSource({"/, true", "/?embed=0, true", "/?embed=1, false", "/?embed=1&view=draw, false"})
  void mayBeFramedByOthersOnlyWhereItIsMeantToBe(String path, boolean onlyByOurs)
      throws IOException, InterruptedException {
    String policy = studio.get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy.contains("frame-ancestors")).isEqualTo(onlyByOurs);
    assertThat(policy.endsWith("; frame-ancestors 'self'")).isEqualTo(onlyByOurs);
  }

  @Test
  void isNotSentAgainToWhoHasIt() throws IOException, InterruptedException {
    String tag = studio.get("/pages/main.js").headers().firstValue("ETag").orElseThrow();
    HttpRequest again =
        HttpRequest.newBuilder(studio.uri("/pages/main.js")).header("If-None-Match", tag).build();
    HttpResponse<String> answer = OpenStudio.CLIENT.send(again, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertIsGuarded(answer.headers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/pages/../Studio.class",
        "/pages/%2e%2e/Studio.class",
        "/pages/..%2fStudio.class",
        "/pages/%2e%2e%2fStudio.class",
        "/pages/%252e%252e%252fStudio.class",
        "/pages/..%5cStudio.class",
        "/pages/..\\Studio.class",
        "/pages/%c0%ae%c0%ae/Studio.class",
        "/pages/....//....//etc/passwd",
        "/pages//etc/passwd",
        "/pages/%2fetc/passwd",
        "/pages/./main.js/../../Studio.class",
        "/pages/main.js%00.css",
        "/pages/main.js;x=.css",
        "/pages/main.js/",
        "/pages/texts",
        "/pages/../../../../../../../module-info.class",
        "/lib/../pages/index.html%00",
        "/lib/katex/../../Studio.class",
        "/lib/..%2f..%2f..%2f..%2fmodule-info.class",
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/pages/file:///etc/passwd",
        "/pages/studio.css?../../Studio.class#/../x.class",
        "http://evil.example/pages/../Studio.class"
      })
  void findsNothingOutsideOfThePages(String path) throws IOException {
    String answer =
        Wire.exchange(
            studio.port(), "GET " + path + " HTTP/1.1", "Host: 127.0.0.1:" + studio.port());
    if (answer.startsWith("HTTP/1.1 200 ")) { // it was an odd name for a page after all
      assertThat(answer).containsAnyOf("text/javascript", "text/css", "text/html");
    } else {
      assertThat(answer).matches("(?s)HTTP/1.1 (4..|303) .*");
    }
    assertThat(answer).doesNotContain("root:", "\u00ca\u00fe\u00ba\u00be", "io/github", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 1_900})
  void isNotTroubledByLongNames(int count) throws IOException {
    for (String part : new String[] {"a/", "a.", "-", ".a", "a"}) {
      String answer =
          Wire.exchange(
              studio.port(),
              "GET /pages/" + part.repeat(count) + " HTTP/1.1",
              "Host: 127.0.0.1:" + studio.port());
      assertThat(answer).matches("(?s)HTTP/1.1 4.. .*").doesNotContain("StackOverflow", "\tat ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /%zz HTTP/1.1", "GET / HTTP/1.1\r\nBad Header : x"})
  void guardsItsAnswersToWhatIsNoRequestAtAll(String lines) throws IOException {
    String answer = Wire.exchange(studio.port(), lines, "Host: 127.0.0.1:" + studio.port());
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
        .contains("Referrer-Policy: no-referrer", "Cross-Origin-Resource-Policy: same-origin");
  }

  private static void assertIsGuarded(HttpHeaders headers) {
    assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
  }
}
