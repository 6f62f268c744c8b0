package io.github.downhill.studio;

import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Shaping;
import io.github.downhill.landscape.StepTrial;
import io.github.downhill.studio.Outlook.Scene;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.ObjectNode;

/** Steps along the nudges: tried out, and taken. */
final class StepReplies {
  private final Guest guest;
  private final Room room;
  private final SlopesFinder finder;

  StepReplies(Guest guest, SlopesFinder finder) {
    this.guest = guest;
    room = guest.room();
    this.finder = finder;
  }

  Map<String, Reply> all() {
    return Map.of("apply", this::apply, "take", this::take);
  }

  private void apply(Request request) {
    ask(request, this::tryOut);
  }

  private void take(Request request) {
    ask(request, this::takeForReal);
  }

  /** What is done with slopes. */
  @FunctionalInterface
  private interface Step {
    void along(Slopes slopes, Request request, Team team, BooleanSupplier unwanted);
  }

  private void ask(Request request, Step step) {
    Scene scene = guest.outlook().sceneNow();
    Sample sample = Sample.of(request);
    shaping(request);
    size(request);
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) ->
                step.along(finder.find(scene, sample, team, unwanted), request, team, unwanted));
  }

  private void tryOut(Slopes slopes, Request request, Team team, BooleanSupplier unwanted) {
    StepTrial trial =
        StepTrial.of(
                slopes.changes(team),
                slopes.nudges(),
                shaping(request),
                size(request),
                slopes.examples(),
                unwanted)
            .orElseThrow(CancellationException::new);
    ObjectNode told =
        Guest.about("trial", request, slopes.scene())
            .put("of", request.text("of"))
            .put("examples", slopes.examples().size())
            .put("size", size(request))
            .put("before", trial.before())
            .put("predicted", trial.predicted())
            .put("moved", trial.moved());
    guest.tell(
        Double.isFinite(trial.after())
            ? told.put("after", trial.after()).put("real", trial.real())
            : told.putNull("after").putNull("real"));
  }

  private void takeForReal(Slopes slopes, Request request, Team team, BooleanSupplier unwanted) {
    Span moved = moved(slopes, shaping(request).direction(slopes.nudges()), size(request));
    synchronized (room.orders()) {
      Run run = room.runs().nudge(slopes.scene().run(), slopes.scene().moment(), moved);
      room.take(run);
      guest.tell(Guest.about("taken", request, slopes.scene()).put("into", run.id()));
    }
  }

  private static Span moved(Slopes slopes, double[] direction, double size) {
    Span moved = slopes.parameters().copy().all();
    boolean finite = true;
    for (int k = 0; k < direction.length; k++) {
      int at = moved.offset() + k;
      moved.values()[at] = (float) (moved.values()[at] + size * direction[k]);
      finite &= Float.isFinite(moved.values()[at]);
    }
    Refusal.unless(finite, "server.step.tooFar", Map.of());
    return moved;
  }

  private static double size(Request request) {
    double size = request.number("size");
    RecipeRules.checkRate(size);
    return size;
  }

  /**
   * Which part of the nudges a request wants to follow: {@code follow} is {@code all}; {@code top},
   * with how many of them to {@code keep}; {@code random}, with that and a {@code seed}; or {@code
   * signs}.
   */
  private static Shaping shaping(Request request) {
    return switch (request.text("follow")) {
      case "all" -> new Shaping.All();
      case "top" -> new Shaping.Top(request.index("keep"));
      case "random" -> new Shaping.Random(request.index("keep"), request.whole("seed"));
      case "signs" -> new Shaping.Signs();
      default -> throw new IllegalArgumentException("'follow' should be all, top, random or signs");
    };
  }
}
