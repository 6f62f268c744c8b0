package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page's own logic: contours.js, descent/levels.js, heights.js and relief.js. */
class ContoursInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void aContourOfABowlIsOneClosedLineOnItsCircle() {
    Object found =
        studio.run(
            "contours.js",
            """
            ({contourLines}) => {
              const side = 41;
              const heights = Array.from({length: side * side}, (_, i) =>
                ((i % side) - 20) ** 2 + (Math.floor(i / side) - 20) ** 2);
              const lines = contourLines({columns: side, rows: side, values: heights}, 150);
              const radii = lines.flat().map(([x, y]) => Math.hypot(x - 20, y - 20));
              const [first, last] = [lines[0][0], lines[0].at(-1)];
              return {lines: lines.length, closed: first.join() === last.join(), points: lines[0].length,
                least: Math.min(...radii), most: Math.max(...radii)};
            }
            """,
            null);

    Map<?, ?> contour = (Map<?, ?>) found;
    assertThat(contour.get("lines")).isEqualTo(1);
    assertThat(contour.get("closed")).isEqualTo(true);
    assertThat(((Number) contour.get("points")).intValue()).isGreaterThan(60);
    assertThat(((Number) contour.get("least")).doubleValue())
        .isCloseTo(Math.sqrt(150), within(0.05));
    assertThat(((Number) contour.get("most")).doubleValue())
        .isCloseTo(Math.sqrt(150), within(0.05));
  }

  @Test
  void contoursOfASaddleNeverCrossAndEndAtTheEdgeOrWhereThereIsNothing() {
    Object ends =
        studio.run(
            "contours.js",
            """
            ({contourLines}) => {
              const side = 21;
              const heights = Array.from({length: side * side}, (_, i) =>
                ((i % side) - 10) * (Math.floor(i / side) - 10) + 0.5);
              const isEdge = ([x, y]) => [x, y].some(place => place === 0 || place === side - 1);
              const field = {columns: side, rows: side, values: heights};
              const lines = [-20.3, 0, 0.7, 20.3].flatMap(level => contourLines(field, level));
              const corners = contourLines({columns: side, rows: side, values: heights}, 99);
              heights[0] = NaN;
              const left = contourLines({columns: side, rows: side, values: heights}, 99);
              return [lines.length, lines.every(line => isEdge(line[0]) && isEdge(line.at(-1))),
                corners.length, left.length];
            }
            """,
            null);

    assertThat(ends).isEqualTo(List.of(8, true, 2, 1));
  }

  @Test
  void levelsLieCloserTogetherInAValleyThanOnTheHeights() {
    Object found =
        studio.run(
            "descent/levels.js",
            """
            ({levelsOf, bandOf}) => {
              const even = levelsOf(Array.from({length: 101}, (_, i) => i));
              const steep = levelsOf(Array.from({length: 101}, (_, i) => (i / 100) ** 6));
              return [even.power, steep.power < 0.5, steep.levels[1] - steep.levels[0] < steep.levels[12] - steep.levels[11],
                even.shareOf(50), even.shareOf(-9), even.shareOf(200), bandOf(0), bandOf(1), bandOf(0.5) < 0.6,
                levelsOf([3, 3, 3]).shareOf(3), levelsOf([NaN]).levels.length];
            }
            """,
            null);

    assertThat(found).asString().isEqualTo("[1, true, true, 0.5, 0, 1, 0, 1, true, 0, 13]");
  }

  @Test
  void aDrawnCurveKeepsItsHeightsInTheAddressAndAStrokeGoesThroughAllBetween() {
    Object found =
        studio.run(
            "descent/heights.js",
            """
            ({decoded, encoded, fitted, stroked}) => {
              const heights = fitted(Float32Array.from({length: 601}, (_, i) => Math.sin(i / 40)));
              const again = decoded(encoded(heights));
              const off = Math.max(...heights.map((height, i) => Math.abs(height - again[i])));
              const bent = stroked(heights, {share: 0.75, height: 2}, {share: 0.25, height: 1});
              return [heights.length, encoded(heights).length, off < 0.002, bent[10], bent[20], bent[30],
                bent[9] === heights[9], bent[31] === heights[31]];
            }
            """,
            null);

    assertThat(found).asString().isEqualTo("[41, 82, true, 1, 1.5, 2, true, true]");
  }

  @Test
  void theReliefIsSeenFromAnySideWithNearPlacesLowAndHighPlacesHigh() {
    Object found =
        studio.run(
            "descent/relief.js",
            """
            ({projection}) => {
              const size = {width: 400, height: 300};
              return [0, 90, 180, 270, 359].every(turn => [5, 40, 85].every(tilt => {
                const see = projection(size, {turn, tilt});
                const corners = [[-1, -1], [1, -1], [1, 1], [-1, 1]];
                return see(0, 0, 1)[1] < see(0, 0, 0)[1]
                  && corners.every(([x, y]) => [0, 1].every(share => {
                    const [px, py] = see(x, y, share);
                    return px >= 0 && px <= 400 && py >= 0 && py <= 300;
                  }));
              }));
            }
            """,
            null);

    assertThat(found).isEqualTo(true);
  }
}
