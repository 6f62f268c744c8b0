package io.github.downhill.studio;

import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Examples;
import io.github.downhill.studio.Outlook.Scene;
import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** What the network in view says to each single test picture, and what these look like. */
final class HallReplies {
  private static final int PICTURES_MAX = 500;

  private final Guest guest;
  private final Room room;

  HallReplies(Guest guest) {
    this.guest = guest;
    room = guest.room();
  }

  Map<String, Reply> all() {
    return Map.of("hall", this::hall, "gallery", this::gallery);
  }

  private void hall(Request request) {
    Scene scene = guest.outlook().sceneNow();
    room.workbench()
        .ask(guest, request, (team, unwanted) -> tellVerdicts(request, scene, team, unwanted));
  }

  private void tellVerdicts(Request request, Scene scene, Team team, BooleanSupplier unwanted)
      throws IOException {
    Examples test = room.library().digits(scene.run().data()).test();
    Verdicts verdicts =
        Verdicts.of(
            new Showing(room.kernels(), team, scene.run().recipe().cost(), Guest.parameters(scene)),
            test,
            unwanted);
    guest.tell(
        new Frame(Guest.about("hall", request, scene).put("data", scene.run().data()))
            .with("labels", labels(test))
            .with("choices", verdicts.choices())
            .with("seconds", verdicts.seconds())
            .with("tops", verdicts.tops())
            .with("runnersUp", verdicts.runnersUp())
            .with("costs", verdicts.costs()));
  }

  private static byte[] labels(Examples examples) {
    byte[] labels = new byte[examples.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) examples.label(i);
    }
    return labels;
  }

  /** The pixels of some test pictures, one after the other. */
  private void gallery(Request request) throws IOException {
    Digits digits = guest.digits();
    JsonNode wanted = request.list("indices");
    Refusal.unless(
        wanted.size() <= PICTURES_MAX, "server.hall.tooMany", Map.of("most", PICTURES_MAX));
    int[] indices = new int[wanted.size()];
    byte[] pixels = new byte[indices.length * Digits.PIXELS];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = wanted.get(i).isInt() ? wanted.get(i).intValue() : -1;
      System.arraycopy(
          digits.pixels(true, indices[i]), 0, pixels, i * Digits.PIXELS, Digits.PIXELS);
    }
    guest.tell(
        new Frame(Json.message("gallery").put("id", request.id()).put("data", digits.name()))
            .with("indices", indices)
            .with("pixels", pixels));
  }
}
