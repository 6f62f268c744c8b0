package io.github.downhill.studio;

import io.github.downhill.datasets.DigitStages;
import io.github.downhill.datasets.Strokes;
import io.github.downhill.network.Parameters;
import io.github.downhill.studio.Outlook.Input;
import io.github.downhill.studio.Outlook.Scene;
import io.github.downhill.studio.Outlook.View;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What one browser asks, and what it is answered. */
final class Visit {
  private static final int MEASURED_NEURONS_MAX = 64;

  private final Room room;
  private final Outlook outlook;
  private final Orders orders;
  private final Consumer<ObjectNode> text;
  private final Consumer<Frame> frames;

  Visit(Room room, Outlook outlook, Consumer<ObjectNode> text, Consumer<Frame> frames) {
    this.room = room;
    this.outlook = outlook;
    this.orders = new Orders(room);
    this.text = text;
    this.frames = frames;
  }

  /**
   * Does what the browser asks for.
   *
   * @throws IllegalArgumentException with a sentence, if that cannot be done
   */
  void answer(Request request) {
    try {
      switch (request.text("type")) {
        case "view" -> look(request);
        case "strokes" -> draw(request);
        case "pixels" -> see(request, request.bytes("pixels", Digits.PIXELS), -1, Optional.empty());
        case "example" -> example(request);
        case "mistakes" -> mistakes(request);
        case "smoothness" -> smoothness(request);
        case "stages" -> stages(request);
        case "snapshot" -> snapshot(request);
        case "twin" -> twin();
        case "curves" -> curves(room.runs().run(request.text("run")));
        default -> orders.carryOut(request);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private void look(Request request) {
    boolean live = request.optionalNumber("step").isEmpty();
    OptionalLong step = live ? OptionalLong.empty() : OptionalLong.of(request.whole("step"));
    outlook.look(new View(request.optionalText("run").orElse(""), step));
  }

  private void draw(Request request) {
    Optional<DigitStages> stages =
        StrokesForm.strokes(request.list("strokes")).map(Strokes::draw).flatMap(DigitStages::of);
    if (stages.isPresent()) {
      boolean box = request.flag("box", true);
      boolean center = request.flag("center", true);
      see(request, stages.get().input(box, center), -1, stages);
    } else {
      outlook.see(Optional.empty());
      frames.accept(new Frame(answer(request, true, -1).put("choice", -1)));
    }
  }

  private void example(Request request) throws IOException {
    boolean ofTest = request.text("set").equals("test");
    int index = request.index("index");
    Digits digits = digits();
    see(request, digits.pixels(ofTest, index), digits.label(ofTest, index), Optional.empty());
  }

  private void see(Request request, byte[] pixels, int label, Optional<DigitStages> stages) {
    outlook.see(Optional.of(new Input(request.id(), pixels)));
    Optional<Answer> answer = outlook.scene().map(scene -> answer(scene, pixels));
    int choice = answer.map(Answer::choice).orElse(-1);
    Frame frame = new Frame(answer(request, false, label).put("choice", choice));
    frame.with("pixels", pixels);
    stages.ifPresent(it -> add(it, frame));
    answer.ifPresent(it -> frame.with("activations", it.activations()).with("sums", it.sums()));
    frames.accept(frame);
  }

  private static ObjectNode answer(Request request, boolean empty, int label) {
    return Json.message("answer").put("id", request.id()).put("empty", empty).put("label", label);
  }

  private static void add(DigitStages stages, Frame frame) {
    frame
        .with("raw", stages.raw())
        .with("boxed", stages.boxed())
        .with("centered", stages.centered())
        .with("finished", stages.finished());
  }

  private Answer answer(Scene scene, byte[] pixels) {
    return Answer.of(parameters(scene), room.kernels(), pixels);
  }

  private void mistakes(Request request) throws IOException {
    Scene scene = outlook.sceneNow();
    Mistakes found =
        Mistakes.of(parameters(scene), room.kernels(), room.library().digits(scene.run().data()));
    frames.accept(
        new Frame(measured("mistakes", request, scene))
            .with("indices", found.indices())
            .with("choices", found.choices()));
  }

  private void smoothness(Request request) throws IOException {
    Scene scene = outlook.sceneNow();
    int[] lit = room.library().digits(scene.run().data()).lit();
    Smoothness measured = Smoothness.of(parameters(scene), lit, MEASURED_NEURONS_MAX);
    frames.accept(
        new Frame(measured("smoothness", request, scene))
            .with("values", measured.values())
            .with("shuffledMean", measured.shuffledMean())
            .with("shuffledMost", measured.shuffledMost()));
  }

  private void stages(Request request) throws IOException {
    Scene scene = outlook.sceneNow();
    Digits digits = room.library().digits(scene.run().data());
    StagesWorth worth = StagesWorth.of(parameters(scene), room.kernels(), digits);
    text.accept(
        measured("stages", request, scene)
            .put("finished", worth.finished())
            .put("boxed", worth.boxed())
            .put("centered", worth.centered())
            .put("raw", worth.raw()));
  }

  private void snapshot(Request request) {
    Run run = room.runs().run(request.text("run"));
    long step = request.optionalNumber("step").map(Double::longValue).orElse(Long.MAX_VALUE);
    Moment moment =
        run.history()
            .at(step)
            .orElseThrow(() -> new IllegalArgumentException("that run has not begun yet"));
    frames.accept(
        new Frame(measured("snapshot", request, new Scene(run, moment)))
            .with("parameters", moment.numbers()));
  }

  private void twin() throws IOException {
    Twin twin = room.twin(digits());
    frames.accept(
        new Frame(Json.message("twin").put("accuracy", twin.accuracy()))
            .with("parameters", twin.parameters()));
  }

  private void curves(Run run) {
    frames.accept(
        new Frame(Json.message("curves").put("run", run.id()))
            .with("trainCurve", run.trainCurve().all())
            .with("testCurve", run.testCurve().all()));
  }

  private static ObjectNode measured(String type, Request request, Scene scene) {
    return Json.message(type)
        .put("id", request.id())
        .put("run", scene.run().id())
        .put("step", scene.moment().step());
  }

  private static Parameters parameters(Scene scene) {
    return scene.moment().parameters(scene.run().architecture());
  }

  private Digits digits() throws IOException {
    return room.library()
        .digits(outlook.run().map(Run::data).orElse(room.library().names().getFirst()));
  }
}
