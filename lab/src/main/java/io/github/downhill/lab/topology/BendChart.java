package io.github.downhill.lab.topology;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.lab.chart.Chart;
import io.github.downhill.lab.chart.Xml;
import io.github.downhill.lab.space.Bend;
import java.util.ArrayList;
import java.util.List;

/**
 * How a network bends space: a frame for each stage, and below them all stages as one movement. Who
 * wants no movement sees the last stage there instead.
 */
record BendChart(Bend bend) implements Chart {
  private static final int GAP = 12;
  private static final int NAME = 22;
  private static final int FRAME_MAX = 236;
  private static final int LARGE = 420;

  private int stages() {
    return bend.points().size();
  }

  private double frame() {
    return Math.min(FRAME_MAX, (WIDTH - GAP * (stages() - 1.0)) / stages());
  }

  @Override
  public int height() {
    return (int) Math.ceil(frame()) + NAME + GAP + LARGE + NAME;
  }

  @Override
  public void draw(Xml svg) {
    for (int stage = 0; stage < stages(); stage++) {
      double left = stage * (frame() + GAP);
      drawFrame(svg, stage, new BendScale.Square(left, 0, frame()));
      svg.element(
          "text", name(stage), "x", left + frame() / 2, "y", frame() + 16, "text-anchor", "middle");
    }
    BendScale.Square large =
        new BendScale.Square((WIDTH - LARGE) / 2.0, frame() + NAME + GAP, LARGE);
    svg.open("g", "class", "still");
    drawFrame(svg, stages() - 1, large);
    svg.close().open("g", "class", "moving");
    drawMovement(svg, large);
    svg.close();
  }

  private String name(int stage) {
    return stage == 0 ? "as they come" : "after layer %d".formatted(stage);
  }

  private void drawFrame(Xml svg, int stage, BendScale.Square square) {
    box(svg, square);
    BendScale scale = new BendScale(bend, stage, square);
    if (!bend.grid().isEmpty()) {
      svg.empty("path", "class", "warp", "d", BendPaths.grid(scale));
    }
    if (stage == stages() - 1) {
      svg.empty("path", "class", "cut", "d", BendPaths.cut(scale, bend.boundary()));
    }
    for (int label = 0; label < 2; label++) {
      svg.empty("path", "class", "spot" + label, "d", BendPaths.spots(scale, label));
    }
  }

  private void drawMovement(Xml svg, BendScale.Square square) {
    box(svg, square);
    List<BendScale> scales = new ArrayList<>();
    for (int stage = 0; stage < stages(); stage++) {
      scales.add(new BendScale(bend, stage, square));
    }
    if (!bend.grid().isEmpty()) {
      moving(svg, "warp", scales.stream().map(BendPaths::grid).toList());
    }
    for (int label = 0; label < 2; label++) {
      int of = label;
      moving(
          svg, "spot" + label, scales.stream().map(scale -> BendPaths.spots(scale, of)).toList());
    }
  }

  /** There and back, with a rest at each end. */
  private static void moving(Xml svg, String look, List<String> shapes) {
    List<String> course = new ArrayList<>(shapes);
    course.addFirst(shapes.getFirst());
    course.addAll(shapes.reversed());
    svg.open("path", "class", look, "d", shapes.getLast());
    svg.empty(
        "animate",
        "attributeName",
        "d",
        "dur",
        2 * shapes.size() + "s",
        "repeatCount",
        "indefinite",
        "values",
        String.join(";", course));
    svg.close();
  }

  private static void box(Xml svg, BendScale.Square square) {
    svg.empty(
        "rect",
        "class",
        "frame",
        "x",
        square.left(),
        "y",
        square.top(),
        "width",
        square.side(),
        "height",
        square.side());
  }

  @Override
  public List<String> columns() {
    return List.of("stage", "point", "class", "x", "y");
  }

  @Override
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (int stage = 0; stage < stages(); stage++) {
      Matrix points = bend.points().get(stage);
      for (int i = 0; i < points.rows(); i++) {
        rows.add(
            List.of(
                String.valueOf(stage),
                String.valueOf(i),
                String.valueOf(i % 2),
                Float.toString(points.at(i, 0)),
                Float.toString(points.at(i, 1))));
      }
    }
    return rows;
  }
}
