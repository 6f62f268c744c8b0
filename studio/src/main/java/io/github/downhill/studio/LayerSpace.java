package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Team;
import io.github.downhill.lab.space.ClassMeans;
import io.github.downhill.lab.space.LayerPoints;
import io.github.downhill.lab.space.PrincipalAxes;
import io.github.downhill.lab.space.Projection;
import io.github.downhill.lab.space.Separability;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Digits of the test as points in the space of each layer, the pixels first: where they are along
 * axes that stay as they are while the network learns, and how far apart the digits lie.
 */
final class LayerSpace {
  /** From so many training digits come the means by which one tells how far apart digits lie. */
  private static final int LEARNED_MOST = 10_000;

  private final Examples shown;
  private final Examples learned;
  private final Matrix pixels;
  private final PrincipalAxes pixelAxes;
  private final Separability pixelsApart;

  /** The first so many digits of the test. */
  LayerSpace(Digits digits, int count) {
    shown = Subset.first(digits.test(), count);
    learned = Subset.first(digits.training(), LEARNED_MOST);
    pixels = LayerPoints.inputs(shown);
    pixelAxes = PrincipalAxes.of(pixels, 2);
    pixelsApart = ClassMeans.ofInputs(learned).separability(pixels, shown);
  }

  Examples shown() {
    return shown;
  }

  int learned() {
    return learned.size();
  }

  /**
   * The axes of one moment.
   *
   * @param views of each layer, the pixels first
   * @param explained the share of the variance of each layer that they show at that moment
   * @param ends from where to where the points reach: of each layer two numbers for each axis
   */
  @SuppressWarnings("ArrayRecordComponent") // made to be sent, never compared or changed
  record Axes(List<Projection> views, float[] explained, float[] ends) {}

  /** Where the digits are at a moment, and how far apart. */
  record Points(List<Matrix> layers, List<Separability> apart) {}

  /**
   * The two main directions of each layer; a layer of two neurons is a plane already. Each looks
   * from the side from which it is most like the one before.
   */
  Axes axes(Points points) {
    List<Projection> views = new ArrayList<>();
    float[] explained = new float[points.layers().size()];
    float[] ends = new float[4 * explained.length];
    Matrix before = null;
    for (int l = 0; l < explained.length; l++) {
      Matrix here = points.layers().get(l);
      boolean plane = here.columns() == 2;
      PrincipalAxes main = l == 0 ? pixelAxes : PrincipalAxes.of(here, 2);
      Projection view =
          plane
              ? Projection.ofCoordinates(2, 2)
              : before == null ? main.projection(2) : main.projection(2).facing(here, before);
      before = view.of(here);
      views.add(view);
      explained[l] = (float) main.explained(2);
      putEnds(before, ends, 4 * l);
    }
    return new Axes(views, explained, ends);
  }

  private static void putEnds(Matrix places, float[] ends, int at) {
    for (int axis = 0; axis < 2; axis++) {
      float least = Float.POSITIVE_INFINITY;
      float most = Float.NEGATIVE_INFINITY;
      for (int row = 0; row < places.rows(); row++) {
        least = Math.min(least, places.at(row, axis));
        most = Math.max(most, places.at(row, axis));
      }
      ends[at + 2 * axis] = least;
      ends[at + 2 * axis + 1] = most;
    }
  }

  /** The digits in the layers of a network. */
  Points points(Kernels kernels, Team team, Parameters parameters, BooleanSupplier unwanted) {
    LayerPoints layers = new LayerPoints(kernels, team, parameters);
    List<Matrix> all = new ArrayList<>(List.of(pixels));
    all.addAll(layers.of(shown, unwanted));
    List<Matrix> known = layers.of(learned, unwanted);
    List<Separability> apart = new ArrayList<>(List.of(pixelsApart));
    for (int l = 0; l < known.size(); l++) {
      apart.add(ClassMeans.of(known.get(l), learned).separability(all.get(l + 1), shown));
    }
    return new Points(all, apart);
  }
}
