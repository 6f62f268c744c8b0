package io.github.downhill.studio;

import io.github.downhill.lab.maps.Smoothness;
import io.github.downhill.lab.maps.WeightMaps;
import io.github.downhill.network.Randomness;
import io.github.downhill.studio.Outlook.Scene;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What there is to know of the network in view, beside what it answers. */
final class NetworkReplies {
  private static final int MEASURED_NEURONS_MAX = 64;

  private final Guest guest;
  private final Room room;

  NetworkReplies(Guest guest) {
    this.guest = guest;
    room = guest.room();
  }

  Map<String, Reply> all() {
    return Map.of(
        "mistakes", this::mistakes,
        "smoothness", this::smoothness,
        "stages", this::stages,
        "snapshot", this::snapshot,
        "twin", _ -> twin(),
        "curves", request -> curves(room.runs().run(request.text("run"))));
  }

  private void mistakes(Request request) throws IOException {
    Scene scene = guest.outlook().sceneNow();
    Mistakes found =
        Mistakes.of(
            Guest.parameters(scene), room.kernels(), room.library().digits(scene.run().data()));
    guest.tell(
        new Frame(Guest.about("mistakes", request, scene))
            .with("indices", found.indices())
            .with("choices", found.choices()));
  }

  private void smoothness(Request request) throws IOException {
    Scene scene = guest.outlook().sceneNow();
    int[] lit = room.library().digits(scene.run().data()).lit();
    List<double[]> maps =
        WeightMaps.ofFirstLayer(Guest.parameters(scene), lit, MEASURED_NEURONS_MAX);
    List<Smoothness> measured =
        IntStream.range(0, maps.size())
            .mapToObj(neuron -> Smoothness.of(maps.get(neuron), Randomness.of(neuron)))
            .toList();
    guest.tell(
        new Frame(Guest.about("smoothness", request, scene))
            .with("values", each(measured, Smoothness::value))
            .with("shuffledMean", each(measured, Smoothness::shuffledMean))
            .with("shuffledMost", each(measured, Smoothness::shuffledMost)));
  }

  private static float[] each(List<Smoothness> all, ToDoubleFunction<Smoothness> measure) {
    float[] values = new float[all.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) measure.applyAsDouble(all.get(i));
    }
    return values;
  }

  private void stages(Request request) throws IOException {
    Scene scene = guest.outlook().sceneNow();
    Digits digits = room.library().digits(scene.run().data());
    StagesWorth worth = StagesWorth.of(Guest.parameters(scene), room.kernels(), digits);
    guest.tell(
        Guest.about("stages", request, scene)
            .put("finished", worth.finished())
            .put("boxed", worth.boxed())
            .put("centered", worth.centered())
            .put("raw", worth.raw()));
  }

  private void snapshot(Request request) {
    Run run = room.runs().run(request.text("run"));
    long step = request.optionalNumber("step").map(Double::longValue).orElse(Long.MAX_VALUE);
    Moment moment =
        run.history().at(step).orElseThrow(() -> new Refusal("server.run.notBegun", Map.of()));
    guest.tell(
        new Frame(Guest.about("snapshot", request, new Scene(run, moment)))
            .with("parameters", moment.numbers()));
  }

  private void twin() throws IOException {
    Digits digits = guest.digits();
    Twin twin = room.twin(digits);
    guest.tell(
        new Frame(Json.message("twin").put("accuracy", twin.accuracy()).put("data", digits.name()))
            .with("parameters", twin.parameters()));
  }

  private void curves(Run run) {
    guest.tell(
        new Frame(Json.message("curves").put("run", run.id()))
            .with("trainCurve", run.trainCurve().all())
            .with("testCurve", run.testCurve().all()));
  }
}
