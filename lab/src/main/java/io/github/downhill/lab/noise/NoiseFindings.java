package io.github.downhill.lab.noise;

import io.github.downhill.lab.report.Comparison;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How sure networks are on nonsense, in sentences made from the numbers. */
final class NoiseFindings {
  private static final double MOSTLY = 0.5;
  private static final double RARELY = 0.1;

  private NoiseFindings() {}

  static List<Finding> of(Sureness ours, Sureness video, List<String> kinds) {
    List<Finding> findings = new ArrayList<>();
    findings.add(uniform(ours, video));
    findings.add(digitsBeside(video, kinds));
    findings.add(favourites(video));
    findings.add(wrong(video));
    findings.add(calibration(ours));
    findings.add(calibration(video));
    return findings;
  }

  private static Finding uniform(Sureness ours, Sureness video) {
    Spread mine = ours.spread("uniform noise: sure");
    Spread theirs = video.spread("uniform noise: sure");
    double published = Published.sure("uniform noise");
    return Finding.of(
        "784-16-16-10 trained as the video’s is %s sure of uniform noise: its top output is above 0.9 in %s of such pictures, from %s to %s by the seed; the video’s own network is in %s, %s. By Downhill’s recipe it is %s%s."
            .formatted(
                howOften(theirs.mean()),
                Numbers.percent(theirs),
                Numbers.percent(theirs.least()),
                Numbers.percent(theirs.most()),
                Numbers.percent(published),
                place(theirs, published),
                Numbers.percent(mine),
                mine.differsFrom(theirs) ? "" : ", no difference that these seeds show"),
        theirs.mean(),
        published);
  }

  private static String howOften(double share) {
    return share >= MOSTLY ? "mostly" : share >= RARELY ? "often" : "rarely";
  }

  /** Where a published network stands among ours. */
  private static String place(Spread ours, double published) {
    return switch (Comparison.verdict(ours, published)) {
      case AGREES -> "which may well be one of them";
      case LOWER -> "more than nearly any of ours";
      case HIGHER -> "less than nearly any of ours";
      case OPEN -> "of which one seed cannot say whether it is unusual";
    };
  }

  private static Finding digitsBeside(Sureness networks, List<String> kinds) {
    Spread digits = networks.spread("digits: sure");
    String most =
        kinds.stream()
            .filter(kind -> !kind.equals("blank")) // a single picture
            .max(Comparator.comparingDouble(kind -> networks.spread(kind + ": sure").mean()))
            .orElseThrow();
    Spread nonsense = networks.spread(most + ": sure");
    String than =
        !digits.differsFrom(nonsense)
            ? "no less sure than of digits, as far as these seeds show"
            : nonsense.mean() < digits.mean() ? "less sure than of digits" : "surer than of digits";
    return Finding.of(
        "Of all nonsense it is surest of “%s”, %s: %s of such pictures against %s of the test’s digits."
            .formatted(most, than, Numbers.percent(nonsense), Numbers.percent(digits)),
        nonsense.mean());
  }

  private static Finding favourites(Sureness networks) {
    List<Integer> favourites = networks.favourites("uniform noise");
    long kinds = favourites.stream().distinct().count();
    long five = favourites.stream().filter(digit -> digit == 5).count();
    return Finding.of(
        "The video’s network calls uniform noise a 5; %s. %s."
            .formatted(howMany(five, favourites.size()), dependence(kinds, favourites.size())),
        (double) five / favourites.size(),
        1);
  }

  private static String dependence(long kinds, int networks) {
    if (networks == 1) {
      return "Of one network one cannot say whether that depends on where it started";
    }
    return kinds == 1
        ? "All of ours have the same favourite, wherever they started"
        : "What a network calls noise depends on where it started: ours have %d different favourites"
            .formatted(kinds);
  }

  private static String howMany(long five, int all) {
    return five == 0
        ? "none of our %d does".formatted(all)
        : five == all ? "so do all our %d".formatted(all) : "of our %d, %d do".formatted(all, five);
  }

  private static Finding wrong(Sureness networks) {
    Spread wrong = networks.spread("sure wrong");
    double published = Published.sure("wrong answers");
    return Finding.of(
        "Where it takes a digit for another, its top output is still above 0.9 in %s of the cases (the video’s network: %s, %s)."
            .formatted(Numbers.percent(wrong), Numbers.percent(published), place(wrong, published)),
        wrong.mean(),
        published);
  }

  private static Finding calibration(Sureness networks) {
    Spread output = networks.spread("digits: mean");
    Spread right =
        Spread.of(networks.spread("error").values().stream().map(error -> 1 - error).toList());
    String surer =
        !output.differsFrom(right)
            ? "as sure as it is right, as far as these seeds show"
            : output.mean() > right.mean()
                ? "surer than it is right"
                : "less sure than it is right";
    return Finding.of(
        "On digits a network by %s is %s: its top output is %s in the mean, and %s of its answers are right; the expected calibration error is %s."
            .formatted(
                networks.name(),
                surer,
                Numbers.decimals(output),
                Numbers.percent(right),
                Numbers.decimals(networks.spread("calibration error"))),
        networks.spread("calibration error").mean());
  }
}
