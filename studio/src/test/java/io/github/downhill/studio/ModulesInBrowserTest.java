package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page's own logic: its pure functions, one by one. */
class ModulesInBrowserTest {
  private static final Map<String, Object> SMALL =
      Map.of("sizes", List.of(3, 2, 2), "activations", List.of("sigmoid", "softmax"));

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void aNetworkIsCutIntoLayersWhereItsParametersLie() {
    assertThat(run("network.js", "({shape}, run) => shape(run)", SMALL))
        .isEqualTo(
            List.of(layer(1, 3, 0, 6, 0, 3, 0, "sigmoid"), layer(2, 2, 8, 12, 3, 5, 2, "softmax")));
  }

  private static Map<String, Object> layer(
      int index,
      int inputs,
      int weights,
      int biases,
      int before,
      int after,
      int sums,
      String name) {
    return Map.of(
        "index",
        index,
        "inputs",
        inputs,
        "neurons",
        2,
        "weights",
        weights,
        "biases",
        biases,
        "before",
        before,
        "after",
        after,
        "sums",
        sums,
        "activation",
        name);
  }

  @Test
  void aContributionIsAWeightTimesTheActivationItIsForAndTheStrongestComeFirst() {
    Object found =
        run(
            "draw/contributions.js",
            """
            async ({strongestOf, traced}, run) => {
              const {reading} = await import("/pages/draw/reading.js");
              const parameters = Float32Array.of(1, -2, 3, 4, 5, -6, 7, 8, 9, 10, -11, 12, 13, 14);
              const activations = Float32Array.of(1, 0, 0.5, 2, 3, 0.1, 0.9);
              const read = reading(run, parameters, {activations, sums: new Float32Array(4)});
              const said = ({layer, input, neuron, value}) => `${layer}.${input}.${neuron}: ${value}`;
              return [
                strongestOf(read.layers[0], 3).map(said),
                strongestOf(read.layers[0], 9, {neurons: [0]}).map(said),
                traced(read, {layer: 2, neuron: 1}, 1).map(said),
                reading(run, parameters.subarray(1), {activations}),
              ];
            }
            """,
            SMALL);

    assertThat(found)
        .isEqualTo(
            Arrays.asList(
                List.of("1.2.1: -3", "1.2.0: 2.5", "1.0.1: -2"),
                List.of("1.2.0: 2.5", "1.0.0: 1"),
                List.of("2.1.1: 36", "1.2.1: -3"),
                null));
  }

