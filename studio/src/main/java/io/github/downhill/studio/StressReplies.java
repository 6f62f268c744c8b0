package io.github.downhill.studio;

import io.github.downhill.kernels.Team;
import io.github.downhill.lab.examples.Distortion;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Parameters;
import io.github.downhill.studio.Outlook.Input;
import io.github.downhill.studio.Outlook.Scene;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.ObjectNode;

/** What the network in view still recognises of pictures that something has been done to. */
final class StressReplies {
  private static final float WHITE = 255;

  private final Guest guest;
  private final Room room;

  StressReplies(Guest guest) {
    this.guest = guest;
    room = guest.room();
  }

  Map<String, Reply> all() {
    return Map.of("bend", this::bend, "stress", this::stress, "stressCurve", this::curve);
  }

  /** The picture in view, distorted, and what the network says to it: at once. */
  private void bend(Request request) {
    Scene scene = guest.outlook().sceneNow();
    Distortion distortion = DistortionForm.of(request);
    Optional<byte[]> before = guest.outlook().input().map(Input::pixels);
    Frame frame = new Frame(Guest.about("bent", request, scene).put("empty", before.isEmpty()));
    if (before.isPresent()) {
      byte[] after = distorted(before.get(), distortion);
      frame
          .with("before", before.get())
          .with("after", after)
          .with("outputs", outputs(Guest.parameters(scene), after))
          .with("crew", crewOutputs(scene, after));
    }
    guest.tell(frame);
  }

  private static byte[] distorted(byte[] pixels, Distortion distortion) {
    float[] picture = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      picture[i] = Byte.toUnsignedInt(pixels[i]) / WHITE;
    }
    distortion.apply(picture, (int) Math.sqrt(pixels.length), Distortion.USUAL);
    byte[] bytes = new byte[pixels.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(WHITE * picture[i]);
    }
    return bytes;
  }

  private float[] outputs(Parameters parameters, byte[] pixels) {
    float[] all = Answer.of(parameters, room.kernels(), pixels).activations();
    return Arrays.copyOfRange(all, all.length - parameters.architecture().outputs(), all.length);
  }

  private float[] crewOutputs(Scene scene, byte[] pixels) {
    List<Parameters> crew = members(scene);
    int classes = scene.run().architecture().outputs();
    float[] outputs = new float[crew.size() * classes];
    for (int i = 0; i < crew.size(); i++) {
      System.arraycopy(outputs(crew.get(i), pixels), 0, outputs, i * classes, classes);
    }
    return outputs;
  }

  /** How many test pictures of a sample are still recognised. */
  private void stress(Request request) {
    Scene scene = guest.outlook().sceneNow();
    Distortion distortion = DistortionForm.of(request);
    int count = count(request);
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) -> tellStressed(request, scene, distortion, count, team, unwanted));
  }

  private void tellStressed(
      Request request,
      Scene scene,
      Distortion distortion,
      int count,
      Team team,
      BooleanSupplier unwanted)
      throws IOException {
    Examples examples = distortion.of(sample(scene, count), Distortion.USUAL);
    Verdicts own = verdicts(scene, Guest.parameters(scene), examples, team, unwanted);
    ObjectNode message =
        Guest.about("stressed", request, scene)
            .put("count", examples.size())
            .put("right", own.right(examples));
    room.crewOf(scene.run()).ifPresent(crew -> message.put("crewSteps", crew.steps()));
    List<byte[]> choices = new ArrayList<>(List.of(own.choices()));
    List<Integer> rights = new ArrayList<>();
    for (Parameters member : members(scene)) {
      Verdicts verdicts = verdicts(scene, member, examples, team, unwanted);
      choices.add(verdicts.choices());
      rights.add(verdicts.right(examples));
    }
    Ballot ballot = new Ballot(choices);
    guest.tell(
        new Frame(message.put("voted", ballot.right(examples)))
            .with("crew", rights.stream().mapToInt(Integer::intValue).toArray())
            .with("agreement", ballot.agreement()));
  }

  private List<Parameters> members(Scene scene) {
    return room.crewOf(scene.run()).map(Crew::members).orElse(List.of());
  }

  private Verdicts verdicts(
      Scene scene, Parameters parameters, Examples examples, Team team, BooleanSupplier unwanted) {
    return Verdicts.of(
        new Showing(room.kernels(), team, scene.run().recipe().cost(), parameters),
        examples,
        unwanted);
  }

  /** The same along one axis, all else left as it is. */
  private void curve(Request request) {
    Scene scene = guest.outlook().sceneNow();
    StressAxis axis = StressAxis.of(request.text("axis"));
    int count = count(request);
    room.workbench()
        .ask(
            guest,
            request,
            (team, unwanted) ->
                tellCurve(request, scene, axis, sample(scene, count), team, unwanted));
  }

  private void tellCurve(
      Request request,
      Scene scene,
      StressAxis axis,
      Examples sample,
      Team team,
      BooleanSupplier unwanted) {
    double[] degrees = axis.degrees();
    float[] shown = new float[degrees.length];
    int[] right = new int[degrees.length];
    for (int i = 0; i < degrees.length; i++) {
      shown[i] = (float) degrees[i];
      Examples examples = axis.at(degrees[i]).of(sample, Distortion.USUAL);
      right[i] = verdicts(scene, Guest.parameters(scene), examples, team, unwanted).right(examples);
    }
    guest.tell(
        new Frame(
                Guest.about("stressCurve", request, scene)
                    .put("axis", RunText.lower(axis))
                    .put("count", sample.size()))
            .with("degrees", shown)
            .with("right", right));
  }

  private static int count(Request request) {
    int count = request.index("count");
    Refusal.unless(count > 0, "server.sample.count", Map.of("count", count));
    return count;
  }

  /** So many test pictures, evenly spread: the first half of MNIST's is easier than the second. */
  private Examples sample(Scene scene, int count) throws IOException {
    return spread(room.library().digits(scene.run().data()).test(), count);
  }

  static Examples spread(Examples all, int count) {
    int size = Math.min(count, all.size());
    int[] chosen = new int[size];
    Arrays.setAll(chosen, i -> (int) ((long) i * all.size() / size));
    return new Subset(all, chosen);
  }
}
