package io.github.downhill.studio;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may come in.
 *
 * <p>A page of somebody else, open in the same browser, must neither read nor steer the studio. It
 * could have a name of its own lead to 127.0.0.1 (DNS rebinding), so the name by which the studio
 * is called must be one of its own; and what changes anything must come from a page of its own.
 * Where others than this machine can reach the studio, a token is asked for as well.
 */
final class Guard {
  private static final int TOKEN_BYTES = 16;

  private final int port;
  private final Set<String> names;
  private final boolean open; // to any name that is an address
  private final Optional<String> token;

  private Guard(int port, Set<String> names, boolean open, Optional<String> token) {
    this.port = port;
    this.names = names;
    this.open = open;
    this.token = token;
  }

  /** The guard of a studio that listens on an address and a port. */
  static Guard of(String host, int port, boolean onlyThisMachine) {
    Set<String> names =
        Stream.of("127.0.0.1", "localhost", "[::1]", host, "[" + host + "]")
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    return new Guard(
        port, names, !onlyThisMachine, onlyThisMachine ? Optional.empty() : Optional.of(random()));
  }

  /** What is to be known to come in, where others can reach the studio. */
  Optional<String> token() {
    return token;
  }

  /** The name of the cookie that carries the token; studios on other ports have their own. */
  String cookie() {
    return "downhill-" + port;
  }

  /** Whether the studio is called by a name of its own. */
  boolean knowsHost(Headers headers) {
    return headers.first(HeaderNames.HOST).filter(this::isOurs).isPresent();
  }

  /** Whether a request has the token, if there is one. */
  boolean hasToken(Headers headers) {
    return token.isEmpty()
        || headers.values(HeaderNames.COOKIE).stream()
            .flatMap(line -> Arrays.stream(line.split(";")))
            .map(String::strip)
            .anyMatch(pair -> isSame(pair, cookie() + "=" + token.get()));
  }

  /** Whether these words are the token. */
  boolean isToken(String words) {
    return token.filter(secret -> isSame(secret, words)).isPresent();
  }

  /** Whether a request comes from a page of this studio. */
  boolean isFromOurPage(Headers headers) {
    return headers
        .first(HeaderNames.ORIGIN)
        .filter(origin -> isOurOrigin(origin, headers))
        .isPresent();
  }

  /** Whether a page may open the live connection. */
  boolean admitsLive(Headers headers) {
    return knowsHost(headers) && isFromOurPage(headers) && hasToken(headers);
  }

  private boolean isOurOrigin(String origin, Headers headers) {
    return origin.equals("http://" + headers.first(HeaderNames.HOST).orElse(""));
  }

  private boolean isOurs(String hostAndPort) {
    try {
      URI uri = URI.create("http://" + hostAndPort);
      String host = uri.getHost();
      return host != null
          && hostAndPort.equals(uri.getRawAuthority())
          && uri.getRawUserInfo() == null
          && (uri.getPort() == port || (uri.getPort() < 0 && port == 80))
          && (names.contains(host.toLowerCase(Locale.ROOT)) || (open && isAddress(host)));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isAddress(String host) {
    return host.startsWith("[") || host.matches("[0-9]+(\\.[0-9]+){3}");
  }

  private static boolean isSame(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private static String random() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
