package io.github.downhill.studio;

import io.github.downhill.studio.Outlook.Input;
import io.github.downhill.studio.Outlook.Scene;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is new for one browser since it was last told.
 *
 * <p>The state that all share is told, not what happened: a browser that was away for a while gets
 * all points of the curves it has missed at once, and of the moments the newest.
 */
final class Newsreel {
  private static final long RUNS_NANOS = 500_000_000L;

  /** What the browser has been shown. */
  private record Shown(Scene scene, Standing standing, Optional<Input> input, Points points) {}

  /** How far the curves have been sent. */
  private record Points(int train, int test, int thinnings) {
    static Points of(Run run) {
      // Counted first: a curve that is thinned meanwhile is sent as a whole the next time.
      int thinnings = run.trainCurve().thinnings() + run.testCurve().thinnings();
      return new Points(run.trainCurve().points(), run.testCurve().points(), thinnings);
    }
  }

  private final Guest guest;
  private final Room room;
  private final Outlook outlook;
  private Optional<Shown> shown = Optional.empty();
  private boolean digitsShown;
  private long runsShown = -1;
  private long runsShownNanos;
  private String statusShown = "";
  private long epochShown = -1;
  private long noticesShown;

  Newsreel(Guest guest) {
    this.guest = guest;
    room = guest.room();
    outlook = guest.outlook();
    noticesShown = room.notices().count();
  }

  /** What a browser is told first. */
  void welcome() {
    guest.tell(Welcome.of(room));
  }

  /** Sends what is new; says whether there was a moment among it. */
  boolean show() {
    showNotices();
    showRuns();
    showDigits();
    Optional<Shown> now = outlook.scene().map(this::toShow);
    if (now.isEmpty() || now.equals(shown)) {
      return false;
    }
    guest.tell(frame(now.get()));
    shown = now;
    return true;
  }

  private Shown toShow(Scene scene) {
    // The points first: those that come meanwhile are sent twice rather than never.
    Points points = Points.of(scene.run());
    return new Shown(scene, scene.run().standing(), outlook.input(), points);
  }

  private Frame frame(Shown now) {
    Run run = now.scene().run();
    Moment moment = now.scene().moment();
    Optional<Shown> before = shown.filter(it -> it.scene().run().equals(run));
    Optional<Points> known =
        before.map(Shown::points).filter(it -> it.thinnings() == now.points().thinnings());
    Frame frame = new Frame(header(now).put("curveReset", known.isEmpty()));
    if (before.filter(it -> it.scene().moment().equals(moment)).isEmpty()) {
      frame.with("parameters", moment.numbers());
    }
    if (before.isEmpty()) {
      run.history().first().ifPresent(first -> frame.with("initial", first.numbers()));
    }
    now.input()
        .ifPresent(it -> {
          Answer answer =
              Answer.of(moment.parameters(run.architecture()), room.kernels(), it.pixels());
          frame.with("activations", answer.activations()).with("sums", answer.sums());
        });
    return frame
        .with(
            "trainCurve",
            run.trainCurve().between(known.map(Points::train).orElse(0), now.points().train()))
        .with(
            "testCurve",
            run.testCurve().between(known.map(Points::test).orElse(0), now.points().test()));
  }

  private static ObjectNode header(Shown now) {
    Run run = now.scene().run();
    Moment moment = now.scene().moment();
    Standing standing = now.standing();
    return Json.message("moment")
        .put("run", run.id())
        .put("step", moment.step())
        .put("live", run.history().last().filter(moment::equals).isPresent())
        .put("newest", standing.step())
        .put("first", run.history().first().map(Moment::step).orElse(0L))
        .put("before", run.history().before(moment.step()).orElse(moment.step()))
        .put("after", run.history().after(moment.step()).orElse(moment.step()))
        .put("status", RunText.lower(standing.status()))
        .put("reason", RunText.lower(standing.reason()))
        .put("epoch", moment.epoch())
        .put("stepsPerEpoch", standing.stepsPerEpoch())
        .put("learningRate", moment.learningRate())
        .put("imagesPerSecond", standing.imagesPerSecond())
        .put("example", standing.example())
        .put("exampleInBatch", standing.exampleInBatch())
        .put("input", now.input().map(Input::id).orElse(-1L));
  }

  private void showNotices() {
    for (Notices.Notice notice : room.notices().after(noticesShown)) {
      guest.tell(notice.saying().addTo(Json.message("problem"), "message"));
      noticesShown = notice.number();
    }
  }

  /** The list of runs, when it or how the current one stands has changed. */
  private void showRuns() {
    long count = room.runs().changes();
    String status = status();
    long now = System.nanoTime();
    long epoch = epoch();
    boolean due = now - runsShownNanos > RUNS_NANOS;
    if (count != runsShown || !status.equals(statusShown) || (due && epoch != epochShown)) {
      guest.tell(room.runText().all());
      runsShown = count;
      runsShownNanos = now;
      statusShown = status;
      epochShown = epoch;
    }
  }

  private String status() {
    return room.runs()
        .current()
        .map(Run::standing)
        .map(standing -> standing.status() + " " + standing.stepsPerEpoch())
        .orElse("");
  }

  private long epoch() {
    return room.runs().current().map(run -> (long) run.standing().epoch()).orElse(-1L);
  }

  private void showDigits() {
    String usual = room.library().names().getFirst();
    if (!digitsShown && room.library().known(usual).isPresent()) {
      digitsShown = true;
      guest.tell(Welcome.digits(room));
    }
  }
}
