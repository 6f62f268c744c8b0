package io.github.downhill.formats;

import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.RecipeText;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An origin as words, the way it travels in the metadata of both kinds of file. */
final class OriginText {
  /** What the names of all our metadata begin with. */
  static final String OURS = "downhill.";

  private static final String RECIPE = OURS + "recipe.";
  private static final String STEPS = OURS + "steps";
  private static final String DATASET = OURS + "dataset";
  private static final String EXAMPLES = OURS + "examples";
  private static final String FINGERPRINT = OURS + "fingerprint";
  private static final String VERSION = OURS + "version";

  private static final int REASON_MAX = 200;

  private OriginText() {}

  /** All that the origin says; {@link #parse} makes an equal origin of it. */
  static Map<String, String> of(Origin origin) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put(VERSION, origin.version());
    RecipeText.of(origin.recipe()).forEach((name, word) -> text.put(RECIPE + name, word));
    text.put(STEPS, Long.toString(origin.steps()));
    text.put(DATASET, origin.dataset());
    text.put(EXAMPLES, Integer.toString(origin.examples()));
    text.put(FINGERPRINT, origin.fingerprint());
    return text;
  }

  /**
   * The origin that the metadata of a file tell; empty if they tell nothing of Downhill.
   *
   * @throws Refusal if they tell only a part, or what makes no sense
   */
  static Optional<Origin> parse(Map<String, String> metadata) throws Refusal {
    if (metadata.keySet().stream().noneMatch(name -> name.startsWith(OURS))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Origin(
              recipe(metadata),
              whole(metadata, STEPS, Long.MAX_VALUE),
              word(metadata, DATASET),
              (int) whole(metadata, EXAMPLES, Integer.MAX_VALUE),
              word(metadata, FINGERPRINT),
              word(metadata, VERSION)));
    } catch (IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  /** What our metadata say under a name. */
  static String word(Map<String, String> metadata, String name) throws Refusal {
    String word = metadata.get(name);
    if (word == null) {
      throw damaged("'" + name + "' is missing");
    }
    return word;
  }

  /** A whole number in our metadata, from 0 to the largest that is possible. */
  static long whole(Map<String, String> metadata, String name, long max) throws Refusal {
    String word = word(metadata, name);
    boolean isWhole = word.matches("[0-9]{1,19}");
    BigInteger value = isWhole ? new BigInteger(word) : BigInteger.ONE.negate();
    if (value.signum() < 0 || value.compareTo(BigInteger.valueOf(max)) > 0) {
      throw damaged(
          English.text(
              "'%s' is %s; expected a whole number up to %,d", name, Refusal.quoted(word), max));
    }
    return value.longValueExact();
  }

  /** What to say of metadata that make no sense. */
  static Refusal damaged(String why) {
    return new Refusal(
        "has damaged metadata: %s; use another copy of the file"
            .formatted(Refusal.shown(why, REASON_MAX)));
  }

  /** What to say of metadata that make no sense. */
  static Refusal damaged(IllegalArgumentException why) {
    return damaged(why.getMessage() == null ? why.toString() : why.getMessage());
  }

  private static Recipe recipe(Map<String, String> metadata) {
    Map<String, String> words = new LinkedHashMap<>();
    metadata.forEach((name, word) -> {
      if (name.startsWith(RECIPE)) {
        words.put(name.substring(RECIPE.length()), word);
      }
    });
    return RecipeText.parse(words);
  }
}
