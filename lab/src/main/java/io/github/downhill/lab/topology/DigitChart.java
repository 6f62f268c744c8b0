package io.github.downhill.lab.topology;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.lab.chart.Axis;
import io.github.downhill.lab.chart.Chart;
import io.github.downhill.lab.chart.Xml;
import io.github.downhill.lab.statistics.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * Digits as points, a frame for each layer: each is written where it lies, in a colour of its own
 * as well.
 */
record DigitChart(List<Panel> panels) implements Chart {
  private static final int GAP = 16;
  private static final int NAME = 26;
  private static final int ACROSS = 2;
  private static final int SIDE = (WIDTH - GAP) / ACROSS;
  private static final int HIGH = 300;
  private static final int MARGIN = 10;

  /**
   * A layer.
   *
   * @param name what is written below it
   * @param places points × 2
   * @param labels what digit each is
   */
  @SuppressWarnings("ArrayRecordComponent") // made to be drawn, never compared or changed
  record Panel(String name, Matrix places, int[] labels) {}

  @Override
  public int height() {
    return (panels.size() + ACROSS - 1) / ACROSS * (HIGH + NAME + GAP);
  }

  @Override
  public void draw(Xml svg) {
    for (int i = 0; i < panels.size(); i++) {
      int left = i % ACROSS * (SIDE + GAP);
      int top = i / ACROSS * (HIGH + NAME + GAP);
      svg.empty("rect", "class", "frame", "x", left, "y", top, "width", SIDE, "height", HIGH);
      drawDigits(svg, panels.get(i), left, top);
      svg.element(
          "text",
          panels.get(i).name(),
          "x",
          left + SIDE / 2,
          "y",
          top + HIGH + 17,
          "text-anchor",
          "middle");
    }
  }

  private static void drawDigits(Xml svg, Panel panel, int left, int top) {
    Matrix places = panel.places();
    Axis x = axis(places, 0, left + (double) MARGIN, left + SIDE - (double) MARGIN);
    Axis y = axis(places, 1, top + HIGH - (double) MARGIN, top + (double) MARGIN);
    for (int row = 0; row < places.rows(); row++) {
      int label = panel.labels()[row];
      svg.element(
          "text",
          String.valueOf(label),
          "class",
          "digit d" + label,
          "x",
          x.at(places.at(row, 0)),
          "y",
          y.at(places.at(row, 1)));
    }
  }

  private static Axis axis(Matrix places, int axis, double start, double end) {
    return Axis.over(
        "main direction",
        Axis.Scale.LINEAR,
        java.util.stream.IntStream.range(0, places.rows()).mapToDouble(row -> places.at(row, axis)),
        start,
        end,
        Numbers::plain);
  }

  @Override
  public List<String> columns() {
    return List.of("layer", "point", "digit", "x", "y");
  }

  @Override
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Panel panel : panels) {
      for (int row = 0; row < panel.places().rows(); row++) {
        rows.add(
            List.of(
                panel.name(),
                String.valueOf(row),
                String.valueOf(panel.labels()[row]),
                Float.toString(panel.places().at(row, 0)),
                Float.toString(panel.places().at(row, 1))));
      }
    }
    return rows;
  }
}
