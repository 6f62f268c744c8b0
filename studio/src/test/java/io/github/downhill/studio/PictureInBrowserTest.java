package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page's own logic: svg.js, exports.js and pick.js: what becomes of a scene. */
class PictureInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void aSceneIsWrittenAsSvgWithNothingInItTakenForMarkup() {
    String svg =
        (String)
            studio.run(
                "svg.js",
                """
                ({toSvg}, evil) => toSvg({width: 100, height: 50, items: [
                  {kind: "rect", x: 1, y: 2, width: 3, height: 4, fill: evil, label: evil, id: "r"},
                  {kind: "text", x: 1, y: 2, text: evil, fill: "#000000"},
                  {kind: "path", points: [[0, 0], [1.23456, 2]], stroke: "#ff0000", dash: [2, 1]},
                  {kind: "image", x: 0, y: 0, width: 10, height: 10, columns: 2, rows: 1,
                    rgba: Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 255, 255), hatchMask: Uint8Array.of(0, 1)},
                ]}, evil, evil)
                """,
                "\"><script>alert('1')</script>&");

    assertThat(svg)
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\"")
        .doesNotContain("<script>")
        .contains(
            "&quot;&gt;&lt;script&gt;", "M0 0L1.23 2", "data:image/png;base64,", "url(#hatch-");
    assertThat(studio.run("svg.js", WELL_FORMED, svg)).isEqualTo(true);
  }

  private static final String WELL_FORMED =
      "(_, svg) => !new DOMParser().parseFromString(svg,"
          + " 'image/svg+xml').querySelector('parsererror')";

  @Test
  void aTableIsWrittenAsCsvThatSurvivesCommasQuotesAndLineBreaks() {
    assertThat(
            studio.run(
                "exports.js",
                "({toCsv}) => toCsv({columns: ['a', 'b, c'], rows: [[1.5, 'say \"no\"'],"
                    + " ['two\\nlines', null]]})",
                null))
        .isEqualTo("a,\"b, c\"\r\n1.5,\"say \"\"no\"\"\"\r\n\"two\nlines\",\r\n");
  }

  @Test
  void anArrowKeyLeadsToTheNearestThingThatWay() {
    Object ways =
        studio.run(
            "pick.js",
            """
            ({pickable, neighbor, itemAt}) => {
              const places = [[0, 0], [10, 0], [0, 10], [10, 11]];
              const rect = ([x, y]) => ({kind: "rect", x, y, width: 4, height: 4, id: `${x} ${y}`});
              const items = pickable({items: places.map(rect)});
              const go = (from, key) => neighbor(items, items.find(({id}) => id === from), key).id;
              return [
                items.map(({id}) => id), go("0 0", "ArrowRight"), go("0 0", "ArrowDown"), go("0 0", "ArrowUp"),
                go("10 11", "ArrowLeft"), go("10 11", "Home"),
                itemAt(items, 11, 12).id, itemAt(items, 7, 7) ?? "nothing",
              ];
            }
            """,
            null);

    assertThat(ways)
        .isEqualTo(
            List.of(
                List.of("0 0", "10 0", "0 10", "10 11"),
                "10 0",
                "0 10",
                "0 0",
                "0 10",
                "0 0",
                "10 11",
                "nothing"));
  }
}
