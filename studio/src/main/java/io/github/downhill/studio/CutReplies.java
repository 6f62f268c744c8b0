package io.github.downhill.studio;

import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.CostChange;
import io.github.downhill.landscape.DownhillCut;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.landscape.Nudges;
import io.github.downhill.landscape.Shaping;
import io.github.downhill.landscape.StepTrial;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Parameters;
import io.github.downhill.studio.Outlook.Scene;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** The bridge: the cost of the network in view along the way its gradient points down. */
final class CutReplies {
  private static final int COUNT_MAX = 60_000;

  private final Guest guest;
  private final Room room;

  CutReplies(Guest guest) {
    this.guest = guest;
    room = guest.room();
  }

  Map<String, Reply> all() {
    return Map.of("cut", this::cut);
  }

  private void cut(Request request) {
    Scene scene = guest.outlook().sceneNow();
    var sample = new Sample.First(Math.min(COUNT_MAX, request.index("count")));
    double rate = request.number("rate");
    Refusal.unless(
        (float) rate > 0 && Float.isFinite((float) rate),
        "server.recipe.rate",
        Map.of("value", rate));
    room.workbench()
        .ask(
            guest, request, (team, unwanted) -> tell(request, scene, sample, rate, team, unwanted));
  }

  private void tell(
      Request request, Scene scene, Sample sample, double rate, Team team, BooleanSupplier unwanted)
      throws IOException {
    Examples examples = sample.of(scene, room.library().digits(scene.run().data()));
    Parameters parameters = Guest.parameters(scene);
    Parameters gradient = new Parameters(parameters.architecture());
    Cost cost = scene.run().recipe().cost();
    double here =
        new MeanGradient(room.kernels(), team, cost, parameters)
            .over(examples, gradient, unwanted)
            .orElseThrow(CancellationException::new);
    Span slope = gradient.all();
    DownhillCut cut =
        DownhillCut.of(parameters, slope, rate, cost, examples, room.kernels(), team, unwanted);
    Nudges nudges = new Nudges(slope);
    StepTrial trial =
        StepTrial.of(
                new CostChange(team, cost, parameters),
                nudges,
                new Shaping.All(),
                rate,
                examples,
                unwanted)
            .orElseThrow(CancellationException::new);
    guest.tell(
        new Frame(
                Guest.about("cut", request, scene)
                    .put("examples", examples.size())
                    .put("rate", rate)
                    .put("cost", here)
                    .put("squaredLength", nudges.squaredLength())
                    .put("predicted", trial.predicted())
                    .put("before", trial.before())
                    .put("after", trial.after()))
            .with("along", cut.along())
            .with("costs", cut.costs()));
  }
}
