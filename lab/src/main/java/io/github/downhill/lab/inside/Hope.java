package io.github.downhill.lab.inside;

import io.github.downhill.lab.statistics.Spread;

/**
 * What became of the hope that a layer finds shapes of a kind.
 *
 * @param found the share of a map that the best shape explains, over networks
 * @param shuffled the same of the same weights shuffled
 * @param alike the same of random maps that are as smooth
 */
record Hope(Spread found, Spread shuffled, Spread alike) {
  /** Of a map: it is such a shape more than anything else. */
  static final double MOST = 0.5;

  private static final double SOME = 0.1; // nine tenths of it are something else

  /** What one may say. */
  enum Verdict {
    /** The maps are such shapes. */
    FULFILLED("finds %s"),
    /** They are somewhat like such shapes. */
    A_LITTLE("finds traces of %s"),
    /** They are more like such shapes than by chance, but hardly any of a map is. */
    HARDLY("finds hardly a trace of %s"),
    /** They have some order, but no more of such shapes than anything that is as smooth. */
    ONLY_SMOOTH("finds no %s, only smooth patches"),
    /** They are no more like such shapes than without any order. */
    NOTHING("finds no %s"),
    /** With one seed nobody knows how much chance makes. */
    OPEN("cannot be judged by one seed: %s or not");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /** What the layer does, with the name of the shapes. */
    String words(String shapes) {
      return words.formatted(shapes);
    }
  }

  Verdict verdict() {
    if (found.count() == 1) {
      return Verdict.OPEN;
    } else if (!isAbove(shuffled)) {
      return Verdict.NOTHING;
    } else if (!isAbove(alike)) {
      return Verdict.ONLY_SMOOTH;
    }
    double share = found.mean();
    return share >= MOST ? Verdict.FULFILLED : share >= SOME ? Verdict.A_LITTLE : Verdict.HARDLY;
  }

  private boolean isAbove(Spread other) {
    return found.differsFrom(other) && found.mean() > other.mean();
  }
}
