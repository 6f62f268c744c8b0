package io.github.downhill.lab;

import io.github.downhill.kernels.Matrix;
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
  private static final int DRAWN = 240; // of the points: more would cover one another
  private static final double CROSS = 2.2; // half as wide as the mark of class 1

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
      drawFrame(svg, stage, new Square(left, 0, frame()));
      svg.element(
          "text", name(stage), "x", left + frame() / 2, "y", frame() + 16, "text-anchor", "middle");
    }
    Square large = new Square((WIDTH - LARGE) / 2.0, frame() + NAME + GAP, LARGE);
    svg.open("g", "class", "still");
    drawFrame(svg, stages() - 1, large);
    svg.close().open("g", "class", "moving");
    drawMovement(svg, large);
    svg.close();
  }

  private String name(int stage) {
    return stage == 0 ? "as they come" : "after layer %d".formatted(stage);
  }

  private void drawFrame(Xml svg, int stage, Square square) {
    box(svg, square);
    Scale scale = new Scale(stage, square);
    if (!bend.grid().isEmpty()) {
      svg.empty("path", "class", "warp", "d", grid(scale));
    }
    if (stage == stages() - 1) {
      svg.empty("path", "class", "cut", "d", cut(scale));
    }
    for (int label = 0; label < 2; label++) {
      svg.empty("path", "class", "spot" + label, "d", spots(scale, label));
    }
  }

  private void drawMovement(Xml svg, Square square) {
    box(svg, square);
    List<Scale> scales = new ArrayList<>();
    for (int stage = 0; stage < stages(); stage++) {
      scales.add(new Scale(stage, square));
    }
    if (!bend.grid().isEmpty()) {
      moving(svg, "warp", scales.stream().map(this::grid).toList());
    }
    for (int label = 0; label < 2; label++) {
      int of = label;
      moving(svg, "spot" + label, scales.stream().map(scale -> spots(scale, of)).toList());
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

  private static void box(Xml svg, Square square) {
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

  private String grid(Scale scale) {
    Matrix grid = scale.grid();
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < 2 * Bend.LINES; line++) {
      StringBuilder places = new StringBuilder("M");
      for (int step = 0; step < Bend.STEPS; step++) {
        places.append(step == 0 ? "" : " ").append(scale.place(grid, line * Bend.STEPS + step));
      }
      lines.add(places.toString());
    }
    return String.join("", lines);
  }

  /** Class 0 are dots, class 1 crosses, so that nobody needs the colours. */
  private String spots(Scale scale, int label) {
    Matrix points = scale.points();
    StringBuilder marks = new StringBuilder();
    for (int i = label; i < Math.min(DRAWN, points.rows()); i += 2) {
      marks.append(label == 0 ? dot(scale, points, i) : cross(scale, points, i));
    }
    return marks.toString();
  }

  private static String dot(Scale scale, Matrix points, int row) {
    return "M" + scale.place(points, row) + "h0";
  }

  private static String cross(Scale scale, Matrix points, int row) {
    double x = scale.x(points.at(row, 0)) - CROSS;
    double y = scale.y(points.at(row, 1)) - CROSS;
    String wide = Numbers.place(2 * CROSS);
    return "M%s %sl%s %sm-%s 0l%s -%s"
        .formatted(Numbers.place(x), Numbers.place(y), wide, wide, wide, wide, wide);
  }

  /** Where the outputs are equal, as far as that is in the frame. */
  private String cut(Scale scale) {
    double[] line = bend.boundary();
    List<String> ends = new ArrayList<>();
    for (double side : new double[] {-1, 1}) {
      double x = scale.middleX() + side * scale.reach();
      double y = scale.middleY() + side * scale.reach();
      addInside(ends, scale, x, -(line[0] * x + line[2]) / line[1]);
      addInside(ends, scale, -(line[1] * y + line[2]) / line[0], y);
    }
    return ends.size() < 2 ? "M0 0" : "M" + ends.getFirst() + "L" + ends.getLast();
  }

  private static void addInside(List<String> ends, Scale scale, double x, double y) {
    double off = Math.max(Math.abs(x - scale.middleX()), Math.abs(y - scale.middleY()));
    if (off <= scale.reach() * (1 + 1e-9)) {
      ends.add(Numbers.place(scale.x(x)) + " " + Numbers.place(scale.y(y)));
    }
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

  private record Square(double left, double top, double side) {}

  /** From the coordinates of a stage to places in a square. */
  private final class Scale {
    private static final double MARGIN = 1.08;

    private final int stage;
    private final Square square;
    private final double middleX;
    private final double middleY;
    private final double reach;

    Scale(int stage, Square square) {
      this.stage = stage;
      this.square = square;
      double[] x = range(0);
      double[] y = range(1);
      middleX = (x[0] + x[1]) / 2;
      middleY = (y[0] + y[1]) / 2;
      reach = MARGIN * Math.max(1e-6, Math.max(x[1] - x[0], y[1] - y[0]) / 2);
    }

    private double[] range(int axis) {
      List<Matrix> all = new ArrayList<>(List.of(points()));
      if (!bend.grid().isEmpty()) {
        all.add(grid());
      }
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (Matrix each : all) {
        for (int row = 0; row < each.rows(); row++) {
          least = Math.min(least, each.at(row, axis));
          most = Math.max(most, each.at(row, axis));
        }
      }
      return new double[] {least, most};
    }

    Matrix points() {
      return bend.points().get(stage);
    }

    Matrix grid() {
      return bend.grid().get(stage);
    }

    double middleX() {
      return middleX;
    }

    double middleY() {
      return middleY;
    }

    double reach() {
      return reach;
    }

    double x(double value) {
      return square.left() + square.side() * (0.5 + (value - middleX) / (2 * reach));
    }

    double y(double value) {
      return square.top() + square.side() * (0.5 - (value - middleY) / (2 * reach));
    }

    String place(Matrix points, int row) {
      return brief(x(points.at(row, 0))) + " " + brief(y(points.at(row, 1)));
    }

    /** A tenth of a unit is fine enough where there are thousands of places. */
    private static String brief(double value) {
      return Numbers.plain(Math.round(value * 10) / 10.0);
    }
  }
}