  @Test
  void aSceneIsWrittenAsSvgWithNothingInItTakenForMarkup() {
    String svg =
        (String)
            run(
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
    assertThat(run("svg.js", WELL_FORMED, svg)).isEqualTo(true);
  }

  private static final String WELL_FORMED =
      "(_, svg) => !new DOMParser().parseFromString(svg,"
          + " 'image/svg+xml').querySelector('parsererror')";

  @Test
  void aTableIsWrittenAsCsvThatSurvivesCommasQuotesAndLineBreaks() {
    assertThat(
            run(
                "exports.js",
                "({toCsv}) => toCsv({columns: ['a', 'b, c'], rows: [[1.5, 'say \"no\"'],"
                    + " ['two\\nlines', null]]})",
                null))
        .isEqualTo("a,\"b, c\"\r\n1.5,\"say \"\"no\"\"\"\r\n\"two\nlines\",\r\n");
  }

  @Test
  void theMarkupOfTheLessonsIsReadIntoPlainData() {
    String text =
        """
        A *good* $a_1$ is {accuracy}\\*.

        [Look](set:view=wall&neuron=1.3) or [play](do:play:slow).

        $$x$$
        """;

    Object blocks = run("lesson/markup.js", "({parse}, text) => parse(text)", text);

    assertThat(blocks)
        .isEqualTo(
            List.of(
                Map.of(
                    "kind",
                    "paragraph",
                    "children",
                    List.of(
                        text("A "),
                        Map.of("kind", "emphasis", "children", List.of(text("good"))),
                        text(" "),
                        Map.of("kind", "tex", "tex", "a_1"),
                        text(" is "),
                        Map.of("kind", "live", "name", "accuracy"),
                        text("*."))),
                Map.of(
                    "kind",
                    "paragraph",
                    "children",
                    List.of(
                        Map.of(
                            "kind", "set",
                            "patch", Map.of("view", "wall", "neuron", "1.3"),
                            "children", List.of(text("Look"))),
                        text(" or "),
                        Map.of(
                            "kind",
                            "do",
                            "verb",
                            "play",
                            "argument",
                            "slow",
                            "children",
                            List.of(text("play"))),
                        text("."))),
                Map.of("kind", "display", "tex", "x")));
  }

  private static Map<String, Object> text(String words) {
    return Map.of("kind", "text", "text", words);
  }

  @Test
  void colorsOfWeightsAreOpposedAndEquallyBrightAndZeroIsThePaper() {
    Object colors =
        run(
            "palette.js",
            """
            ({signed, brightness, parse, palette}) => ({
              zero: signed(0, 1).join() === parse(palette().zero).join(),
              positive: signed(2, 1).join() === signed(1, 1).join(),
              opposed: signed(-1, 1).join() !== signed(1, 1).join(),
              nothing: signed(NaN, 1).join() === signed(0, 1).join(),
              lifted: brightness(signed(0.1, 1, 0.3)) < brightness(signed(0.1, 1)),
              ratio: brightness(signed(-1, 1)) / brightness(signed(1, 1)),
            })
            """,
            null);

    assertThat((Map<?, ?>) colors)
        .allSatisfy((name, value) -> {
          if (name.equals("ratio")) {
            assertThat((Double) value).isCloseTo(1, within(0.25));
          } else {
            assertThat(value).as("%s", name).isEqualTo(true);
          }
        });
  }

  @Test
  void axesHaveTheirMarksAtRoundNumbers() {
    Object ticks =
        run(
            "machine/ticks.js",
            """
            ({linearTicks, logTicks, countedTicks, roundUp, roundDown, decimals}) => [
              linearTicks(0, 1, 5), linearTicks(0, 180000, 4), linearTicks(-1, 1, 4),
              linearTicks(3, 3, 5), linearTicks(0, 0.0003, 3),
              logTicks(0.01, 1, 10), logTicks(0.001, 1000, 3), countedTicks(0, 5), countedTicks(100, 4),
              [roundUp(0.98), roundUp(123), roundDown(0.98), roundDown(5)],
              [decimals(0.05), decimals(20), decimals(0)],
            ].map(ticks => ticks.join(" "))
            """,
            null);

    assertThat(ticks)
        .isEqualTo(
            List.of(
                "0 0.2 0.4 0.6 0.8 1",
                "0 50000 100000 150000",
                "-1 -0.5 0 0.5 1",
                "3",
                "0 0.0001 0.0002 0.0003",
                "0.01 0.02 0.05 0.1 0.2 0.5 1",
                "0.001 0.1 10 1000",
                "0",
                "0 1 10 100",
                "1 150 0.5 5",
                "2 0 0"));
  }

  @Test
  void aLineIsThinnedWithoutLosingAPeak() {
    Object kept =
        run(
            "machine/points.js",
            """
            ({thin, pointAt}) => {
              const value = step => step === 31415 ? 9 : Math.sin(step);
              const points = Array.from({length: 100000}, (_, step) => [step, value(step)]);
              const few = thin(points, step => step / 1000, 100);
              return [few.length <= 400, few.some(point => point[1] === 9), few[0][0], few.at(-1)[0],
                pointAt(points, 12.5)[0], pointAt([[5, 1]], 4)];
            }
            """,
            null);

    assertThat(kept).isEqualTo(Arrays.asList(true, true, 0, 99_999, 12, null));
  }

  @Test
  void aStateGoesIntoTheAddressAndComesBackTheSame() {
    assertThat(
            run(
                "address.js",
                """
                ({readQuery, writeQuery, INITIAL}) => {
                  const state = {
                    ...INITIAL, view: "wall", step: 1234, image: "test:9999", neuron: "2.15",
                    weight: "1.783.15", exponent: 0.35, minus: 1, hide: "tabs,status", lang: "de", run: "b-2",
                  };
                  const again = readQuery(writeQuery(state));
                  const same = JSON.stringify(again) === JSON.stringify(state);
                  return [same, writeQuery(INITIAL), writeQuery(state)];
                }
                """,
                null))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .startsWith(true, "")
        .last()
        .asString()
        .contains("image=test:9999", "hide=tabs,status");
  }

  @Test
  void whatAnAddressCannotMeanIsAsIfItWereNotThere() {
    List<String> queries =
        List.of(
            "?view=<script>",
            "?neuron=1.999999",
            "?neuron=__proto__",
            "?step=-1",
            "?step=1e99",
            "?step=NaN",
            "?image=test:99999999",
            "?image=../../etc/passwd",
            "?__proto__=1&constructor=2",
            "?edges=2001",
            "?exponent=Infinity",
            "?exponent=0x1",
            "?lang=xx",
            "?hide=%3Cb%3E",
            "?run=%00",
            "?weight=1.1",
            "?view=draw&view=nowhere");

    assertThat(
            run(
                "address.js",
                "({readQuery, INITIAL}, queries) => queries.filter(query =>"
                    + " JSON.stringify(readQuery(query)) !== JSON.stringify(INITIAL))",
                queries))
        .isEqualTo(List.of());
  }

  @Test
  void aHostileAddressOpensAPageThatWorks() {
    Window hostile =
        studio.open(
            "?view=<script>alert(1)</script>&neuron=9.99999&weight=9.99999.99999&image=test:999999"
                + "&run=nobody&compare=nobody&step=999999999&palette=none#drawing=9999~zzzz.x");

    assertThat(hostile.pad()).isVisible();
    assertThat(hostile.page().url()).doesNotContain("script");
    hostile.tab("Weights").click();
    hostile.tab("Training").click();
    assertThat(hostile.page().locator("#view-machine")).isVisible();
  }

  @Test
  void aDrawingGoesIntoTheAddressAndComesBackTheSame() {
    List<List<Double>> strokes =
        List.of(List.of(22.0, 0.0, 0.0, 280.0, 140.25), List.of(-35.0, 10.5, 20.75));
    assertThat(
            run(
                "drawinglink.js",
                "({readDrawing, writeDrawing}, strokes) =>"
                    + " JSON.stringify(readDrawing(writeDrawing(strokes))) ==="
                    + " JSON.stringify(strokes)",
                strokes))
        .isEqualTo(true);
  }

  @Test
  void whatIsNoDrawingInAnAddressIsNone() {
    List<String> hashes =
        List.of(
            "",
            "#drawing=",
            "#drawing=22~00",
            "#drawing=22~00000.",
            "#drawing=99999~0000",
            "#elsewhere",
            "#drawing=22~<b>");

    assertThat(
            run(
                "drawinglink.js",
                "({readDrawing}, hashes) => hashes.flatMap(hash => readDrawing(hash))",
                hashes))
        .isEqualTo(List.of());
  }

  @Test
  void aLinkBringsTheDrawingAlong() {
    Window window = studio.open("");
    Pen.on(window).stroke(80, 60, 200, 60, 130, 230);
    Object strokes = window.ask("({data}) => JSON.stringify(data.strokes)");
    Object link =
        run("drawinglink.js", "({writeDrawing}, text) => writeDrawing(JSON.parse(text))", strokes);
    assertThat(window.page()).hasURL(studio.origin() + "/" + link);

    Window other = studio.open(window.page().url().substring(studio.origin().length() + 1));

    assertThat(other.ask("({data}) => JSON.stringify(data.strokes)")).isEqualTo(strokes);
    other.await("({data}) => data.answer?.activations && !data.answer.empty");
  }

  @Test
  void anArrowKeyLeadsToTheNearestThingThatWay() {
    Object ways =
        run(
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

  @Test
  void aBinaryMessageIsReadByItsHeader() {
    Object message =
        run(
            "frames.js",
            """
            ({decode}) => {
              const header = new TextEncoder().encode('{"type":"x","arrays":[["a","u8",3],["b","f32",2]]}  ');
              const padded = Math.ceil((4 + header.length) / 4) * 4 - 4;
              const frame = new ArrayBuffer(4 + padded + 4 + 8);
              new DataView(frame).setUint32(0, padded, true);
              new Uint8Array(frame, 4, padded).fill(32);
              new Uint8Array(frame, 4).set(header);
              new Uint8Array(frame, 4 + padded, 3).set([1, 2, 3]);
              new Float32Array(frame, 8 + padded, 2).set([0.5, -2]);
              const {type, a, b} = decode(frame);
              return [type, [...a], [...b]];
            }
            """,
            null);

    assertThat(message).isEqualTo(List.of("x", List.of(1, 2, 3), List.of(0.5, -2)));
  }

  private Object run(String module, String function, Object argument) {
    return studio.sharedWindow().with(module, function, argument);
  }
}
