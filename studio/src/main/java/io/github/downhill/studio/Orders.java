package io.github.downhill.studio;

import io.github.downhill.studio.Player.Unit;
import java.util.Locale;
import java.util.Map;

/** What browsers can have done to the runs. */
final class Orders {
  private static final double PACE_MAX = 1e6; // steps a second

  private final Room room;

  Orders(Room room) {
    this.room = room;
  }

  /**
   * Does what is asked for.
   *
   * @throws IllegalArgumentException with a sentence, if that cannot be done
   */
  void carryOut(Request request) {
    // What is chosen and what is trained must stay the same run, whoever else gives orders.
    synchronized (room.orders()) {
      obey(request);
    }
  }

  private void obey(Request request) {
    Runs runs = room.runs();
    Player player = room.player();
    switch (request.text("type")) {
      case "start" -> start(request.part("recipe"));
      case "play" -> play(request);
      case "pause" -> player.pause();
      case "advance" -> advance(request);
      case "rate" -> changeRate(request.number("learningRate"));
      case "branch" -> branch(run(request), request.whole("step"));
      case "recover" -> recover(request.number("learningRate"));
      case "pin" -> runs.pin(run(request), request.flag("on", true));
      case "forget" -> runs.forget(run(request));
      default ->
          throw new IllegalArgumentException(
              "the studio knows no '%s'".formatted(request.text("type")));
    }
  }

  private void play(Request request) {
    if (isMeant(request)) {
      room.player().play(current(), pace(request), request.optionalNumber("until"));
    }
  }

  private void advance(Request request) {
    Unit unit = unit(request);
    if (isMeant(request)) {
      room.player().advance(current(), unit);
    }
  }

  /** What was to be done to a new run is not done to another one, where the new one was refused. */
  private boolean isMeant(Request request) {
    return request.optionalText("instead").filter(current().id()::equals).isEmpty();
  }

  private void start(Request form) {
    String data = form.optionalText("data").orElse(room.library().names().getFirst());
    room.library().checkName(data);
    room.take(room.runs().start(data, RecipeForm.recipe(form)));
  }

  private void branch(Run from, long step) {
    room.take(room.runs().branch(from, step, from.recipe()));
  }

  private void changeRate(double learningRate) {
    Run before = current();
    Run changed = room.runs().withRate(before, newest(before).step(), learningRate);
    room.runs().choose(changed);
    room.player().goOnWith(changed);
  }

  /**
   * After the steps have overshot: with smaller steps, from where the cost was lowest. The last
   * moment that has numbers at all has enormous ones, from which smaller steps do not return.
   */
  private void recover(double learningRate) {
    Run before = current();
    long step = before.trainCurve().stepBeforeLowest(1);
    room.take(room.runs().withRate(before, step, learningRate));
  }

  private Run run(Request request) {
    return room.runs().run(request.text("run"));
  }

  private Run current() {
    return room.runs().run("");
  }

  private static Moment newest(Run run) {
    return run.history().last().orElseThrow(() -> new Refusal("server.run.notBegun", Map.of()));
  }

  private static double pace(Request request) {
    return Math.clamp(request.optionalNumber("pace").orElse(0.0), 0, PACE_MAX);
  }

  private static Unit unit(Request request) {
    try {
      return Unit.valueOf(request.text("unit").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'unit' should be example, batch or epoch", e);
    }
  }
}
