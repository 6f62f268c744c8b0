package io.github.downhill.studio;

import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Parameters;
import io.github.downhill.studio.Outlook.Scene;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

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
        .ask(guest, request, (team, unwanted) -> tell(request, scene, sample, team, unwanted));
  }

  private void tell(
      Request request, Scene scene, Sample sample, Team team, BooleanSupplier unwanted)
      throws IOException {
    Digits digits = room.library().digits(scene.run().data());
    Examples examples = sample.of(scene, digits, room.kernels());
    Parameters parameters = Guest.parameters(scene);
    Parameters gradient = new Parameters(parameters.architecture());
    OptionalDouble cost =
        new MeanGradient(room.kernels(), team, scene.run().recipe().cost(), parameters)
            .over(examples, gradient, unwanted);
    if (cost.isPresent()) {
      guest.tell(
          new Frame(
                  Guest.about("gradient", request, scene)
                      .put("of", request.text("of"))
                      .put("examples", examples.size())
                      .put("cost", cost.getAsDouble()))
              .with("gradient", gradient.all().toArray()));
    }
  }
}
