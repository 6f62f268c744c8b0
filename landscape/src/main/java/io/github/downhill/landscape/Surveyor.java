package io.github.downhill.cli;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Landscape;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.landscape.Plane;
import io.github.downhill.landscape.PrincipalDirections;
import io.github.downhill.landscape.Shadow;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

/** Lays a plane through a network and computes the cost over it. */
final class Surveyor {
  private static final double MARGIN = 0.25; // of the path's width, around it
  private static final int PLAIN_POINTS = 5;

  private final Kernels kernels;
  private final Team team;
  private final Cost cost;
  private final Examples examples;
  private final Network network;
  private final NavigableMap<Long, Network> path;

  /** What is known of a network: where it was at which step, if its training was taken again. */
  Surveyor(
      Kernels kernels,
      Team team,
      Cost cost,
      Examples examples,
      Network network,
      NavigableMap<Long, Network> path) {
    this.kernels = kernels;
    this.team = team;
    this.cost = cost;
    this.examples = examples;
    this.network = network;
    this.path = path;
  }

  /**
   * Computes the costs over a plane.
   *
   * @param side points a side
   * @throws IllegalArgumentException if the path of the training spans no plane
   */
  Survey survey(PlaneChoice choice, long seed, int side, DoubleConsumer progress) {
    return switch (choice) {
      case RANDOM ->
          survey(Plane.random(network.parameters(), seed), OptionalDouble.empty(), side, progress);
      case PATH -> {
        PrincipalDirections main = PrincipalDirections.of(points());
        Plane plane = Plane.spanned(end(), main.first(), main.second());
        yield survey(plane, OptionalDouble.of(main.explained()), side, progress);
      }
      case GRADIENT -> survey(alongGradient(), OptionalDouble.empty(), side, progress);
    };
  }

  private Plane alongGradient() {
    Parameters gradient = new Parameters(network.architecture());
    new MeanGradient(kernels, team, cost, network.parameters()).over(examples, gradient);
    Span start = path.firstEntry().getValue().parameters().all();
    Span back = Span.zeros(start.length());
    for (int i = 0; i < back.length(); i++) {
      back.values()[i] = start.at(i) - end().at(i);
    }
    return Plane.spanned(end(), back, gradient.all());
  }

  private Survey survey(Plane plane, OptionalDouble explained, int side, DoubleConsumer progress) {
    List<Survey.Stop> stops = new ArrayList<>();
    path.forEach(
        (step, at) -> stops.add(new Survey.Stop(step, plane.shadow(at.parameters().all()))));
    double[] xs = stops.stream().map(Survey.Stop::shadow).mapToDouble(Shadow::x).toArray();
    double[] ys = stops.stream().map(Survey.Stop::shadow).mapToDouble(Shadow::y).toArray();
    float[] columns = places(xs, side);
    float[] rows = places(ys, side);
    Landscape landscape = new Landscape(network.architecture(), cost, examples, kernels, team);
    long began = System.nanoTime();
    float[] costs = landscape.costs(plane, columns, rows, () -> false, progress);
    double seconds = (System.nanoTime() - began) / 1e9;
    double plain = plainSeconds(plane, columns, rows);
    return new Survey(
        plane, columns, rows, costs, stops, explained, examples.size(), seconds, plain);
  }

  /** As long as all points would take that are tested one by one, without what they share. */
  private double plainSeconds(Plane plane, float[] columns, float[] rows) {
    Architecture architecture = network.architecture();
    Parameters there = new Parameters(architecture);
    Evaluator evaluator = new Evaluator(kernels, team, cost, there);
    long began = System.nanoTime();
    for (int i = 0; i < PLAIN_POINTS; i++) {
      int at = i * (columns.length - 1) / Math.max(1, PLAIN_POINTS - 1);
      plane.at(kernels, columns[at], rows[at], there.all());
      evaluator.evaluate(examples);
    }
    double point = (System.nanoTime() - began) / 1e9 / PLAIN_POINTS;
    return point * columns.length * rows.length;
  }

  /** Points at the same distance, from −1 to 1, or around the whole path. */
  private static float[] places(double[] path, int count) {
    double least = -1;
    double most = 1;
    if (path.length > 0) {
      least = 0;
      most = 0;
      for (double at : path) {
        least = Math.min(least, at);
        most = Math.max(most, at);
      }
      double margin = most > least ? MARGIN * (most - least) : 1;
      least -= margin;
      most += margin;
    }
    float[] places = new float[count];
    for (int i = 0; i < count; i++) {
      places[i] = (float) (least + (most - least) * i / (count - 1));
    }
    return places;
  }

  private List<Span> points() {
    return path.values().stream().map(at -> at.parameters().all()).toList();
  }

  private Span end() {
    return network.parameters().all();
  }
}
