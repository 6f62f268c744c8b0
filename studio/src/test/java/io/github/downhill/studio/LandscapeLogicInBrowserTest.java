package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page's own logic: contours.js, surface.js, and scale, model and effort of the landscape. */
class LandscapeLogicInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void aLineOfEqualHeightRunsWhereTheHeightIs() {
    Object result =
        studio.run(
            "contours.js",
            """
            ({contourLines, between}) => {
              const size = 41;
              const values = Float64Array.from({length: size * size}, (_, i) =>
                Math.hypot(i % size - 20, Math.floor(i / size) - 20));
              const field = {columns: size, rows: size, values};
              const lines = contourLines(field, 12.5);
              const [line] = lines;
              return {
                lines: lines.length,
                closed: line.at(-1).join() === line[0].join(),
                farthest: Math.max(...line.map(([x, y]) => Math.abs(Math.hypot(x - 20, y - 20) - 12.5))),
                read: Math.max(...line.map(([x, y]) => Math.abs(between(field, x, y) - 12.5))),
                length: line.length,
                none: contourLines(field, 99).length,
              };
            }
            """,
            null);
    assertThat(((Map<?, ?>) result).get("closed")).isEqualTo(true);
    assertThat(number(result, "lines")).isEqualTo(1);
    assertThat(number(result, "none")).isZero();
    assertThat(number(result, "farthest")).isLessThan(0.02);
    assertThat(number(result, "read")).isLessThan(1e-9);
    assertThat(number(result, "length")).isGreaterThan(90);
  }

  @Test
  void aLineThatLeavesTheGridIsOneLineAndASaddleIsTwoThatDoNotCross() {
    assertThat(
            studio.run(
                "contours.js",
                """
                ({contourLines}) => {
                  const slope = {columns: 5, rows: 4, values: Array.from({length: 20}, (_, i) => i % 5)};
                  const saddle = {columns: 2, rows: 2, values: [1, 0, 0, 1]};
                  const holed = {columns: 3, rows: 2, values: [0, 1, NaN, 0, 1, 2]};
                  return [
                    contourLines(slope, 1.25).map(line => line.join(" ")),
                    contourLines(saddle, 0.4).map(line => line.length),
                    contourLines(holed, 0.5).length, contourLines(holed, 1.5).length,
                  ];
                }
                """,
                null))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly(List.of("1.25,0 1.25,1 1.25,2 1.25,3"), List.of(2, 2), 1, 0);
  }

  @Test
  void betweenThePointsTheHeightIsInterpolatedAndOutsideThereIsNone() {
    assertThat(
            studio.run(
                "contours.js",
                """
                ({between}) => {
                  const field = {columns: 3, rows: 2, values: [0, 1, 2, 10, 11, 12]};
                  return [[0, 0], [2, 1], [1.5, 0.5], [-0.1, 0], [2.1, 0], [0, 1.1], [NaN, 0]]
                    .map(([column, row]) => String(between(field, column, row)));
                }
                """,
                null))
        .isEqualTo(List.of("0", "12", "6.5", "NaN", "NaN", "NaN", "NaN"));
  }

  @ParameterizedTest
  @CsvSource({"0", "30", "45", "135", "200", "300"})
  void aSurfaceStaysInItsBoxHoweverItIsTurned(int spin) {
    Object result =
        studio.run(
            "surface.js",
            """
            ({camera}, spin) => {
              const box = {left: 20, top: 10, width: 300, height: 200};
              const corners = [5, 34, 60, 90].flatMap(tilt => {
                const view = camera({spin, tilt, ...box});
                return [-0.5, 0.5].flatMap(x => [-0.5, 0.5].flatMap(y => [0, 1].map(z => view.place(x, y, z))));
              });
              return corners.every(([x, y]) => x >= 20 - 1e-9 && x <= 320 + 1e-9 && y >= 10 - 1e-9 && y <= 210 + 1e-9);
            }
            """,
            spin);
    assertThat(result).isEqualTo(true);
  }

  @Test
  void whatIsFartherAwayIsDrawnFirstAndSlopesTowardsTheSunAreBrighter() {
    Object result =
        studio.run(
            "surface.js",
            """
            ({camera, pieces, fromBehind, sunlight}) => {
              const view = camera({spin: 0, tilt: 40, left: 0, top: 0, width: 100, height: 100});
              const relief = {columns: 3, rows: 4, heights: Array.from({length: 12}, (_, i) => i === 11 ? NaN : i / 11)};
              const drawn = fromBehind(pieces(relief, view, () => [100, 100, 100]));
              const lowest = drawn.map(({points}) => Math.max(...points.map(([, y]) => y)));
              return {
                count: drawn.length,
                ordered: drawn.every((item, i) => i === 0 || lowest[i] >= lowest[i - 1] - 30),
                front: view.depth(0, -0.5) < view.depth(0, 0.5),
                above: view.place(0, 0, 1)[1] < view.place(0, 0, 0)[1],
                sun: sunlight(1, 0) > sunlight(0, 0) && sunlight(0, 0) > sunlight(-1, 0),
              };
            }
            """,
            null);
    assertThat(result)
        .isEqualTo(Map.of("count", 5, "ordered", true, "front", true, "above", true, "sun", true));
  }

  @Test
  void aScaleGoesFromTheLowestNumberToTheHighestAndBack() {
    assertThat(
            studio.run(
                "landscape/scale.js",
                """
                ({heightScale}) => {
                  const costs = Float64Array.of(0.01, NaN, 1, Infinity, 0.1);
                  const log = heightScale([costs], {signed: false, tone: "log"});
                  const linear = heightScale([costs, [2]], {signed: false, tone: "linear"});
                  const signs = heightScale([[-1, 3]], {signed: true, tone: "log"});
                  const flat = heightScale([[7, 7]], {signed: false, tone: "linear"});
                  const round = value => Number(value.toFixed(9));
                  return [
                    [log.share(0.1), log.value(0.5), log.share(5), log.share(0)].map(round),
                    [linear.share(2), linear.share(0.01), linear.value(1)].map(round),
                    [signs.share(0), signs.share(3), signs.value(0)].map(round),
                    [flat.share(7)],
                    [String(log.share(NaN)), log.marks(9).join(" ")],
                  ];
                }
                """,
                null))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .map(row -> ((List<?>) row).toString())
        .containsExactly(
            "[0.5, 0.1, 1, 0]",
            "[1, 0, 2]",
            "[0.5, 1, -3]",
            "[0]",
            "[NaN, 0.01 0.02 0.05 0.1 0.2 0.5 1]");
  }

  @Test
  void colorsOfHeightsGetLighterInBothPalettes() {
    assertThat(
            studio.run(
                "palette.js",
                """
                ({height, brightness}) => {
                  const shades = Array.from({length: 50}, (_, i) => brightness(height(i / 49)));
                  return shades.every((shade, i) => i === 0 || shade > shades[i - 1] - 1e-6);
                }
                """,
                null))
        .isEqualTo(true);
  }

  @ParameterizedTest
  @CsvSource({
    "path, end, 1, 0, paused, short",
    "path, end, 2, 0, paused, ''",
    "path, end, 2, 0, playing, playing",
    "random, end, 0, 0, playing, ''",
    "gradient, end, 0, 0, paused, nowhere",
    "gradient, end, 7, 7, paused, nowhere",
    "gradient, end, 8, 7, paused, ''",
    "gradient, 0, 8, 0, paused, nowhere"
  })
  void onlyWhatCanBeMadeAndIsWorthItIsAskedUnasked(
      String plane, String origin, int newest, int first, String status, String reason) {
    Object found =
        studio.run(
            "landscape/effort.js",
            """
            ({reasonToWait}, {plane, origin, newest, first, status}) => {
              const data = {runs: [{id: "1", status, sizes: [784, 16, 16, 10]}], moment: {run: "1", newest, first}};
              const order = {run: "1", plane, origin: origin === "end" ? origin : Number(origin), grid: 51,
                examples: 10000, set: "training"};
              return reasonToWait(order, {data});
            }
            """,
            Map.of(
                "plane", plane, "origin", origin, "newest", newest, "first", first, "status",
                status));
    assertThat(found).isEqualTo(reason);
  }

  @Test
  void aSurveyOfALargeNetworkOrOfAllPicturesIsMoreWork() {
    Object efforts =
        studio.run(
            "landscape/effort.js",
            """
            ({effort}) => {
              const order = {grid: 51, examples: 10000, set: "training"};
              const usual = effort(order, [784, 16, 16, 10]);
              return [
                effort({...order, set: "both"}, [784, 16, 16, 10]) / usual,
                effort({...order, examples: 1e9}, [784, 16, 16, 10]) / usual,
                effort({...order, grid: 102}, [784, 16, 16, 10]) / usual,
                effort(order, [784, 1000, 500, 10]) / usual > 500,
              ];
            }
            """,
            null);
    assertThat(efforts).isEqualTo(List.of(2, 6, 4, true));
  }

  private static double number(Object result, String name) {
    return ((Number) ((Map<?, ?>) result).get(name)).doubleValue();
  }

  @Test
  void aPlaceOnThePlaneIsAPlaceInTheGrid() {
    Object places =
        studio.run(
            "landscape/model.js",
            """
            ({gridPlace, isOnMap}) => {
              const ground = {xs: Float32Array.of(-1, 0, 1), ys: Float32Array.of(0, 2, 4, 6), columns: 3, rows: 4};
              return [
                gridPlace(ground, {x: -1, y: 6}).join(), gridPlace(ground, {x: 0.5, y: 1}).join(),
                isOnMap(ground, {x: 1.4, y: 0}), isOnMap(ground, {x: 1.6, y: 0}), isOnMap(ground, {x: 0, y: 7.5}),
              ];
            }
            """,
            null);
    assertThat(places).isEqualTo(List.of("0,3", "1.5,0.5", true, false, false));
  }

  @Test
  void differencesAreTestMinusTraining() {
    Object values =
        studio.run(
            "landscape/model.js",
            """
            ({groundOf, costOver}) => {
              const survey = {xs: Float32Array.of(0, 1), ys: Float32Array.of(0, 1), steps: [], path: [],
                training: Float32Array.of(1, 2, 3, 4), test: Float32Array.of(2, 2, 5, 4)};
              const onlyTest = {...survey, training: undefined};
              return [
                Array.from(groundOf(survey, "difference", null, []).values).join(),
                groundOf(onlyTest, "difference", null, []).over,
                costOver("difference", {training: 1, test: 3}), costOver("test", {test: [4, 5]}, 1),
                String(costOver("training", undefined)),
              ];
            }
            """,
            null);
    assertThat(values).isEqualTo(List.of("1,0,2,0", "test", 2, 5, "NaN"));
  }
}
