package io.github.downhill.lab.memorise;

import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.memorise.Zhang.Net;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the cases say, in sentences that follow from their numbers. */
final class MemoriseFindings {
  private final MemoriseCases cases;
  private final List<Finding> findings = new ArrayList<>();

  private MemoriseFindings(MemoriseCases cases) {
    this.cases = cases;
  }

  static List<Finding> of(MemoriseCases cases) {
    MemoriseFindings found = new MemoriseFindings(cases);
    for (Net net : Net.values()) {
      found.byHeart(net);
    }
    found.slower();
    found.withoutStructure();
    found.onTheTest();
    return found.findings;
  }

  private void byHeart(Net net) {
    MemoriseCase random = cases.random(net);
    MemoriseCase truth = cases.truth(net);
    Zhang.Row theirs = Zhang.table().stream().filter(random::isOf).findFirst().orElseThrow();
    findings.add(
        Finding.of(
            "%s with labels that are all drawn at random: %s of its training set right%s (paper: %s), and %s of the test (paper: %s), where true labels get %s."
                .formatted(
                    net.words(),
                    Numbers.percent(random.training().mean()),
                    random.isByHeart() ? ", learnt by heart" : ", not all of it",
                    Numbers.percent(theirs.training()),
                    Numbers.percent(random.test().mean()),
                    Numbers.percent(theirs.test()),
                    Numbers.percent(truth.test().mean())),
            random.training().mean(),
            theirs.training()));
  }

  private void slower() {
    MemoriseCase truth = cases.truth(Net.ONE);
    MemoriseCase random = cases.random(Net.ONE);
    Optional<Spread> times = random.slowerThan(truth);
    if (times.isEmpty()) {
      findings.add(
          Finding.of(
              "Random labels were not fitted with every seed, so it cannot be said how much longer"
                  + " they take than true ones."));
      return;
    }
    findings.add(
        Finding.of(
            String.format(
                Locale.ROOT,
                "It takes %.1f times as many epochs to fit random labels as true ones (%.1f against"
                    + " %.1f); the paper has 1.5 to 3.5 times on CIFAR-10, by a summary that was"
                    + " not checked: %s.",
                times.get().mean(),
                random.epochsToFit().orElseThrow().mean(),
                truth.epochsToFit().orElseThrow().mean(),
                beside(times.get().mean())),
            times.get().mean(),
            Zhang.SLOWER_MOST));
  }

  /** How a slow-down stands to the paper's. */
  static String beside(double times) {
    if (times > Zhang.SLOWER_MOST) {
      return "here the difference is larger";
    }
    return times < Zhang.SLOWER_LEAST ? "here it is smaller" : "so it is here";
  }

  /**
   * The paper: pictures without structure are fitted sooner than labels without. Where some seeds
   * never fitted the one, and all fitted the other, that decides it.
   */
  private void withoutStructure() {
    Optional<Spread> labels = cases.random(Net.ONE).epochsToFit();
    List<String> sooner = new ArrayList<>();
    List<String> later = new ArrayList<>();
    List<String> alike = new ArrayList<>();
    for (MemoriseCase each : cases.ofFigures()) {
      Optional<Spread> pictures = each.epochsToFit();
      if (isBare(each) && (pictures.isPresent() || labels.isPresent())) {
        String words =
            pictures
                .map(it -> String.format(Locale.ROOT, "%s (%.1f epochs)", each.name(), it.mean()))
                .orElse(each.name() + " (not with every seed)");
        if (isSooner(pictures, labels)) {
          sooner.add(words);
        } else {
          (isSooner(labels, pictures) ? later : alike).add(words);
        }
      }
    }
    String those =
        labels
            .map(it -> String.format(Locale.ROOT, "random labels (%.1f epochs)", it.mean()))
            .orElse("random labels, which not every seed fitted");
    addList("Fitted sooner than %s, as in the paper".formatted(those), sooner);
    addList("Fitted later than %s, other than in the paper".formatted(those), later);
    addList("Fitted neither sooner nor later than %s, but for chance".formatted(those), alike);
  }

  private static boolean isBare(MemoriseCase each) {
    return each.twist() instanceof Twist.RandomPixels || each.twist() instanceof Twist.Noise;
  }

  private static boolean isSooner(Optional<Spread> one, Optional<Spread> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent();
    }
    return one.get().differsFrom(other.get()) && one.get().mean() < other.get().mean();
  }

  private void addList(String what, List<String> which) {
    if (!which.isEmpty()) {
      findings.add(Finding.of("%s: %s.".formatted(what, String.join(", ", which))));
    }
  }

  /** The paper's figure 1(c): the more labels are random, the less is right of the test. */
  private void onTheTest() {
    List<MemoriseCase> byShare = cases.byShare();
    boolean falls = true;
    boolean rises = false;
    for (int i = 1; i < byShare.size(); i++) {
      Spread before = byShare.get(i - 1).test();
      Spread after = byShare.get(i).test();
      falls &= after.differsFrom(before) && after.mean() < before.mean();
      rises |= after.differsFrom(before) && after.mean() > before.mean();
    }
    List<String> tests =
        byShare.stream()
            .map(each -> "%s: %s".formatted(each.name(), Numbers.percent(each.test().mean())))
            .toList();
    findings.add(
        Finding.of("%s (%s).".formatted(onTheTest(falls, rises), String.join(", ", tests))));
  }

  private static String onTheTest(boolean falls, boolean rises) {
    if (rises) {
      return "More random labels do not always mean less that is right of the test";
    }
    return falls
        ? "The more labels are random, the less is right of the test"
        : "With more random labels less is right of the test, or no less than chance allows";
  }
}
