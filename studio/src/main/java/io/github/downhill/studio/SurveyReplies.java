package io.github.downhill.studio;

import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Course;
import io.github.downhill.landscape.Course.Cut;
import io.github.downhill.landscape.Shadow;
import io.github.downhill.landscape.Survey;
import io.github.downhill.studio.Outlook.Scene;
import io.github.downhill.studio.SurveyOrder.DigitSet;
import io.github.downhill.studio.SurveyOrder.Slant;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.ObjectNode;

/** The cost over a plane through the network in view, and where on it the network is. */
final class SurveyReplies {
  private static final int STOPS_MAX = 200;

  private final Guest guest;
  private final Room room;
  private volatile Optional<Slice> slice = Optional.empty(); // what the browser looks at

  SurveyReplies(Guest guest) {
    this.guest = guest;
    room = guest.room();
  }

  Map<String, Reply> all() {
    return Map.of(
        "survey", this::survey, "endSurvey", this::end, "ball", this::ball, "weigh", this::weigh);
  }

  private void survey(Request request) {
    SurveyOrder order = SurveyOrder.of(request);
    Run run = guest.outlook().sceneNow().run();
    Moment origin = run.history().at(order.origin().orElse(Long.MAX_VALUE)).orElseThrow();
    List<Moment> path = run.history().spread(STOPS_MAX);
    boolean moved = origin.step() != path.getFirst().step();
    Refusal.unless(
        moved || order.plane() != Slant.GRADIENT,
        "server.survey.nowhere",
        Map.of("step", origin.step()));
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) ->
                tellSurvey(request, order, new Scene(run, origin), path, team, unwanted));
  }

  private void tellSurvey(
      Request request,
      SurveyOrder order,
      Scene scene,
      List<Moment> path,
      Team team,
      BooleanSupplier unwanted)
      throws IOException {
    Run run = scene.run();
    Digits digits = room.library().digits(run.data());
    Course course = Expedition.course(run, scene.moment(), path);
    var expedition = new Expedition(order, run, course, digits, room.kernels(), team, unwanted);
    Cut cut = expedition.cut();
    Map<DigitSet, Survey> surveys = expedition.survey(cut, progress(request));
    Slice made =
        new Slice(
            run.id(), run.architecture(), run.recipe().cost(), cut.plane(), expedition.examples());
    slice = Optional.of(made);
    ObjectNode header = Guest.about("survey", request, scene);
    guest.tell(SurveyText.of(header, order, course, cut.plane(), surveys));
    PathCosts costs = PathCosts.of(made, path, room.kernels(), team, unwanted);
    guest.tell(costs.addTo(new Frame(Json.message("pathCosts").put("id", request.id()))));
  }

  /** To ask for another one is to give the last one up, so one asks for nothing. */
  private void end(Request request) {
    ObjectNode nothing = request.object().deepCopy().put("type", "survey");
    room.workbench().ask(guest, new Request(nothing), (_, _) -> {});
  }

  /** Where the network in view is: at once, so that the ball rolls as fast as the training. */
  private void ball(Request request) {
    Scene scene = guest.outlook().sceneNow();
    onSlice(scene)
        .ifPresent(it -> guest.tell(place("ball", request, scene, it.shadow(scene.moment()))));
  }

  /** What it costs, and what a network right below it on the plane does. */
  private void weigh(Request request) {
    Scene scene = guest.outlook().sceneNow();
    onSlice(scene)
        .ifPresent(it ->
            room.workbench()
                .ask(
                    guest,
                    request,
                    (team, unwanted) -> tellWeight(request, scene, it, team, unwanted)));
  }

  private void tellWeight(
      Request request, Scene scene, Slice it, Team team, BooleanSupplier unwanted) {
    Shadow shadow = it.shadow(scene.moment());
    ObjectNode message = place("weigh", request, scene, shadow);
    ObjectNode costs = message.putObject("costs");
    ObjectNode below = message.putObject("below");
    it.weigh(
        it.network(scene.moment()),
        room.kernels(),
        team,
        (set, cost) -> costs.put(RunText.lower(set), cost));
    if (unwanted.getAsBoolean()) {
      throw new CancellationException();
    }
    it.weigh(
        it.below(shadow, room.kernels()),
        room.kernels(),
        team,
        (set, cost) -> below.put(RunText.lower(set), cost));
    guest.tell(message);
  }

  /** A browser that has gone on to another run soon asks for a plane through that one's network. */
  private Optional<Slice> onSlice(Scene scene) {
    return slice.filter(it -> it.run().equals(scene.run().id()));
  }

  private static ObjectNode place(String type, Request request, Scene scene, Shadow shadow) {
    return Guest.about(type, request, scene)
        .put("x", shadow.x())
        .put("y", shadow.y())
        .put("distance", shadow.distance());
  }

  private Telling progress(Request request) {
    return new Telling(
        share -> guest.tell(Json.message("surveying").put("id", request.id()).put("share", share)));
  }
}
