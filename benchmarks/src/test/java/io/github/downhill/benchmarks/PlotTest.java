package io.github.downhill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.downhill.benchmarks.Plot.Curve;
import io.github.downhill.benchmarks.Plot.Point;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlotTest {
  private static Document draw(List<Curve> curves) throws Exception {
    String svg = Plot.svg("A & B", "x", "y", curves);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> all(Document svg, String name) {
    NodeList found = svg.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  @Test
  void putsEqualFactorsAtEqualDistances() throws Exception {
    Document svg =
        draw(
            List.of(
                new Curve(
                    "ours",
                    List.of(new Point(1e4, 1e6), new Point(1e5, 1e5), new Point(1e6, 1e4)))));
    assertThat(all(svg, "circle"))
        .extracting(circle -> Double.parseDouble(circle.getAttribute("cx")))
        .satisfies(x -> assertThat(x.get(2) - x.get(1)).isEqualTo(x.get(1) - x.get(0)));
    assertThat(all(svg, "title").getFirst().getTextContent()).isEqualTo("A & B");
  }

  @Test
  void keepsNamesApartEvenWhereCurvesMeet() throws Exception {
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      curves.add(new Curve("rival " + i, List.of(new Point(1e4, 1e5), new Point(1e7, 100 + i))));
    }
    List<Double> y =
        all(draw(curves), "text").stream()
            .filter(text -> text.getAttribute("class").equals("name"))
            .map(text -> Double.parseDouble(text.getAttribute("y")))
            .sorted()
            .toList();
    assertThat(y).hasSize(6);
    for (int i = 1; i < y.size(); i++) {
      assertThat(y.get(i) - y.get(i - 1)).isGreaterThanOrEqualTo(16.9);
    }
  }

  @Test
  void refusesToDrawNothing() {
    assertThatThrownBy(() -> Plot.svg("", "", "", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is nothing to plot");
  }
}
