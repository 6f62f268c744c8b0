package io.github.downhill.studio;

import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Shadow;
import io.github.downhill.studio.Outlook.Scene;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The cost over a plane through the network in view, and where on it the network is. */
final class SurveyReplies {
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
    Expedition expedition = new Expedition(guest, request, order, run);
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) -> expedition.go(team, unwanted, made -> slice = Optional.of(made)));
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
                .ask(guest, request, (team, _) -> tellWeight(request, scene, it, team)));
  }

  private void tellWeight(Request request, Scene scene, Slice it, Team team) {
    Shadow shadow = it.shadow(scene.moment());
    ObjectNode message = place("weigh", request, scene, shadow);
    ObjectNode costs = message.putObject("costs");
    ObjectNode below = message.putObject("below");
    it.weigh(
        it.network(scene.moment()),
        room.kernels(),
        team,
        (set, cost) -> costs.put(RunText.lower(set), cost));
    it.weigh(
        it.below(shadow, room.kernels()),
        room.kernels(),
        team,
        (set, cost) -> below.put(RunText.lower(set), cost));
    guest.tell(message);
  }

  /** A browser that has gone on to another run soon asks for a plane through that one's network. */
  private Optional<Slice> onSlice(Scene scene) {
    return slice.filter(it -> it.run().equals(scene.run()));
  }

  private static ObjectNode place(String type, Request request, Scene scene, Shadow shadow) {
    return Guest.about(type, request, scene)
        .put("x", shadow.x())
        .put("y", shadow.y())
        .put("distance", shadow.distance());
  }
}
