package io.github.downhill.studio;

/** Where a sentence goes that says what went wrong, for whoever is looking. */
@FunctionalInterface
interface Problems {
  void tell(String sentence);
}
