package io.github.downhill.studio;

import io.github.downhill.lab.drawing.BackQuery;
import io.github.downhill.lab.drawing.InputGradient;
import io.github.downhill.lab.space.Neighbour;
import io.github.downhill.network.Network;
import io.github.downhill.studio.Outlook.Input;
import io.github.downhill.studio.Outlook.Scene;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the network in view draws, how near that is to digits, and how little misleads it. */
final class DreamReplies {
  private static final int CLASSES = 10;

  private final Guest guest;
  private final Room room;

  DreamReplies(Guest guest) {
    this.guest = guest;
    room = guest.room();
  }

  Map<String, Reply> all() {
    return Map.of(
        "climb", this::climb,
        "near", this::near,
        "yardstick", this::yardstick,
        "backQuery", this::backQuery,
        "mislead", this::mislead);
  }

  private void climb(Request request) {
    Scene scene = guest.outlook().sceneNow();
    ClimbOrder order = ClimbOrder.of(request, scene.run().architecture());
    double[] start = order.picture().orElseGet(this::inView);
    ask(
        request,
        (team, unwanted) ->
            guest.tell(
                ClimbFilm.of(order, network(scene), start, unwanted)
                    .frame(Guest.about("climb", request, scene).put("steps", order.steps()))));
  }

  /** The training picture that is nearest to one that is shown. */
  private void near(Request request) {
    double[] picture = Shades.picture(request.bytes("pixels", Digits.PIXELS));
    ask(
        request,
        (team, unwanted) -> {
          Digits digits = guest.digits();
          Neighbour nearest = Neighbour.among(digits.training(), List.of(picture)).getFirst();
          guest.tell(
              new Frame(
                      Json.message("near")
                          .put("id", request.id())
                          .put("index", nearest.index())
                          .put("label", digits.label(false, nearest.index()))
                          .put("distance", nearest.distance()))
                  .with("pixels", digits.pixels(false, nearest.index())));
        });
  }

  private void yardstick(Request request) {
    ask(
        request,
        (team, unwanted) -> {
          Yardstick found = guest.digits().yardstick();
          guest.tell(
              new Frame(Json.message("yardstick").put("id", request.id()))
                  .with("means", Shades.floats(found.means()))
                  .with("likeness", found.likeness())
                  .with("distances", found.distances())
                  .with("apart", found.apart()));
        });
  }

  private void backQuery(Request request) {
    Scene scene = guest.outlook().sceneNow();
    ask(
        request,
        (team, unwanted) -> {
          InputGradient network = network(scene);
          double[][] pictures =
              IntStream.range(0, CLASSES)
                  .mapToObj(digit -> BackQuery.of(network, digit))
                  .toArray(double[][]::new);
          double[][] outputs = new double[CLASSES][];
          for (int digit = 0; digit < CLASSES; digit++) {
            network.show(pictures[digit]);
            outputs[digit] = network.outputs();
          }
          guest.tell(
              new Frame(Guest.about("backQuery", request, scene))
                  .with("pictures", Shades.floats(pictures))
                  .with("outputs", Shades.floats(outputs)));
        });
  }

  private void mislead(Request request) {
    Scene scene = guest.outlook().sceneNow();
    int digit = request.index("digit");
    Refusal.unless(digit >= 0 && digit < CLASSES, "server.example.label", Map.of("label", digit));
    double[] picture = inView();
    ask(
        request,
        (team, unwanted) ->
            guest.tell(
                Misleading.of(network(scene), picture, digit, unwanted)
                    .frame(Guest.about("mislead", request, scene).put("digit", digit))));
  }

  private double[] inView() {
    return guest
        .outlook()
        .input()
        .map(Input::pixels)
        .map(Shades::picture)
        .orElseThrow(() -> new Refusal("server.dream.nothing", Map.of()));
  }

  private InputGradient network(Scene scene) {
    return new InputGradient(Network.of(Guest.parameters(scene), room.kernels()));
  }

  private void ask(Request request, Workbench.Work work) {
    room.workbench().ask(guest, request, work);
  }
}
