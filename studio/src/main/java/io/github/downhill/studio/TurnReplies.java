package io.github.downhill.studio;

import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.CostChange.Outcome;
import io.github.downhill.landscape.CostChange.Single;
import io.github.downhill.landscape.GradientCheck;
import io.github.downhill.landscape.Place;
import io.github.downhill.landscape.Shaping;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import io.github.downhill.studio.Outlook.Scene;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happens to the cost when one turns a single weight or bias up and down, and whether
 * backpropagation is right about it.
 */
final class TurnReplies {
  private static final int TURNS = 20; // to each side
  private static final double SWING_MAX = 1e3;
  private static final int CHECKED_MAX = 1000;

  private final Guest guest;
  private final Room room;
  private final SlopesFinder finder;

  TurnReplies(Guest guest, SlopesFinder finder) {
    this.guest = guest;
    room = guest.room();
    this.finder = finder;
  }

  Map<String, Reply> all() {
    return Map.of("turn", this::turn, "check", this::check);
  }

  /** The cost at equal distances to both sides of where the number is. */
  private void turn(Request request) {
    Scene scene = guest.outlook().sceneNow();
    Sample sample = Sample.of(request);
    Place place = place(request.text("number"), scene.run().architecture());
    double swing = Math.clamp(request.number("swing"), 0, SWING_MAX);
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) -> {
              Slopes slopes = finder.find(scene, sample, team, unwanted);
              tellTurns(
                  request, slopes, place, swing, outcomes(slopes, place, swing, team, unwanted));
            });
  }

  private static List<Outcome> outcomes(
      Slopes slopes, Place place, double swing, Team team, BooleanSupplier unwanted) {
    List<Single> turns =
        IntStream.rangeClosed(-TURNS, TURNS)
            .mapToObj(turn -> new Single(place, swing * turn / TURNS))
            .toList();
    return slopes
        .changes(team)
        .each(turns, slopes.examples(), unwanted)
        .orElseThrow(CancellationException::new);
  }

  private void tellTurns(
      Request request, Slopes slopes, Place place, double swing, List<Outcome> outcomes) {
    float[] changes = new float[outcomes.size()];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = (float) outcomes.get(i).change();
    }
    int index = place.index(slopes.parameters().architecture());
    ObjectNode header =
        Guest.about("turns", request, slopes.scene())
            .put("of", request.text("of"))
            .put("examples", slopes.examples().size())
            .put("number", request.text("number"))
            .put("swing", swing)
            .put("value", slopes.parameters().all().at(index))
            .put("slope", slopes.gradient().all().at(index))
            .put("cost", slopes.value());
    guest.tell(new Frame(header).with("changes", changes));
  }

  /** One {@code number}, or so many {@code numbers} chosen by a {@code seed}. */
  private void check(Request request) {
    Scene scene = guest.outlook().sceneNow();
    Sample sample = Sample.of(request);
    Architecture architecture = scene.run().architecture();
    int[] chosen =
        request
            .optionalText("number")
            .map(number -> new int[] {place(number, architecture).index(architecture)})
            .orElseGet(() -> chosen(request, architecture));
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) -> {
              Slopes slopes = Slopes.of(scene, sample, room, team, unwanted);
              tellCheck(request, slopes, compared(slopes, chosen, team, unwanted));
            });
  }

  private static int[] chosen(Request request, Architecture architecture) {
    int numbers = Math.toIntExact(architecture.parameterCount());
    int count = Math.clamp(request.index("numbers"), 1, CHECKED_MAX);
    return Shaping.choose(numbers, count, request.whole("seed"));
  }

  private static GradientCheck compared(
      Slopes slopes, int[] chosen, Team team, BooleanSupplier unwanted) {
    return slopes
        .differences(team)
        .compare(slopes.gradient().all(), slopes.examples(), chosen, unwanted)
        .orElseThrow(CancellationException::new);
  }

  private void tellCheck(Request request, Slopes slopes, GradientCheck check) {
    List<GradientCheck.Slope> found = check.slopes();
    float[] back = new float[found.size()];
    float[] differences = new float[found.size()];
    for (int i = 0; i < back.length; i++) {
      back[i] = (float) found.get(i).backpropagation();
      differences[i] = (float) found.get(i).difference();
    }
    ObjectNode header =
        Guest.about("check", request, slopes.scene())
            .put("of", request.text("of"))
            .put("examples", slopes.examples().size())
            .put("number", request.optionalText("number").orElse(""))
            .put("passes", check.passes())
            .put("largestError", check.largestError())
            .put("medianError", check.medianError())
            .put("kinked", check.kinked())
            .put("tolerance", GradientCheck.TOLERANCE);
    int[] indices = found.stream().mapToInt(GradientCheck.Slope::index).toArray();
    guest.tell(
        new Frame(header)
            .with("indices", indices)
            .with("backpropagation", back)
            .with("differences", differences));
  }

  /** A weight is {@code layer.input.neuron}, a bias {@code layer.neuron}; layers count from 1. */
  private static Place place(String number, Architecture architecture) {
    Refusal.unless(
        number.matches("\\d{1,2}(\\.\\d{1,5}){1,2}"), "server.number.none", Map.of("text", number));
    int[] parts =
        Pattern.compile("\\.").splitAsStream(number).mapToInt(Integer::parseInt).toArray();
    int input = parts.length == 3 ? parts[1] : Place.BIAS;
    Place place = new Place(parts[0] - 1, input, parts[parts.length - 1]);
    Refusal.unless(isIn(place, architecture), "server.number.none", Map.of("text", number));
    return place;
  }

  private static boolean isIn(Place place, Architecture architecture) {
    if (place.layer() < 0 || place.layer() >= architecture.layers().size()) {
      return false;
    }
    Layer layer = architecture.layers().get(place.layer());
    return place.neuron() < layer.neurons() && place.input() < layer.inputs();
  }
}
