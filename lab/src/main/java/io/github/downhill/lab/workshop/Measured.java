package io.github.downhill.lab.workshop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Numbers that were measured, each row under its name, in the order in which they were put down.
 */
public final class Measured {
  private final Map<String, double[]> rows = new LinkedHashMap<>();

  /** Nothing so far. */
  public Measured() {}

  /**
   * Puts numbers down under a name.
   *
   * @throws IllegalArgumentException if the name is taken, or is no word without commas
   */
  public Measured with(String name, double... numbers) {
    if (!name.matches("[^,\\s#][^,\\v]*") || rows.containsKey(name)) {
      throw new IllegalArgumentException("a row of numbers cannot be called '" + name + "'");
    }
    rows.put(name, numbers.clone());
    return this;
  }

  /**
   * The numbers of a name.
   *
   * @throws IllegalArgumentException if there are none
   */
  public double[] row(String name) {
    double[] row = rows.get(name);
    if (row == null) {
      throw new IllegalArgumentException("nothing was measured under the name '" + name + "'");
    }
    return row.clone();
  }

  /** The first number of a name. */
  public double number(String name) {
    return row(name)[0];
  }

  /** The numbers of a name, as a stream. */
  public DoubleStream stream(String name) {
    return DoubleStream.of(row(name));
  }

  /** All rows. */
  public Map<String, double[]> rows() {
    return rows;
  }
}
