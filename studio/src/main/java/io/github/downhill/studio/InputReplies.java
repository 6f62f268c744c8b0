package io.github.downhill.studio;

import io.github.downhill.datasets.DigitStages;
import io.github.downhill.datasets.Strokes;
import io.github.downhill.studio.Outlook.Input;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What the network answers to a picture: one that is drawn, loaded or stored. */
final class InputReplies {
  private final Guest guest;

  InputReplies(Guest guest) {
    this.guest = guest;
  }

  Map<String, Reply> all() {
    return Map.of("strokes", this::strokes, "pixels", this::pixels, "example", this::example);
  }

  private void strokes(Request request) {
    Optional<DigitStages> stages =
        StrokesForm.strokes(request.list("strokes")).map(Strokes::draw).flatMap(DigitStages::of);
    if (stages.isPresent()) {
      boolean box = request.flag("box", true);
      boolean center = request.flag("center", true);
      see(request, stages.get().input(box, center), -1, stages);
    } else {
      guest.outlook().see(Optional.empty());
      guest.tell(new Frame(answer(request, true, -1).put("choice", -1)));
    }
  }

  private void pixels(Request request) {
    see(request, request.bytes("pixels", Digits.PIXELS), -1, Optional.empty());
  }

  private void example(Request request) throws IOException {
    boolean ofTest = request.text("set").equals("test");
    int index = request.index("index");
    Digits digits = guest.digits();
    see(request, digits.pixels(ofTest, index), digits.label(ofTest, index), Optional.empty());
  }

  private void see(Request request, byte[] pixels, int label, Optional<DigitStages> stages) {
    Outlook outlook = guest.outlook();
    outlook.see(Optional.of(new Input(request.id(), pixels)));
    Optional<Answer> answer =
        outlook.scene().map(it -> Answer.of(Guest.parameters(it), guest.room().kernels(), pixels));
    int choice = answer.map(Answer::choice).orElse(-1);
    Frame frame = new Frame(answer(request, false, label).put("choice", choice));
    frame.with("pixels", pixels);
    stages.ifPresent(it -> add(it, frame));
    answer.ifPresent(it -> frame.with("activations", it.activations()).with("sums", it.sums()));
    guest.tell(frame);
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
}
