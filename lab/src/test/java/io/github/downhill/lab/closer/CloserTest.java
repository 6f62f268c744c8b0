package io.github.downhill.lab.closer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.lab.MadeUpPictures;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.ReportPage;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.network.Randomness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of the figures of a closer look follows from their numbers. */
class CloserTest {
  private static final int EXAMPLES = 400;
  private static final NoisyCourses.Setting SETTING =
      new NoisyCourses.Setting(128, 500, 60, 10, 100, 5);

  @Test
  void digitsThatDifferMoreThanNoiseAreEasyAndHard() {
    EasyAndHard asInThePaper = easyAndHard(0.45, 0, 0.2);
    assertThat(sentences(asInThePaper))
        .anyMatch(sentence -> sentence.contains("found first"))
        .anyMatch(sentence ->
            sentence.contains("the paper’s order") && sentence.contains("as the paper says"));
    assertThat(sentences(easyAndHard(0, 0.45, 0.2)))
        .anyMatch(sentence -> sentence.contains("against the paper, it is noise that is alike"))
        .anyMatch(sentence ->
            sentence.contains("not the paper’s order")
                && sentence.contains("not so within a class"));
    assertThat(sentences(easyAndHard(0.2, 0.2, 0.2)))
        .anyMatch(sentence -> sentence.contains("no difference that could be told from chance"))
        .anyMatch(sentence -> sentence.contains("cannot all be told apart"));
    assertThat(page(asInThePaper)).contains("binomial", "randX", "index of dispersion");
  }

  /** Examples that are wrong by chances that differ so much around a half. */
  private static EasyAndHard easyAndHard(double real, double randX, double randY) {
    return new EasyAndHard(
        100,
        512,
        new MadeUpPictures(EXAMPLES, 28, 1),
        wrong("real", real),
        wrong("randX", randX),
        wrong("randY", randY));
  }

  private static Difficulty wrong(String name, double spread) {
    List<Integer> counts =
        IntStream.range(0, EXAMPLES)
            .mapToObj(i -> {
              Randomness randomness = Randomness.of(name.length() + 4).at(i);
              double chance = 0.5 + (i % 2 == 0 ? spread : -spread);
              return (int)
                  IntStream.range(0, 100).filter(k -> randomness.uniform(k) < chance).count();
            })
            .toList();
    List<Integer> labels = IntStream.range(0, EXAMPLES).mapToObj(i -> i % 2).toList();
    return new Difficulty(name, counts, labels, 100);
  }

  @Test
  void aFewExamplesMatterMostWhereTheGiniCoefficientIsHigher() {
    assertThat(sentences(dependence(0.5, 0.2, 5, 9)))
        .anyMatch(sentence -> sentence.contains("a few examples matter most"))
        .anyMatch(sentence -> sentence.contains("digits help other classes more"));
    assertThat(sentences(dependence(0.2, 0.5, 9, 5)))
        .anyMatch(sentence -> sentence.contains("against the paper, which finds digits"))
        .anyMatch(sentence -> sentence.contains("noise that spreads more"));
    assertThat(sentences(dependence(0.3, 0.3, 5, 5)))
        .anyMatch(sentence -> sentence.contains("cannot be told apart with 3 seeds"))
        .anyMatch(sentence -> sentence.contains("no difference"));
    assertThat(page(dependence(0.5, 0.2, 5, 9))).contains("Figure 3", "Figure 4", "0.50 ± 0.01");
  }

  private static Dependence dependence(double real, double noise, double own, double ownNoise) {
    List<Dependence.Case> cases =
        List.of(dependence("real", real, own), dependence("randX", noise, ownNoise));
    return new Dependence(100, 3, 10, cases, cases);
  }

  private static Dependence.Case dependence(String name, double gini, double own) {
    List<Measured> seeds =
        DoubleStream.of(-0.01, 0, 0.01)
            .mapToObj(chance ->
                new Measured()
                    .with(LossSensitivity.EPOCH, 5, 10)
                    .with(LossSensitivity.GINI, 0.1, gini + chance)
                    .with(LossSensitivity.RIGHT, 0.5, 0.9)
                    .with(LossSensitivity.LABELS, 0, 1, 2)
                    .with(
                        LossSensitivity.CLASSES,
                        own + chance,
                        1,
                        1,
                        1,
                        own + chance,
                        1,
                        1,
                        1,
                        own + chance))
            .toList();
    return new Dependence.Case(name, seeds);
  }

  @Test
  void moreUnitsAreNeededWhereFewerDoWorse() {
    assertThat(sentences(capacity(0.9, 0.9, 0.9, 0.5, 0.6, 0.8)))
        .containsExactly(
            "Digits alone are learned as well as can be (within half a point) with 2 × 8 units,"
                + " with 80 % of the pictures noise it takes 2 × 128: noise takes more units, as in"
                + " the paper.");
    assertThat(sentences(capacity(0.5, 0.6, 0.9, 0.5, 0.6, 0.8)))
        .allMatch(sentence -> sentence.contains("no difference that these seeds show"));
    assertThat(sentences(capacity(0.5, 0.6, 0.9, 0.8, 0.8, 0.8)))
        .allMatch(sentence -> sentence.contains("against the paper, noise takes fewer units"));
  }

