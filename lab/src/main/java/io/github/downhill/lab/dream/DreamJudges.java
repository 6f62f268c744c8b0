package io.github.downhill.lab.dream;

import io.github.downhill.lab.statistics.Spread;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether what networks draw are digits: how many of ten drawings each judge takes for what they
 * were to be, beside how many of ten real digits it does.
 *
 * @param itself the network that drew
 * @param others the other networks; nothing if there is but one
 * @param right how many of ten real digits networks recognise
 * @param nearest the nearest learned digit, a judge that has no weights
 * @param nearestRight how many of ten real digits it recognises
 * @param alike the average digit that is most alike, another one
 * @param alikeRight how many of ten real digits it recognises
 */
record DreamJudges(
    Spread itself,
    Optional<Spread> others,
    double right,
    Spread nearest,
    double nearestRight,
    Spread alike,
    double alikeRight) {
  private static final double WELL = 0.9; // of what a judge recognises of real digits

  static DreamJudges of(DreamResults results, String way) {
    return new DreamJudges(
        results.recognised(way),
        results.jury(way),
        results.right().mean(),
        results.matching("nearest", way),
        results.realMatching("nearest"),
        results.matching("alike", way),
        results.realMatching("alike"));
  }

  /** What all of them say together. */
  String verdict() {
    boolean networks = others.map(jury -> jury.mean() >= WELL * right).orElse(false);
    boolean near = nearest.mean() >= WELL * nearestRight;
    boolean like = alike.mean() >= WELL * alikeRight;
    if (itself.mean() < WELL * right) {
      return "It does not even recognise what it draws itself";
    }
    if (near && like) {
      return "What it draws are digits by every measure";
    }
    if (near || like) {
      return "What it draws are digits by one measure and not by another";
    }
    return networks
        ? "It can recognise and cannot draw: what it draws only networks take for digits"
        : "It can recognise and cannot draw";
  }

  /** The figures, in words. */
  String figures() {
    return "taken for what they were to be by itself %s of 10%s; the nearest learned digit says so for %s (%s of real ones), the average digit most alike for %s (%s)"
        .formatted(
            words(itself),
            others
                .map(jury ->
                    ", by other networks %s (%s of real ones)".formatted(words(jury), words(right)))
                .orElse(""),
            words(nearest),
            words(nearestRight),
            words(alike),
            words(alikeRight));
  }

  private static String words(Spread spread) {
    return String.format(Locale.ROOT, "%.1f ± %.1f", spread.mean(), spread.deviation());
  }

  private static String words(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
