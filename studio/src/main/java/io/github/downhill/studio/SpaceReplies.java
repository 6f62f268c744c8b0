package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Team;
import io.github.downhill.lab.space.Projection;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Prediction;
import io.github.downhill.studio.LayerSpace.Axes;
import io.github.downhill.studio.LayerSpace.Points;
import io.github.downhill.studio.Outlook.Scene;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Digits as points in the spaces of the layers, along axes that stay while the network learns. */
final class SpaceReplies {
  private static final int DIGITS_MAX = 10_000;
  private static final int PICTURES_MAX = 400;
  private static final double MARGIN = 0.08; // beyond the outermost point of a plane

  /** The digits, which stay the same for as long as one looks at the same ones. */
  private record Known(String data, int count, LayerSpace space) {}

  /** The axes, which stay until others are asked for. */
  private record Fixed(String key, Axes axes) {}

  private final Guest guest;
  private final Room room;
  private Optional<Known> known = Optional.empty(); // of the workbench's thread alone
  private Optional<Fixed> fixed = Optional.empty(); // likewise

  SpaceReplies(Guest guest) {
    this.guest = guest;
    room = guest.room();
  }

  Map<String, Reply> all() {
    return Map.of("space", this::space, "spacePictures", this::pictures);
  }

  /** At the moment in view, along the axes of another one or of itself. */
  private void space(Request request) {
    Scene scene = guest.outlook().sceneNow();
    int count = request.index("digits");
    Refusal.unless(
        count > 0 && count <= DIGITS_MAX,
        "server.space.count",
        Map.of("count", count, "most", DIGITS_MAX));
    long at =
        request.optionalNumber("axes").isPresent() ? request.whole("axes") : scene.moment().step();
    Moment origin = scene.run().history().at(at).orElse(scene.moment());
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) -> tell(request, scene, origin, count, team, unwanted));
  }

  private void tell(
      Request request, Scene scene, Moment origin, int count, Team team, BooleanSupplier unwanted)
      throws IOException {
    LayerSpace space = space(scene.run().data(), count);
    Kernels kernels = room.kernels();
    Parameters parameters = Guest.parameters(scene);
    Points points = space.points(kernels, team, parameters, unwanted);
    String key = scene.run().id() + ":" + origin.step() + ":" + count;
    Fixed now =
        fixed
            .filter(it -> it.key().equals(key))
            .orElseGet(() ->
                new Fixed(
                    key,
                    origin.step() == scene.moment().step()
                        ? space.axes(points)
                        : space.axes(
                            space.points(
                                kernels,
                                team,
                                origin.parameters(scene.run().architecture()),
                                unwanted))));
    fixed = Optional.of(now);
    Frame frame = new Frame(header(request, scene, origin, space, now, points));
    frame.with("labels", labels(space)).with("choices", choices(points.layers().getLast()));
    addPlaces(frame, now.axes(), points);
    if (!request.optionalText("known").equals(Optional.of(key))) {
      addAxes(frame, now.axes());
    }
    addPlane(frame, parameters, now.axes());
    guest.tell(frame);
  }

  private LayerSpace space(String data, int count) throws IOException {
    Optional<LayerSpace> same =
        known.filter(it -> it.data().equals(data) && it.count() == count).map(Known::space);
    LayerSpace space =
        same.isPresent() ? same.get() : new LayerSpace(room.library().digits(data), count);
    known = Optional.of(new Known(data, count, space));
    return space;
  }

  private ObjectNode header(
      Request request, Scene scene, Moment origin, LayerSpace space, Fixed now, Points points) {
    ObjectNode header =
        Guest.about("space", request, scene)
            .put("axes", origin.step())
            .put("key", now.key())
            .put("digits", space.shown().size())
            .put("learned", space.learned());
    OptionalInt plane = PlaneRegions.layer(scene.run().architecture());
    header.put("plane", plane.orElse(-1)).put("side", PlaneRegions.SIDE);
    header.put("lines", PlaneRegions.LINES).put("steps", PlaneRegions.STEPS);
    ArrayNode layers = header.putArray("layers");
    for (int l = 0; l < points.layers().size(); l++) {
      layers
          .addObject()
          .put("neurons", points.layers().get(l).columns())
          .put("explained", now.axes().explained()[l])
          .put("nearest", points.apart().get(l).nearestMean())
          .put("between", points.apart().get(l).between());
    }
    return header;
  }

  private static byte[] labels(LayerSpace space) {
    byte[] labels = new byte[space.shown().size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) space.shown().label(i);
    }
    return labels;
  }

  private static byte[] choices(Matrix outputs) {
    byte[] choices = new byte[outputs.rows()];
    for (int i = 0; i < choices.length; i++) {
      int columns = outputs.columns();
      choices[i] = (byte) Prediction.brightest(outputs.values(), outputs.start(i), columns);
    }
    return choices;
  }

  private static void addPlaces(Frame frame, Axes axes, Points points) {
    for (int l = 0; l < points.layers().size(); l++) {
      frame.with("places" + l, axes.views().get(l).of(points.layers().get(l)).values());
    }
  }

  /** With these the page finds for itself where a drawing is, while one draws. */
  private static void addAxes(Frame frame, Axes axes) {
    List<Projection> views = axes.views();
    for (int l = 0; l < views.size(); l++) {
      frame
          .with("origin" + l, views.get(l).origin())
          .with("right" + l, views.get(l).direction(0))
          .with("up" + l, views.get(l).direction(1));
    }
    frame.with("ends", axes.ends());
  }

  private void addPlane(Frame frame, Parameters parameters, Axes axes) {
    PlaneRegions.layer(parameters.architecture())
        .ifPresent(layer -> {
          float[] ends = wider(Arrays.copyOfRange(axes.ends(), 4 * layer, 4 * layer + 4));
          PlaneRegions plane = PlaneRegions.of(parameters, layer, ends, room.kernels());
          frame.with("field", ends).with("regions", plane.choices());
          for (int l = 0; l < plane.grid().size(); l++) {
            Projection view = axes.views().get(layer + l);
            frame.with("grid" + (layer + l), view.of(plane.grid().get(l)).values());
          }
        });
  }

  private static float[] wider(float[] ends) {
    float[] wider = ends.clone();
    for (int axis = 0; axis < 2; axis++) {
      double room = MARGIN * Math.max(1e-3, ends[2 * axis + 1] - ends[2 * axis]);
      wider[2 * axis] -= (float) room;
      wider[2 * axis + 1] += (float) room;
    }
    return wider;
  }

  /** Pictures of the test, to be looked at beside their points. */
  private void pictures(Request request) throws IOException {
    JsonNode list = request.list("indices");
    Refusal.unless(
        list.size() <= PICTURES_MAX,
        "server.space.pictures",
        Map.of("count", list.size(), "most", PICTURES_MAX));
    Digits digits = guest.digits();
    int[] indices = new int[list.size()];
    byte[] pixels = new byte[list.size() * Digits.PIXELS];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = list.get(i).isInt() ? list.get(i).intValue() : -1;
      byte[] picture = digits.pixels(true, indices[i]);
      System.arraycopy(picture, 0, pixels, i * Digits.PIXELS, Digits.PIXELS);
    }
    guest.tell(
        new Frame(Json.message("spacePictures").put("id", request.id()).put("data", digits.name()))
            .with("indices", indices)
            .with("pixels", pixels));
  }
}