  @Test
  void thatMoreUnitsAreNeededIsSaidOnlyIfTheSeedsShowIt() {
    CapacityNeeded doubtful =
        new CapacityNeeded(
            1_000,
            15,
            List.of(8, 32),
            List.of(
                new CapacityNeeded.Case(0, List.of(around(0.9, 0.01), around(0.9, 0.01))),
                new CapacityNeeded.Case(0.8, List.of(around(0.70, 0.1), around(0.72, 0.1)))));
    assertThat(sentences(doubtful))
        .containsExactly(
            "Digits alone are learned as well as can be (within half a point) with 2 × 8 units,"
                + " with 80 % of the pictures noise it takes 2 × 32: no difference that these seeds"
                + " show.");
  }

  private static Spread around(double middle, double far) {
    return Spread.of(List.of(middle - far, middle, middle + far));
  }

  private static CapacityNeeded capacity(double... right) {
    List<Spread> spreads =
        Arrays.stream(right).mapToObj(each -> Spread.of(List.of(each, each))).toList();
    return new CapacityNeeded(
        1_000,
        15,
        List.of(8, 32, 128),
        List.of(
            new CapacityNeeded.Case(0, spreads.subList(0, 3)),
            new CapacityNeeded.Case(0.8, spreads.subList(3, 6))));
  }

  @Test
  void noiseThatTakesLongerIsSaidToTakeLonger() {
    assertThat(sentences(timeToFit(taken(20), taken(10), taken(80), taken(36))))
        .anyMatch(sentence ->
            sentence.contains(
                "take 36 epochs to be learned to the last, digits alone 10, so 3.6"
                    + " times as many (2 × 128 units): noise is slower"))
        .anyMatch(sentence ->
            sentence.startsWith("From 32 to 128 units")
                && sentence.contains("no difference that could be told"));
    assertThat(sentences(timeToFit(taken(20), taken(10), taken(160), taken(30))))
        .anyMatch(sentence -> sentence.contains("more units help noise more, as in the paper"))
        .anyMatch(sentence -> sentence.contains("more pictures cost digits more"));
    assertThat(sentences(timeToFit(taken(160), taken(10), taken(40), taken(30))))
        .anyMatch(sentence -> sentence.contains("more units help digits more"))
        .anyMatch(sentence -> sentence.contains("more pictures cost noise more, as in the paper"));
    assertThat(sentences(timeToFit(taken(20), taken(10), taken(20), taken(10))))
        .anyMatch(sentence -> sentence.startsWith("400 pictures") && sentence.contains("chance"));
    assertThat(page(timeToFit(taken(20), taken(10), taken(32, 80, 1), taken(30))))
        .contains("Figure 6, left", "(1)");
  }

  @Test
  void timesThatWereNeverReachedAreBoundsAndDecideOnlyWhatBoundsCan() {
    assertThat(sentences(timeToFit(taken(20), taken(10), taken(80), taken(128, 100, 2))))
        .anyMatch(sentence ->
            sentence.contains(
                "take at least 100 epochs to be learned to the last, digits alone 10, so at least"
                    + " 10.0 times as many (2 × 128 units); in 100 epochs 2 of 3 seeds did not get"
                    + " there with noise, 0 with digits alone: noise is slower, as in the paper"))
        .anyMatch(sentence ->
            sentence.contains("by a factor of 0.5 for digits and at least 1.")
                && sentence.contains("cannot be told, for not every seed got there"));
    assertThat(sentences(timeToFit(taken(20), taken(128, 100, 3), taken(80), taken(128, 100, 3))))
        .anyMatch(sentence ->
            sentence.contains("digits alone at least 100 (2 × 128 units); in 100 epochs 3 of 3")
                && sentence.contains("which is slower cannot be told"));
    assertThat(
            sentences(timeToFit(taken(32, 90, 1), taken(10), taken(32, 90, 1), taken(128, 9, 1))))
        .anyMatch(sentence -> sentence.contains("at most 0.11 for digits and nobody knows what"));
  }

  private static TimeToFit timeToFit(
      TimeToFit.Taken few,
      TimeToFit.Taken many,
      TimeToFit.Taken noisyFew,
      TimeToFit.Taken noisyMany) {
    List<TimeToFit.Case> cases =
        List.of(
            new TimeToFit.Case(0, List.of(of(32, few), of(128, many))),
            new TimeToFit.Case(0.8, List.of(of(32, noisyFew), of(128, noisyMany))));
    TimeToFit.Limits limits = new TimeToFit.Limits(List.of(32, 128), 400, List.of(32, 128), 100);
    return new TimeToFit(limits, cases, cases);
  }

  private static TimeToFit.Taken of(int units, TimeToFit.Taken taken) {
    return new TimeToFit.Taken(units, taken.epochs(), taken.never());
  }

  private static TimeToFit.Taken taken(double epochs) {
    return taken(0, epochs, 0);
  }

  private static TimeToFit.Taken taken(int of, double epochs, int never) {
    return new TimeToFit.Taken(of, Spread.of(List.of(epochs - 1, epochs, epochs + 1)), never);
  }

