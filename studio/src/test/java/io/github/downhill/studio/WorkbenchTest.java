package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.studio.Workbench.Work;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What takes long is computed beside everything else, and only as long as somebody wants it. */
class WorkbenchTest {
  private final BlockingQueue<String> told = new ArrayBlockingQueue<>(100);
  private Room room;
  private Guest guest;
  private Guest other;

  @BeforeEach
  void open() {
    room = new Room(OpenStudio.settings("127.0.0.1", MadeUpShelf.of(61, 40), Optional.empty()));
    guest = guest("");
    other = guest("other: ");
  }

  private Guest guest(String name) {
    return new Guest(
        room, new Outlook(room.runs()), message -> told.add(name + textOf(message)), _ -> {});
  }

  private static String textOf(ObjectNode message) {
    return message.path("message").stringValue();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void givesUpAQuestionForANewerOneOfTheSameType() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    ask(guest, "slow", "never", untilUnwanted(begun, asked));
    await(begun);
    ask(guest, "slow", "old", (_, _) -> told.add("old"));
    ask(guest, "slow", "new", (_, _) -> told.add("new"));
    asked.countDown();
    assertThat(next()).contains("new");
    assertThat(told).isEmpty();
  }

  @Test
  void answersQuestionsOfOtherTypesAndOtherBrowsersInTheirOrder() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ask(
        guest,
        "first",
        "first",
        (_, _) -> {
          begun.countDown();
          await(go);
          told.add("first");
        });
    await(begun);
    ask(guest, "second", "second", (_, _) -> told.add("second"));
    ask(other, "first", "third", (_, _) -> told.add("third"));
    go.countDown();
    assertThat(next()).contains("first");
    assertThat(next()).contains("second");
    assertThat(next()).contains("third");
  }

  @Test
  void computesNothingForABrowserThatHasGone() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    ask(guest, "slow", "never", untilUnwanted(begun, asked));
    await(begun);
    ask(guest, "other", "waiting", (_, _) -> told.add("waiting"));
    room.workbench().forget(guest);
    ask(other, "slow", "other", (_, _) -> told.add("other"));
    asked.countDown();
    assertThat(next()).contains("other");
    assertThat(told).isEmpty();
  }

  @Test
  void saysWhatCannotBeDoneAndGoesOn() throws Exception {
    ask(
        guest,
        "bad",
        "bad",
        (_, _) -> {
          throw new IllegalArgumentException("a reason");
        });
    assertThat(next().orElseThrow()).contains("a reason");
    ask(guest, "good", "good", (_, _) -> told.add("good"));
    assertThat(next()).contains("good");
  }

  /** Works until nobody wants it any longer, and goes on only when all has been asked. */
  private static Work untilUnwanted(CountDownLatch begun, CountDownLatch asked) {
    return (_, unwanted) -> {
      begun.countDown();
      while (!unwanted.getAsBoolean()) {
        Thread.onSpinWait();
      }
      await(asked);
      throw new CancellationException();
    };
  }

  private void ask(Guest from, String type, String name, Work work) {
    Request request = Json.request("{\"type\":\"%s\",\"name\":\"%s\"}".formatted(type, name));
    room.workbench().ask(from, request, work);
  }

  private Optional<String> next() throws InterruptedException {
    return Optional.ofNullable(told.poll(10, TimeUnit.SECONDS));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
