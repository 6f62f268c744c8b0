package io.github.downhill.lab.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.lab.MadeUpTrials;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.ReportFiles;
import io.github.downhill.lab.space.ToyNetwork;
import io.github.downhill.lab.space.ToyShape;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of bent space follows from the numbers. */
class TopologyTest {
  @TempDir private Path kept;

  @Test
  void aNetworkLearnsTheRingsWithThreeNeuronsAndTheSameBitsAgain() throws IOException {
    Workshop workshop = MadeUpTrials.workshop(kept, 1, 1);
    ToyTrial wide = new ToyTrial(ToyShape.RINGS, ToyNetwork.recipe(ToyShape.RINGS, 1, 150, 3));
    ToyTrial narrow = new ToyTrial(ToyShape.RINGS, ToyNetwork.recipe(ToyShape.RINGS, 1, 150, 2));
    List<Measured> measured = workshop.measure(List.of(wide, narrow));

    assertThat(measured.get(0).number("right")).isEqualTo(1);
    assertThat(measured.get(1).number("right")).isLessThan(0.99);
    assertThat(wide.network(measured.get(0)).orElseThrow().all().length()).isEqualTo(17);
    Workshop again = MadeUpTrials.workshop(kept.resolve("again"), 1, 2);
    assertThat(again.measure(List.of(wide)).getFirst().row("network"))
        .isEqualTo(measured.get(0).row("network"));
  }

  @Test
  void theTheoremIsSaidToHoldWhereNoNarrowNetworkSeparates() {
    List<Finding> findings = ToyFindings.of(cases(0, 3));
    assertThat(findings.getFirst().sentence())
        .startsWith("Disc and ring: with at most 2 neurons a layer none of 8 networks separates")
        .contains("as Olah’s theorem says", "with 3 neurons 3 of 4 do.");
    assertThat(findings.getFirst().ours()).hasValue(0.75);
    assertThat(findings.get(1).sentence()).startsWith("Linked rings: with at most 3 neurons");
  }

  @Test
  void whatDisagreesIsSaidToo() {
    List<Finding> findings = ToyFindings.of(cases(1, 0));
    assertThat(findings.getFirst().sentence())
        .contains("2 of 8 networks get all 4,000 test points right, though Olah’s theorem")
        .contains("with 3 neurons, which are enough, none of 4 found the way either.");
    assertThat(findings.getLast().sentence()).contains("one hidden layer of 2 does best");
  }

  @Test
  void whetherSpiralsNeedDepthIsCounted() {
    assertThat(ToyFindings.of(cases(0, 2)).getLast().sentence())
        .contains("hidden layers of 3-3 do best", "2-2-2-2: 0 of 4; 3-3: 2 of 4");
    assertThat(ToyFindings.of(cases(0, 0)).getLast().sentence())
        .contains("no network separates them in this time");
  }

  @Test
  void theLayersOfANetworkAreMeasuredWithAnyDigits() throws IOException {
    Workshop workshop = MadeUpTrials.workshop(kept, 3, 1);
    Recipe recipe = MadeUpTrials.trial(0.5, 30).recipe();
    DigitLayers digits = DigitLayers.make(workshop, Trial.of(recipe, 60).testedEvery(30));
    List<Finding> findings = digits.findings();

    assertThat(findings.getFirst().sentence())
        .startsWith("Who knows nothing but the mean of each digit gets this much of the test right")
        .contains("layer by layer of 4-5-4: pixels ", ", hidden layer 1 ", ", outputs ");
    assertThat(findings.get(1).sentence()).contains("A picture in the plane is a shadow");
    assertThat(digits.sections()).hasSize(4);
    Report report = new Report("topology", "How?", findings, digits.sections());
    Path page = ReportFiles.write(report, java.util.Map.of(), kept.resolve("report"));
    assertThat(page).content().contains("class=\"digit d3\"").doesNotContain("NaN");
  }

  /** Of each narrow case so many networks separate, and of each wide one so many. */
  private static List<ToyCase> cases(int narrow, int wide) {
    return Stream.of(
            made(ToyShape.RINGS, "2", narrow),
            made(ToyShape.RINGS, "2-2-2", narrow),
            made(ToyShape.RINGS, "3", wide),
            made(ToyShape.SPIRALS, "2", narrow),
            made(ToyShape.SPIRALS, "2-2-2-2", 0),
            made(ToyShape.SPIRALS, "3-3", wide),
            made(ToyShape.LINKS, "3", narrow),
            made(ToyShape.LINKS, "4", wide))
        .toList();
  }

  private static ToyCase made(ToyShape shape, String layers, int separated) {
    List<Measured> measured =
        Stream.concat(
                Collections.nCopies(separated, 1.0).stream(),
                Collections.nCopies(4 - separated, 0.8).stream())
            .map(right -> new Measured().with("right", right).with("network"))
            .toList();
    ToyTrial trial = new ToyTrial(shape, ToyNetwork.recipe(shape, 1, 1, 2));
    return new ToyCase(shape, layers, Collections.nCopies(4, trial), measured);
  }
}
