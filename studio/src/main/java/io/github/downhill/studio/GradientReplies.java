package io.github.downhill.studio;

import io.github.downhill.studio.Outlook.Scene;
import java.util.Map;

/** The gradient of the cost, over one example, a mini-batch, or as many as one likes. */
final class GradientReplies {
  private final Guest guest;
  private final Room room;

  GradientReplies(Guest guest) {
    this.guest = guest;
    room = guest.room();
  }

  Map<String, Reply> all() {
    return Map.of("gradient", this::gradient);
  }

  private void gradient(Request request) {
    Scene scene = guest.outlook().sceneNow();
    Sample sample = Sample.of(request);
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) -> tell(request, Slopes.of(scene, sample, room, team, unwanted)));
  }

  private void tell(Request request, Slopes slopes) {
    guest.tell(
        new Frame(
                Guest.about("gradient", request, slopes.scene())
                    .put("of", request.text("of"))
                    .put("examples", slopes.examples().size())
                    .put("cost", slopes.value()))
            .with("gradient", slopes.gradient().all().toArray()));
  }
}
