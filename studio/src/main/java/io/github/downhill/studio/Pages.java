package io.github.downhill.studio;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The page and all that belongs to it, out of this module. */
final class Pages {
  private static final int NAME_MAX = 200; // the pattern takes as much stack as a name is long
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.([a-z0-9]+)");
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  /**
   * A file as it is sent.
   *
   * @param packed the same, by gzip; empty where that makes it no smaller
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Page(byte[] content, Optional<byte[]> packed, String type, String tag) {}

  private final Map<String, Page> known = new ConcurrentHashMap<>();
  private final String scripts = "'self' 'sha256-" + importMapHash() + "'";

  /**
   * What the page may load: nothing but what is ours, and the import map that is written in it. An
   * embedded page may be framed by anybody, files included, which no pattern stands for.
   */
  String contentSecurityPolicy(boolean embedded) {
    return "default-src 'none'; script-src "
        + scripts
        + "; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
        + " base-uri 'none'; form-action 'none'"
        + (embedded ? "" : "; frame-ancestors 'self'");
  }

  void index(ServerRequest request, ServerResponse response) {
    send("pages/index.html", request, response);
  }

  void page(ServerRequest request, ServerResponse response) {
    send("pages/" + rest(request, "/pages/"), request, response);
  }

  void library(ServerRequest request, ServerResponse response) {
    send("lib/" + rest(request, "/lib/"), request, response);
  }

  private static String rest(ServerRequest request, String start) {
    String path = request.path().path();
    return path.startsWith(start) ? path.substring(start.length()) : "";
  }

  private void send(String name, ServerRequest request, ServerResponse response) {
    Optional<Page> page = find(name);
    if (page.isEmpty()) {
      response.status(Status.NOT_FOUND_404).send("There is no such page here.\n");
      return;
    }
    boolean packed = page.get().packed().isPresent() && takesGzip(request);
    // Two encodings of a file are two things to a cache.
    String tag = "\"%s%s\"".formatted(page.get().tag(), packed ? "-gzip" : "");
    response.header(HeaderNames.ETAG, tag);
    response.header(HeaderNames.CACHE_CONTROL, "no-cache");
    response.header(HeaderNames.VARY, "Accept-Encoding");
    if (request.headers().first(HeaderNames.IF_NONE_MATCH).filter(tag::equals).isPresent()) {
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    response.header(HeaderNames.CONTENT_TYPE, page.get().type());
    if (packed) {
      response.header(HeaderNames.CONTENT_ENCODING, "gzip");
    }
    response.send(packed ? page.get().packed().orElseThrow() : page.get().content());
  }

  private static boolean takesGzip(ServerRequest request) {
    return request.headers().first(HeaderNames.ACCEPT_ENCODING).stream()
        .flatMap(accepted -> Stream.of(accepted.split(",", -1)))
        .anyMatch(encoding -> encoding.strip().equals("gzip"));
  }

  private Optional<Page> find(String name) {
    Matcher matcher = NAME.matcher(name);
    if (name.length() > NAME_MAX || !matcher.matches() || !TYPES.containsKey(matcher.group(3))) {
      return Optional.empty();
    }
    Page page = known.get(name);
    if (page == null) {
      page = read(name, TYPES.getOrDefault(matcher.group(3), ""));
      if (page != null) {
        known.put(name, page);
      }
    }
    return Optional.ofNullable(page);
  }

  private static @Nullable Page read(String name, String type) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        return null;
      }
      byte[] content = in.readAllBytes();
      byte[] packed = gzip(content);
      Optional<byte[]> smaller = Optional.of(packed).filter(it -> it.length < content.length);
      return new Page(content, smaller, type, sha256(content));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name + " out of the studio's jar", e);
    }
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static String importMapHash() {
    Page index = read("pages/index.html", "");
    if (index == null) {
      throw new IllegalStateException("the studio's jar has no page");
    }
    Matcher matcher = IMPORT_MAP.matcher(new String(index.content(), StandardCharsets.UTF_8));
    if (!matcher.find()) {
      throw new IllegalStateException("the studio's page has no import map");
    }
    return sha256(matcher.group(1).getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] content) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
