package io.github.downhill.studio;

import io.github.downhill.network.Parameters;
import io.github.downhill.studio.Outlook.Scene;
import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * One browser: the room it is in, what it looks at, and how it is told something.
 *
 * @param text takes JSON
 * @param frames takes numbers
 */
record Guest(Room room, Outlook outlook, Consumer<ObjectNode> text, Consumer<Frame> frames) {

  void tell(ObjectNode message) {
    text.accept(message);
  }

  void tell(Frame frame) {
    frames.accept(frame);
  }

  /** Says why a question is not answered, and what kind of question it was. */
  void tellProblem(Request request, Saying saying) {
    tell(
        saying
            .addTo(Json.message("problem"), "message")
            .put("id", request.id())
            .put("of", request.text("type")));
  }

  /** The digits of the run in view. */
  Digits digits() throws IOException {
    Library library = room.library();
    return library.digits(outlook.run().map(Run::data).orElse(library.names().getFirst()));
  }

  /** The network of a scene. */
  static Parameters parameters(Scene scene) {
    return scene.moment().parameters(scene.run().architecture());
  }

  /** The beginning of an answer about the network of a scene. */
  static ObjectNode about(String type, Request request, Scene scene) {
    return Json.message(type)
        .put("id", request.id())
        .put("run", scene.run().id())
        .put("step", scene.moment().step());
  }
}