  @Test
  void whatIsHeldOutPeaksBeforeAllIsKnownOrItDoesNot() {
    assertThat(sentences(courses(0.4, 0.2, 0.5, 0.4, 0.8)))
        .anyMatch(sentence -> sentence.contains("patterns first, then by heart"))
        .anyMatch(sentence ->
            sentence.contains("more, as in the paper") && sentence.contains("has risen"));
    assertThat(sentences(courses(0.4, 0.2, 1, 0.4, 0.8)))
        .anyMatch(sentence -> sentence.contains("all was known already"));
    assertThat(sentences(courses(0.4, 0.399, 0.5, 0.1, 0.1)))
        .anyMatch(sentence -> sentence.contains("suffers no more than by chance"))
        .anyMatch(sentence ->
            sentence.contains("less, against the paper") && sentence.contains("not changed"));
    assertThat(sentences(courses(0.4, 0.2, 0.5, 0.8, 0.4)))
        .anyMatch(sentence -> sentence.contains("has fallen from 80.00 %"));
  }

  /** The half that chooses has its best by luck alone; the other half knows nothing of that. */
  @Test
  void theBestOfManyLooksIsNotTakenForAPeak() {
    List<Measured> lucky =
        DoubleStream.of(-0.005, 0, 0.005)
            .mapToObj(chance ->
                new Measured()
                    .with(NoisyCourse.EPOCH, 1, 10, 20)
                    .with(NoisyCourse.TRAINING, 0.1, 0.5, 1)
                    .with(NoisyCourse.CHOOSING, 0.1, 0.45, 0.4)
                    .with(NoisyCourse.VALIDATION, 0.1, 0.4 + chance, 0.4 + chance)
                    .with(NoisyCourse.CRITICAL, 0, 0, 0.01)
                    .with(NoisyCourse.WIDELY, 0.1, 0.2 + chance, 0.3 + chance))
            .toList();
    List<NoisyCourses.Case> cases =
        List.of(new NoisyCourses.Case(0, lucky, 0), new NoisyCourses.Case(0.8, lucky, 0));
    assertThat(sentences(new NoisyCourses(SETTING, cases, cases)))
        .anyMatch(sentence -> sentence.contains("suffers no more than by chance"));
  }

  @Test
  void aNetworkThatRanAwayCountsNowhereAndIsSaid() {
    List<Measured> seeds = new ArrayList<>(seeds(0.4, 0.2, 0.5, 0.4, 0.8));
    seeds.add(
        new Measured()
            .with(NoisyCourse.EPOCH)
            .with(NoisyCourse.TRAINING)
            .with(NoisyCourse.CHOOSING)
            .with(NoisyCourse.VALIDATION)
            .with(NoisyCourse.CRITICAL)
            .with(NoisyCourse.WIDELY));
    NoisyCourses.Case some = NoisyCourses.of(0.8, seeds, 3);
    NoisyCourses.Case none = NoisyCourses.of(0, seeds.subList(3, 4), 3);
    assertThat(some.seeds()).hasSize(3);
    NoisyCourses courses = new NoisyCourses(SETTING, List.of(none, some), List.of(none, some));
    assertThat(sentences(courses))
        .anyMatch(sentence -> sentence.startsWith("4 of the networks"))
        .anyMatch(sentence -> sentence.contains("patterns first"));
    assertThat(page(courses)).contains("ran away");
    NoisyCourses nothing = new NoisyCourses(SETTING, List.of(none), List.of(none));
    assertThat(sentences(nothing)).hasSize(1);
    assertThat(page(nothing)).doesNotContain("polyline");
  }

  /** Clean digits of which 0.3 are critical; with noise the peak is in the middle. */
  private static NoisyCourses courses(
      double peak, double end, double known, double before, double critical) {
    List<NoisyCourses.Case> cases =
        List.of(
            new NoisyCourses.Case(0, seeds(0.9, 0.9, 1, 0.3, 0.3), 0),
            new NoisyCourses.Case(0.8, seeds(peak, end, known, before, critical), 0));
    return new NoisyCourses(SETTING, cases, cases);
  }

  private static List<Measured> seeds(
      double peak, double end, double known, double before, double critical) {
    return DoubleStream.of(-0.005, 0, 0.005)
        .mapToObj(chance ->
            new Measured()
                .with(NoisyCourse.EPOCH, 1, 10, 20)
                .with(NoisyCourse.TRAINING, 0.1, known, 1)
                .with(NoisyCourse.CHOOSING, 0.1, peak, end)
                .with(NoisyCourse.VALIDATION, 0.1, peak + chance, end + chance)
                .with(NoisyCourse.CRITICAL, 0, 0, 0.01)
                .with(NoisyCourse.WIDELY, 0.1, before + chance, critical + chance))
        .toList();
  }

  private static List<String> sentences(Closer.Part part) {
    return part.findings().stream().map(Finding::sentence).toList();
  }

  private static String page(Closer.Part part) {
    return ReportPage.of(new Report("x", "y", part.findings(), part.sections()), Map.of());
  }
}
