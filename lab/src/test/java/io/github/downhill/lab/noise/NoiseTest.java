package io.github.downhill.lab.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.lab.Bars;
import io.github.downhill.lab.examples.Nonsense;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.report.ReportPage;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.LabObserver;
import io.github.downhill.lab.workshop.LabSettings;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.StoppingRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How sure networks are of nonsense. */
class NoiseTest {
  private static final List<String> KINDS = List.of("uniform noise", "blank");

  @TempDir private Path kept;

  @Test
  void theSentencesFollowTheNumbers() {
    assertThat(sentences(0.6, 0.2, 5))
        .anySatisfy(it ->
            assertThat(it)
                .contains("mostly sure of uniform noise", "which may well be one of them"))
        .anySatisfy(it ->
            assertThat(it)
                .contains("so do all our 3. All of ours have the same favourite, wherever"))
        .anySatisfy(it -> assertThat(it).contains("surer than of digits"));
    assertThat(sentences(0.05, 0.9, 3))
        .anySatisfy(it ->
            assertThat(it).contains("rarely sure of uniform noise", "more than nearly any of ours"))
        .anySatisfy(it -> assertThat(it).contains("none of our 3 does"))
        .anySatisfy(it -> assertThat(it).contains("less sure than of digits"))
        .anySatisfy(it -> assertThat(it).contains("less sure than it is right"));
  }

  @Test
  void thatTheFavouriteDependsOnTheStartIsSaidOnlyWhereItDoes() {
    assertThat(favourites(5, 3, 5)).contains("of our 3, 2 do", "ours have 2 different favourites");
    assertThat(favourites(3)).contains("Of one network one cannot say");
  }

  private static String favourites(int... digits) {
    Sureness networks =
        new Sureness(
            "a recipe", IntStream.of(digits).mapToObj(it -> measured(0.5, 0.9, it)).toList());
    return NoiseFindings.of(networks, networks, KINDS).stream()
        .map(Finding::sentence)
        .filter(it -> it.startsWith("The video’s network calls"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> sentences(double noise, double digits, int favourite) {
    Sureness networks =
        new Sureness(
            "a recipe",
            Stream.of(-0.05, 0.0, 0.05)
                .map(by -> measured(noise + by * 0.8, digits + by / 10, favourite))
                .toList());
    return NoiseFindings.of(networks, networks, KINDS).stream().map(Finding::sentence).toList();
  }

  private static Measured measured(double noise, double digits, int favourite) {
    double[] choices = new double[10];
    choices[favourite] = 1;
    return new Measured()
        .with("uniform noise: sure", noise)
        .with("uniform noise: choices", choices)
        .with("blank: sure", 0)
        .with("digits: sure", digits)
        .with("digits: mean", digits)
        .with("sure wrong", 0.3)
        .with("error", 0.04)
        .with("calibration error", 0.01);
  }

  @Test
  void isMeasuredOnEachNetworkAndReportedTheSameAgain() throws IOException {
    Report first = new Noise().run(Bars.workshop(kept, 2));
    Workshop again = Bars.workshop(kept, 2);
    assertThat(new Noise().run(again).findings()).isEqualTo(first.findings());
    assertThat(again.trained()).isZero();
    assertThat(table(first, "table").rows().stream().map(List::getFirst))
        .containsExactly(
            "uniform noise",
            "binary noise",
            "Gaussian noise",
            "permuted digits",
            "blank",
            "digits");
    assertThat(table(first, "softmax").rows())
        .hasSize(22)
        .contains(
            List.of(
                "digits from notMNIST, AUROC", "82.87 %", "these pictures are not at hand", ""));
    assertThat(table(first, "published").rows())
        .hasSize(4)
        .first()
        .satisfies(
            row -> assertThat(row).startsWith("uniform noise", "0.814").contains("52 %", "38.9 %"));
    assertThat(figure(first, "answers-video").chart().rows())
        .contains(List.of("uniform noise", "answer, theirs", "5", "0.619"));
    assertThat(ReportPage.of(first, Map.of()))
        .contains("2 networks of each recipe", "over 60 images");
  }

  @Test
  void picturesThatTheUserGaveAreNonsenseToo() throws IOException {
    Workshop workshop =
        new Workshop(
            new Bars(60, 1),
            new Bars(40, 2),
            List.of(new Bars(20, 3)),
            new ScalarKernels(),
            new LabSettings(1, Extent.QUICK, 2, kept),
            StoppingRule.never(),
            LabObserver.none());
    Report report = new Noise().run(workshop);
    assertThat(table(report, "table").rows())
        .anySatisfy(row -> assertThat(row).startsWith("other pictures 1", "not measured"));
    assertThat(table(report, "softmax").rows())
        .hasSize(25)
        .anySatisfy(row -> assertThat(row).startsWith("digits from other pictures 1, AUROC", ""));
  }

  private static Section.Figure figure(Report report, String name) {
    return report.sections().stream()
        .filter(section -> section instanceof Section.Figure)
        .map(section -> (Section.Figure) section)
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Section.Table table(Report report, String name) {
    return report.sections().stream()
        .filter(section -> section instanceof Section.Table)
        .map(section -> (Section.Table) section)
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsMeasuredAddsUp() throws IOException {
    Workshop workshop = Bars.workshop(kept, 1);
    Trial trial = Trial.of(workshop.video().epochs(5).build(), 60);
    Sureness networks =
        Sureness.of(
            workshop,
            "a recipe",
            List.of(trial),
            List.of(Nonsense.UNIFORM.of(workshop.test(), 100)));
    Measured measured = networks.networks().getFirst();
    for (String row : List.of("uniform noise: choices", "uniform noise: tops", "digits: tops")) {
      assertThat(measured.stream(row).sum()).as(row).isCloseTo(1, within(1e-9));
    }
    assertThat(measured.stream("bin counts").sum()).isEqualTo(40);
    List<Double> all = new ArrayList<>(networks.mean("digits: tops"));
    assertThat(all).hasSize(Confidence.BARS);
    assertThat(measured.number("uniform noise: AUROC")).isBetween(0.0, 1.0);
    assertThat(networks.favourites("uniform noise")).hasSize(1);
    assertThat(new Noise().seeds(Extent.USUAL)).isEqualTo(20);
    assertThat(new Noise().otherSeeds(20, Extent.USUAL)).isEmpty();
    assertThat(new Noise().otherSeeds(5, Extent.QUICK)).hasValue("softmax: 1");
    assertThat(new Noise().otherSeeds(100, Extent.FULL)).hasValue("softmax: 1 to 20");
  }
}
