package io.github.downhill.studio;

import io.github.downhill.kernels.Team;
import io.github.downhill.studio.Outlook.Scene;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The nudges −∇C over several samples at once: of each how large they are and how unevenly they are
 * shared out, and of the one in focus all of them.
 */
final class NudgeReplies {
  private static final int SAMPLES_MAX = 4;

  private final Guest guest;
  private final Room room;
  private final SlopesFinder finder;

  NudgeReplies(Guest guest, SlopesFinder finder) {
    this.guest = guest;
    room = guest.room();
    this.finder = finder;
  }

  Map<String, Reply> all() {
    return Map.of("nudges", this::nudges);
  }

  /** The first of the samples is the one in focus. */
  private void nudges(Request request) {
    Scene scene = guest.outlook().sceneNow();
    List<Request> samples = request.parts("samples");
    if (samples.isEmpty() || samples.size() > SAMPLES_MAX) {
      throw new IllegalArgumentException("'samples' should be 1 to " + SAMPLES_MAX);
    }
    samples.forEach(Sample::of);
    room.workbench()
        .ask(guest, request, (team, unwanted) -> tell(request, scene, samples, team, unwanted));
  }

  private void tell(
      Request request, Scene scene, List<Request> samples, Team team, BooleanSupplier unwanted)
      throws IOException {
    Digits digits = room.library().digits(scene.run().data());
    for (Request each : samples) {
      Sample sample = Sample.of(each);
      boolean inFocus = each.equals(samples.getFirst());
      Slopes slopes =
          inFocus
              ? finder.find(scene, sample, team, unwanted)
              : Slopes.of(scene, sample, room, team, unwanted);
      NudgesText text = new NudgesText(slopes, digits);
      guest.tell(
          text.frame(Guest.about("nudges", request, scene).put("of", each.text("of")), inFocus));
    }
  }
}
