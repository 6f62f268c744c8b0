package io.github.downhill.lab.workshop;

import io.github.downhill.learning.Examples;
import java.util.stream.Collectors;

/** What a work depends on, in words: the craft and its version, the data, and all that it says. */
record Keys(Examples training, Examples test) {
  /** Goes up when a recipe leads to other bits than before, so that old outcomes are not taken. */
  private static final int ARITHMETIC = 1;

  <W> String of(Way<W, ?> way, W work) {
    String words =
        way.text(work).entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n"));
    return String.join(
        "\n",
        "craft=" + way.craft(work).text(),
        "arithmetic=" + ARITHMETIC, // not by "%d", which in some languages writes other digits
        "training=" + training.fingerprint(),
        "test=" + test.fingerprint(),
        words);
  }
}
