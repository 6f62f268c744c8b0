package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Place;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.learning.Subset;
import io.github.downhill.studio.Outlook.Input;
import io.github.downhill.studio.Outlook.Scene;
import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * One example among all others: what it costs beside them, and what it says beside their average.
 */
final class ExampleReplies {
  private static final int CHOSEN_MAX = 64;
  private static final int CLASSES = 10;

  private final Guest guest;
  private final Room room;

  ExampleReplies(Guest guest) {
    this.guest = guest;
    room = guest.room();
  }

  Map<String, Reply> all() {
    return Map.of("costs", this::costs, "averages", this::averages, "voices", this::voices);
  }

  private void costs(Request request) {
    Scene scene = guest.outlook().sceneNow();
    boolean ofTest = request.text("set").equals("test");
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) -> {
              Digits digits = room.library().digits(scene.run().data());
              Examples examples = ofTest ? digits.test() : digits.training();
              float[] costs =
                  new ExampleCosts(
                          room.kernels(),
                          team,
                          scene.run().recipe().cost(),
                          Guest.parameters(scene))
                      .of(examples, unwanted);
              guest.tell(
                  new Frame(
                          Guest.about("costs", request, scene)
                              .put("set", ofTest ? "test" : "training"))
                      .with("costs", costs));
            });
  }

  private void voices(Request request) {
    Scene scene = guest.outlook().sceneNow();
    int index = index(request.index("parameter"), scene);
    int count = request.index("count");
    Refusal.unless(count > 0, "server.sample.count", Map.of("count", count));
    Place place = Place.of(scene.run().architecture(), index);
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) -> {
              Examples training = room.library().digits(scene.run().data()).training();
              ExampleVoices.Voices voices =
                  new ExampleVoices(
                          room.kernels(),
                          team,
                          scene.run().recipe().cost(),
                          Guest.parameters(scene))
                      .of(Subset.first(training, count), place, unwanted);
              guest.tell(
                  new Frame(Guest.about("voices", request, scene).put("parameter", index))
                      .with("errors", voices.errors())
                      .with("activations", voices.activations()));
            });
  }

  private void averages(Request request) {
    Scene scene = guest.outlook().sceneNow();
    Examples shown = shown(request);
    int[] chosen = chosen(request, scene);
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) -> tellAverages(request, scene, shown, chosen, team, unwanted));
  }

  private void tellAverages(
      Request request,
      Scene scene,
      Examples shown,
      int[] chosen,
      Team team,
      BooleanSupplier unwanted)
      throws IOException {
    Kernels kernels = room.kernels();
    Examples training = room.library().digits(scene.run().data()).training();
    Averages averages =
        new Averages(kernels, team, scene.run().recipe().cost(), Guest.parameters(scene), shown);
    for (int count : Averages.counts(training.size())) {
      Examples examples = count == 1 ? shown : Subset.first(training, count);
      Averages.Average average = averages.over(examples, chosen, unwanted);
      guest.tell(
          new Frame(
                  Guest.about("average", request, scene)
                      .put("examples", count)
                      .put("all", count == training.size())
                      .put("cost", average.cost())
                      .put("length", average.length())
                      .put("product", average.product())
                      .put("cosine", average.cosine()))
              .with("nudges", average.nudges()));
    }
  }

  /** The picture in view, and what it should be taken for. */
  private Examples shown(Request request) {
    int label = request.index("label");
    Refusal.unless(label >= 0 && label < CLASSES, "server.example.label", Map.of("label", label));
    byte[] pixels =
        guest
            .outlook()
            .input()
            .map(Input::pixels)
            .orElseThrow(() -> new Refusal("server.example.nothing", Map.of()));
    return new PixelExamples(
        "in view", Digits.PIXELS, CLASSES, pixels.clone(), new byte[] {(byte) label});
  }

  private static int[] chosen(Request request, Scene scene) {
    JsonNode list = request.list("parameters");
    Refusal.unless(list.size() <= CHOSEN_MAX, "server.example.tooMany", Map.of("most", CHOSEN_MAX));
    int[] chosen = new int[list.size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = index(whole(list.get(i)), scene);
    }
    return chosen;
  }

  private static int index(int index, Scene scene) {
    long parameters = scene.run().architecture().parameterCount();
    Refusal.unless(
        index >= 0 && index < parameters,
        "server.example.noParameter",
        Map.of("index", index, "last", parameters - 1));
    return index;
  }

  private static int whole(JsonNode number) {
    return number.isInt() ? number.intValue() : -1;
  }
}
