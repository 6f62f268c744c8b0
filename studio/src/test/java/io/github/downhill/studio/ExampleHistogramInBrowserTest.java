package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page's own logic: example/histogram.js, example/path.js and example/averagesScene.js. */
class ExampleHistogramInBrowserTest {
  private static final List<Double> COSTS =
      List.of(0.0, 1e-9, 1e-6, 1.1e-6, 0.01, 0.0101, 0.5, 0.99, 1.0, 1.58, 2.5, 10.0, 1e12);

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void everyExampleIsInOneBinAndTheBinsMeetOneAnother() {
    assertThat(
            studio.run(
                "example/histogram.js",
                """
                ({binsOf, binOf, exampleIn}, numbers) => {
                  const costs = Float32Array.from([...numbers, NaN]);
                  const bins = binsOf(costs);
                  const counted = bins.map(() => 0);
                  for (const cost of costs) counted[binOf(bins, cost)]++;
                  return [
                    bins.reduce((sum, {count}) => sum + count, 0),
                    bins.every(({count}, i) => count === counted[i]),
                    bins.every(({from}, i) => i === 0 || Math.abs(from / bins[i - 1].to - 1) < 1e-12),
                    bins.every(({from, to}) => Math.abs(to / from / 10 ** 0.2 - 1) < 1e-12),
                    bins.filter(({count}, i) => (exampleIn(costs, bins, i, -1) >= 0) !== (count > 0)).length,
                  ];
                }
                """,
                COSTS))
        .isEqualTo(List.of(COSTS.size() + 1, true, true, true, 0));
  }

  @Test
  void theExamplesOfABinAreGoneThroughOneAfterTheOther() {
    assertThat(
            studio.run(
                "example/histogram.js",
                """
                ({binsOf, binOf, exampleIn}) => {
                  const costs = Float32Array.of(0.5, 2, 0.51, 3, 0.52);
                  const bins = binsOf(costs);
                  const bin = binOf(bins, 0.5);
                  return [-1, 0, 2, 4].map(after => exampleIn(costs, bins, bin, after));
                }
                """,
                null))
        .isEqualTo(List.of(0, 2, 4, 0));
  }

  @Test
  void aRankCountsWhatCostsLess() {
    assertThat(
            studio.run(
                "example/histogram.js",
                "({cheaper}) => [0, 1, 2, 9].map(cost => cheaper(Float32Array.of(2, 1, 1, 3),"
                    + " cost))",
                null))
        .isEqualTo(List.of(0, 0, 2, 4));
  }

  @Test
  void theWayDownIsReadAsFarAsItGoesAndNeverGoesInCircles() {
    assertThat(
            studio.run(
                "example/path.js",
                """
                ({readPath, further, writePath}) => [
                  readPath("", () => true),
                  readPath("C-C.1-x-a.3.1", id => id !== "x"),
                  further(["C", "C.1"], "a.3.1"),
                  further(["C", "C.1", "a.3.1"], "C.1"),
                  writePath(["C", "C.1"]),
                ]
                """,
                null))
        .isEqualTo(
            List.of(
                List.of(),
                List.of("C", "C.1"),
                List.of("C", "C.1", "a.3.1"),
                List.of("C", "C.1"),
                "C-C.1"));
  }

  @Test
  void theScaleOfTheNudgesKeepsTheirOrderAndTheirSigns() {
    assertThat(
            studio.run(
                "example/averagesScene.js",
                """
                ({squeeze}) => {
                  const shares = [-1, -0.5, -1e-5, 0, 1e-5, 0.5, 1].map(squeeze);
                  return [
                    shares.every((share, i) => i === 0 || share > shares[i - 1]),
                    shares[0], shares[3], shares[6], shares[1] === -shares[5],
                  ];
                }
                """,
                null))
        .isEqualTo(List.of(true, -1, 0, 1, true));
  }
}
