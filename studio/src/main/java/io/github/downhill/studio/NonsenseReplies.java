package io.github.downhill.studio;

import io.github.downhill.kernels.Team;
import io.github.downhill.lab.examples.Distortion;
import io.github.downhill.lab.examples.Nonsense;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Parameters;
import io.github.downhill.studio.Outlook.Scene;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * What the network in view says to pictures that show nothing, or no digit that anybody has told it
 * of; and whether others say the same.
 */
final class NonsenseReplies {
  private static final String OWN = "own";
  private static final int COUNT = 1_000;
  private static final int SHOWN = 12;

  private final Guest guest;
  private final Room room;

  NonsenseReplies(Guest guest) {
    this.guest = guest;
    room = guest.room();
  }

  Map<String, Reply> all() {
    return Map.of("nonsense", this::nonsense, "crew", this::crew);
  }

  /** Kind after kind; first of all digits, for comparison, then what the browser has brought. */
  private void nonsense(Request request) {
    Scene scene = guest.outlook().sceneNow();
    Optional<Album> album = request.optionalText(OWN).map(room.albums()::album);
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) -> {
              Examples test = room.library().digits(scene.run().data()).test();
              Examples digits = StressReplies.spread(test, COUNT);
              tellKind(request, scene, "digits", digits, team, unwanted);
              if (album.isPresent()) {
                tellKind(request, scene, OWN, album.get().pictures(), team, unwanted);
              }
              for (Nonsense kind : Nonsense.values()) {
                int count = kind == Nonsense.BLANK ? 1 : COUNT;
                Examples pictures = kind.inShades(digits, count, Distortion.USUAL);
                tellKind(request, scene, RunText.lower(kind), pictures, team, unwanted);
              }
            });
  }

  private void tellKind(
      Request request,
      Scene scene,
      String kind,
      Examples pictures,
      Team team,
      BooleanSupplier unwanted) {
    Verdicts own = verdicts(scene, Guest.parameters(scene), pictures, team, unwanted);
    List<byte[]> choices = new ArrayList<>(List.of(own.choices()));
    for (Parameters member : room.crewOf(scene.run()).map(Crew::members).orElse(List.of())) {
      choices.add(verdicts(scene, member, pictures, team, unwanted).choices());
    }
    guest.tell(
        new Frame(
                Guest.about("nonsense", request, scene)
                    .put("kind", kind)
                    .put("count", pictures.size()))
            .with("choices", own.choices())
            .with("tops", own.tops())
            .with("agreement", new Ballot(choices).agreement())
            .with("pixels", firstPixels(pictures)));
  }

  private Verdicts verdicts(
      Scene scene, Parameters parameters, Examples pictures, Team team, BooleanSupplier unwanted) {
    return Verdicts.of(
        new Showing(room.kernels(), team, scene.run().recipe().cost(), parameters),
        pictures,
        unwanted);
  }

  private static byte[] firstPixels(Examples pictures) {
    int count = Math.min(SHOWN, pictures.size());
    float[] shades = new float[pictures.inputs()];
    byte[] pixels = new byte[count * shades.length];
    for (int i = 0; i < count; i++) {
      pictures.copyInputs(i, shades, 0);
      for (int k = 0; k < shades.length; k++) {
        pixels[i * shades.length + k] = (byte) Math.round(255 * shades[k]);
      }
    }
    return pixels;
  }

  /** Trains the crew of the run in view, beside all else; or gives up to do so. */
  private void crew(Request request) throws IOException {
    boolean wanted = request.flag("wanted", true);
    Scene scene = guest.outlook().sceneNow();
    Digits digits = room.library().digits(scene.run().data());
    room.laboratory()
        .ask(
            guest,
            request,
            (team, unwanted) -> {
              if (wanted) {
                train(request, scene, digits, team, unwanted);
              }
            });
  }

  private void train(
      Request request, Scene scene, Digits digits, Team team, BooleanSupplier unwanted) {
    DoubleConsumer progress =
        new Telling(
            share -> guest.tell(Json.message("crew").put("id", request.id()).put("share", share)));
    Crew crew =
        Crew.train(
            scene.run(), scene.moment().step(), digits, room.kernels(), team, unwanted, progress);
    if (unwanted.getAsBoolean()) {
      throw new CancellationException();
    }
    room.keep(crew);
    guest.tell(
        Guest.about("crew", request, scene)
            .put("share", 1)
            .put("size", Crew.SIZE)
            .put("steps", crew.steps()));
  }
}
