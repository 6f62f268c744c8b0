package io.github.downhill.landscape;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;

/** Computes the cost over a plane, as far as the training went on it. */
public final class Surveyor {
  private static final double MARGIN = 0.25; // of the path's width, on each side of it
  private static final int PLAIN_POINTS = 5;

  private final Kernels kernels;
  private final Team team;
  private final Cost cost;
  private final Examples examples;

  /** Surveys over these examples. */
  public Surveyor(Kernels kernels, Team team, Cost cost, Examples examples) {
    this.kernels = kernels;
    this.team = team;
    this.cost = cost;
    this.examples = examples;
  }

  /**
   * Computes the costs over a plane.
   *
   * @param cut a plane through the end of the course
   * @param side points a side, at least 2
   * @param unwanted asked now and then whether nobody wants it any longer
   * @param progress told what share of the work is done
   * @throws CancellationException when it was given up for that
   */
  public Survey survey(
      Course course, Course.Cut cut, int side, BooleanSupplier unwanted, DoubleConsumer progress) {
    Plane plane = cut.plane();
    List<Survey.Stop> stops =
        course.path().entrySet().stream()
            .map(at -> new Survey.Stop(at.getKey(), plane.shadow(at.getValue().all())))
            .toList();
    float[] xs = places(stops, Shadow::x, cut.reach(), side);
    float[] ys = places(stops, Shadow::y, cut.reach(), side);
    Architecture architecture = course.end().architecture();
    Landscape landscape = new Landscape(architecture, cost, examples, kernels, team);
    long began = System.nanoTime();
    float[] costs = landscape.costs(plane, xs, ys, unwanted, progress);
    double seconds = (System.nanoTime() - began) / 1e9;
    double plain = plainSeconds(plane, new Parameters(architecture), xs, ys, unwanted);
    return new Survey(xs, ys, costs, stops, cut.explained(), examples.size(), seconds, plain);
  }

  /**
   * As long as all points would take that are tested one by one, without what they share: by the
   * fastest of a few, since other work only makes them slower.
   */
  private double plainSeconds(
      Plane plane, Parameters there, float[] xs, float[] ys, BooleanSupplier unwanted) {
    Evaluator evaluator = new Evaluator(kernels, team, cost, there);
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < PLAIN_POINTS; i++) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      int at = i * (xs.length - 1) / (PLAIN_POINTS - 1);
      long began = System.nanoTime();
      plane.at(kernels, xs[at], ys[at], there.all());
      evaluator.evaluate(examples);
      fastest = Math.min(fastest, System.nanoTime() - began);
    }
    return fastest / 1e9 * xs.length * ys.length;
  }

  /** Places at the same distance: around the whole path and its end at 0, or within reach of it. */
  private static float[] places(
      List<Survey.Stop> stops, ToDoubleFunction<Shadow> coordinate, double reach, int count) {
    double least = 0;
    double most = 0;
    for (Survey.Stop stop : stops) {
      least = Math.min(least, coordinate.applyAsDouble(stop.shadow()));
      most = Math.max(most, coordinate.applyAsDouble(stop.shadow()));
    }
    double margin = most > least ? MARGIN * (most - least) : 1 - reach;
    least = Math.min(least - margin, -reach);
    most = Math.max(most + margin, reach);
    float[] places = new float[count];
    for (int i = 0; i < count; i++) {
      places[i] = (float) (least + (most - least) * i / (count - 1));
    }
    return places;
  }
}
