package io.github.downhill.studio;

/** Where it is said what went wrong, for whoever is looking. */
@FunctionalInterface
interface Problems {
  void tell(Saying saying);
}
