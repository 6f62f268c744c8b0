package io.github.downhill.lab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.chart.LineChart.Point;
import io.github.downhill.lab.chart.LineChart.Series;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Curves of ours, and the figures of somebody else on them. */
class LineChartTest {
  private static final Series OURS =
      new Series("ours", List.of(new Point(1, spread(0.2)), new Point(2, spread(0.4))));
  private static final Series THEIRS =
      new Series("theirs", List.of(new Point(1, spread(0.3)), new Point(3, spread(0.9))));

  @Test
  void figuresOfSomebodyElseAreMarksAndNotACurve() {
    String alone = drawn(List.of());
    String both = drawn(List.of(THEIRS));
    assertThat(alone).doesNotContain("mark").contains("polyline");
    assertThat(both.split("class=\"mark c0\"", -1)).as("two marks, and one at the name").hasSize(4);
    assertThat(both.split("<polyline", -1)).hasSize(2);
  }

  @Test
  void theAxesHaveRoomForThem() {
    assertThat(drawn(List.of(THEIRS))).contains(">3<", ">0.8<");
  }

  @Test
  void theirNumbersAreWrittenToo() {
    assertThat(chart(List.of(THEIRS)).rows())
        .hasSize(4)
        .contains(List.of("theirs", "3", "1", "0.9", "0.0", "0.9", "0.9"));
  }

  @Test
  void marksOfDifferentCurvesDifferInShape() {
    LineChart chart =
        new LineChart(
            "x", Scale.WHOLE, "y", Numbers::plain, List.of(OURS, OURS), List.of(THEIRS, THEIRS));
    Xml svg = new Xml();
    svg.open("svg");
    chart.draw(svg);
    assertThat(svg.close().toString()).contains("m0 -4l4 4l-4 4l-4 -4z", "m-3 -3h6v6h-6z");
  }

  private static String drawn(List<Series> theirs) {
    Xml svg = new Xml();
    svg.open("svg");
    chart(theirs).draw(svg);
    return svg.close().toString();
  }

  private static LineChart chart(List<Series> theirs) {
    return new LineChart("x", Scale.WHOLE, "y", Numbers::plain, List.of(OURS), theirs);
  }

  private static Spread spread(double value) {
    return Spread.of(List.of(value));
  }
}
