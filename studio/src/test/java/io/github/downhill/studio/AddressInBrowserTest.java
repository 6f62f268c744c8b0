package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page's own logic: address.js and drawinglink.js: what stands in the address of the page. */
class AddressInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void aStateGoesIntoTheAddressAndComesBackTheSame() {
    assertThat(
            studio.run(
                "address.js",
                """
                ({readQuery, writeQuery, INITIAL}) => {
                  const state = {
                    ...INITIAL, view: "wall", step: 1234, image: "test:9999", neuron: "2.15",
                    weight: "1.783.15", exponent: 0.35, minus: 1, hide: "tabs,status",
                    opened: "m.3.2.7-e.59999-g.59999", wanted: "7", averaged: "all", among: "training", lang: "de", run: "b-2",
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
            "?opened=<b>",
            "?opened=C--C.1",
            "?wanted=10",
            "?averaged=7",
            "?among=all",
            "?view=draw&view=nowhere");

    assertThat(
            studio.run(
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
            studio.run(
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
            studio.run(
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
        studio.run(
            "drawinglink.js", "({writeDrawing}, text) => writeDrawing(JSON.parse(text))", strokes);
    assertThat(window.page()).hasURL(studio.origin() + "/" + link);

    Window other = studio.open(window.page().url().substring(studio.origin().length() + 1));

    assertThat(other.ask("({data}) => JSON.stringify(data.strokes)")).isEqualTo(strokes);
    other.await("({data}) => data.answer?.activations && !data.answer.empty");
  }
}
