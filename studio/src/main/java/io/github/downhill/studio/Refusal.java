package io.github.downhill.studio;

import java.io.Serial;
import java.util.Map;

/** Something that the studio does not do, and why, in words for whoever asked for it. */
final class Refusal extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Saying saying;

  Refusal(String key, Map<String, Object> values) {
    this(new Saying(key, values));
  }

  Refusal(Saying saying) {
    super(saying.english());
    this.saying = saying;
  }

  /** Makes sure of something that is asked for. */
  static void unless(boolean holds, String key, Map<String, Object> values) {
    if (!holds) {
      throw new Refusal(key, values);
    }
  }

  Saying saying() {
    return saying;
  }
}
