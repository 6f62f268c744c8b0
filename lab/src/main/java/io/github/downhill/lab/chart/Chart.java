package io.github.downhill.lab.chart;

import java.util.List;

/**
 * A picture of numbers, drawn as SVG.
 *
 * <p>Written here because a report is to be the same bytes on every machine and to follow its
 * reader's day and night: what is drawn depends on no fonts that are installed, and its colours are
 * rules of the page.
 */
public interface Chart {
  /** How wide every chart is, in its own units. */
  int WIDTH = 760;

  /** How high it is. */
  int height();

  /** Draws it into an {@code svg} element of that size. */
  void draw(Xml svg);

  /** The names of what {@link #rows()} has. */
  List<String> columns();

  /** The numbers it shows, exactly. */
  List<List<String>> rows();
}
