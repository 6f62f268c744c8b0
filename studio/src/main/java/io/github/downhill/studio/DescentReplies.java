package io.github.downhill.studio;

import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Basins;
import io.github.downhill.landscape.FormulaException;
import io.github.downhill.landscape.Gait;
import io.github.downhill.landscape.Ground;
import io.github.downhill.landscape.Journey;
import io.github.downhill.landscape.Valley;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The playground: curves and surfaces that a learner makes up, and balls that roll down them. */
final class DescentReplies {
  private static final int CURVE_POINTS = 601;
  private static final int SURFACE_SIDE = 81;
  private static final int CURVE_STARTS = 240;
  private static final int SURFACE_STARTS = 60;
  private static final int MAP_STEPS_MAX = 400;
  private static final int WHOLE_MAX = 8; // of so many journeys all is told

  private final Guest guest;
  private final Room room;
  private volatile @Nullable Known known;

  /** The terrain asked for last: most questions are about the same one. */
  private record Known(Terrain.Wanted wanted, Terrain terrain) {}

  /** What a question about a terrain comes to. */
  @FunctionalInterface
  private interface About {
    void tell(Terrain terrain, Team team, BooleanSupplier unwanted);
  }

  DescentReplies(Guest guest) {
    this.guest = guest;
    room = guest.room();
  }

  Map<String, Reply> all() {
    return Map.of("surface", this::surface, "walk", this::walk, "valleys", this::valleys);
  }

  private void surface(Request request) {
    ask(request, Terrain.Wanted.of(request), (terrain, _, _) -> tellSurface(request, terrain));
  }

  private void walk(Request request) {
    Terrain.Wanted wanted = Terrain.Wanted.of(request);
    Walkers walkers = Walkers.of(request, wanted.dimensions());
    ask(
        request,
        wanted,
        (terrain, team, unwanted) -> {
          List<Journey> journeys =
              walkers.journeys(terrain.ground(), room.kernels(), team, unwanted);
          ObjectNode header =
              about(request, terrain).put("steps", walkers.steps()).put("balls", walkers.balls());
          ArrayNode optimizers = header.putArray("optimizers");
          walkers.gaits().forEach(gait -> optimizers.add(gait.optimizer().text()));
          if (journeys.size() == 1) {
            walkers
                .gentler(journeys.getFirst(), terrain, room.kernels(), unwanted)
                .ifPresent(rate -> header.put("gentler", rate));
          }
          var frame = new JourneysFrame(journeys, terrain.valleys(), walkers.steps());
          guest.tell(frame.in(header, journeys.size() <= WHOLE_MAX));
        });
  }

  private void valleys(Request request) {
    Gait asked = Walkers.gaits(request).getFirst();
    ask(
        request,
        Terrain.Wanted.of(request),
        (terrain, team, unwanted) -> {
          Ground ground = terrain.ground();
          int side = ground.function().dimensions() == 1 ? CURVE_STARTS : SURFACE_STARTS;
          Gait gait = shortened(asked);
          int[] reached =
              new Basins(ground, gait, terrain.valleys(), room.kernels()).of(side, team, unwanted);
          guest.tell(
              new Frame(about(request, terrain).put("side", side).put("steps", gait.steps()))
                  .with("reached", reached));
        });
  }

  private static Gait shortened(Gait gait) {
    int steps = Math.min(gait.steps(), MAP_STEPS_MAX);
    return new Gait(
        gait.optimizer(), gait.schedule(), gait.learningRate(), gait.noise(), gait.seed(), steps);
  }

  /** A formula that cannot be read is answered too: the page says so where it is typed. */
  private void ask(Request request, Terrain.Wanted wanted, About about) {
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) -> {
              Terrain terrain;
              try {
                terrain = terrain(wanted, unwanted);
              } catch (FormulaException e) {
                guest.tell(fault(request, wanted, e));
                return;
              }
              about.tell(terrain, team, unwanted);
            });
  }

  private Terrain terrain(Terrain.Wanted wanted, BooleanSupplier unwanted) {
    Known last = known;
    if (last == null || !last.wanted().equals(wanted)) {
      last = new Known(wanted, wanted.terrain(unwanted));
      known = last;
    }
    return last.terrain();
  }

  private static ObjectNode fault(Request request, Terrain.Wanted wanted, FormulaException e) {
    ObjectNode message =
        Json.message(request.text("type"))
            .put("id", request.id())
            .put("dimensions", wanted.dimensions());
    return FormulaFault.addTo(message, e);
  }

  private static ObjectNode about(Request request, Terrain terrain) {
    Ground ground = terrain.ground();
    ObjectNode header =
        Json.message(request.text("type"))
            .put("id", request.id())
            .put("dimensions", ground.function().dimensions())
            .put("reach", ground.reach());
    ArrayNode bottoms = header.putArray("bottoms");
    terrain.valleys().forEach(valley -> add(valley, bottoms.addArray()));
    return header;
  }

  /** Where it is, then how high. */
  private static void add(Valley valley, ArrayNode target) {
    for (float at : valley.at().toArray()) {
      target.add(at);
    }
    target.add(valley.cost());
  }

  private void tellSurface(Request request, Terrain terrain) {
    Ground ground = terrain.ground();
    int side = ground.function().dimensions() == 1 ? CURVE_POINTS : SURFACE_SIDE;
    float[] costs = new float[ground.points(side)];
    Span gradient = Span.zeros(ground.function().dimensions());
    for (int i = 0; i < costs.length; i++) {
      costs[i] = (float) ground.function().gradient(ground.point(i, side), gradient);
    }
    guest.tell(new Frame(about(request, terrain).put("side", side)).with("costs", costs));
  }
}
