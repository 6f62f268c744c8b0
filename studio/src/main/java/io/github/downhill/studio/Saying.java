package io.github.downhill.studio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something the studio says to whoever looks at a page: one of the page's own texts, so that every
 * page says it in its own language.
 *
 * @param key of the text, such as {@code server.run.gone}
 * @param values what stands in its places: texts and numbers
 */
record Saying(String key, Map<String, Object> values) {
  private static final String ENGLISH_FILE = "pages/texts/server.en.json";
  private static final Supplier<JsonNode> ENGLISH = Once.of(Saying::readEnglish);
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  Saying {
    values = Map.copyOf(values);
  }

  /**
   * What an exception says. What comes from deeper down than the studio is in English: it is quoted
   * after a beginning that every page has in its own language.
   */
  static Saying of(Throwable e) {
    return switch (e) {
      case Refusal refusal -> refusal.saying();
      case IllegalArgumentException _ -> quoting("server.refused", String.valueOf(e.getMessage()));
      case IOException _ -> quoting("server.digits.unreadable", String.valueOf(e.getMessage()));
      default -> quoting("server.failed", e.toString());
    };
  }

  private static Saying quoting(String key, String reason) {
    return new Saying(key, Map.of("reason", reason));
  }

  /** The sentence in English. */
  String english() {
    JsonNode text = ENGLISH.get().at("/" + key.replace('.', '/'));
    return PLACE
        .matcher(text.stringValue())
        .replaceAll(
            place -> Matcher.quoteReplacement(written(values.getOrDefault(place.group(1), "?"))));
  }

  private static String written(Object value) {
    boolean whole = value instanceof Number number && isWhole(number.doubleValue());
    return whole
        ? String.format(Locale.ENGLISH, "%,d", ((Number) value).longValue())
        : String.valueOf(value);
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9;
  }

  /** Adds to a message the sentence under a name, and what makes it in other languages. */
  ObjectNode addTo(ObjectNode message, String name) {
    message.put(name, english()).put("key", key);
    message.set("values", Json.tree(values));
    return message;
  }

  private static JsonNode readEnglish() {
    try (InputStream in = Saying.class.getResourceAsStream(ENGLISH_FILE)) {
      if (in == null) {
        throw new IllegalStateException("the studio's jar has no " + ENGLISH_FILE);
      }
      return Json.request(new String(in.readAllBytes(), StandardCharsets.UTF_8)).object();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + ENGLISH_FILE, e);
    }
  }
}
