package io.github.downhill.studio;

import io.github.downhill.studio.Outlook.View;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** What one browser asks, and who answers it. */
final class Visit {
  private final Guest guest;
  private final Orders orders;
  private final Map<String, Reply> replies = new HashMap<>();

  Visit(Guest guest) {
    this.guest = guest;
    orders = new Orders(guest.room());
    replies.put("view", this::look);
    replies.putAll(new InputReplies(guest).all());
    replies.putAll(new NetworkReplies(guest).all());
    SlopesFinder finder = new SlopesFinder(guest.room());
    replies.putAll(new NudgeReplies(guest, finder).all());
    replies.putAll(new StepReplies(guest, finder).all());
    replies.putAll(new TurnReplies(guest, finder).all());
    replies.putAll(new ExampleReplies(guest).all());
    replies.putAll(new DescentReplies(guest).all());
    replies.putAll(new CutReplies(guest).all());
    replies.putAll(new SurveyReplies(guest).all());
    replies.putAll(new HallReplies(guest).all());
    replies.putAll(new StressReplies(guest).all());
    replies.putAll(new NonsenseReplies(guest).all());
    replies.putAll(new DreamReplies(guest).all());
    replies.putAll(new MemoryReplies(guest).all());
    replies.putAll(new SpaceReplies(guest).all());
    replies.putAll(new ToyReplies(guest).all());
  }

  /**
   * Does what the browser asks for.
   *
   * @throws IllegalArgumentException with a sentence, if that cannot be done
   */
  void answer(Request request) {
    try {
      replies.getOrDefault(request.text("type"), orders::carryOut).give(request);
    } catch (IOException e) {
      throw new Refusal(Saying.of(e));
    }
  }

  /** The browser has gone. */
  void end() {
    guest.room().workbench().forget(guest);
    guest.room().laboratory().forget(guest);
  }

  private void look(Request request) {
    boolean live = request.optionalNumber("step").isEmpty();
    OptionalLong step = live ? OptionalLong.empty() : OptionalLong.of(request.whole("step"));
    guest.outlook().look(new View(request.optionalText("run").orElse(""), step));
  }
}
