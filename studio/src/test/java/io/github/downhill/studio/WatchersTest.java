package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Many browsers that watch one training.
 *
 * <p>The long version is run by hand:
 *
 * <pre>{@code
 * ./mvnw verify -pl studio -am -Dtest=WatchersTest -Dsurefire.failIfNoSpecifiedTests=false \
 *   -Ddownhill.load.minutes=10
 * }</pre>
 */
class WatchersTest {
  private static final int WATCHERS = 50;
  private static final String MINUTES = "downhill.load.minutes";
  private static final int GROWTH_MEGABYTES = 32; // what may lie about now but not then: a run

  @Test
  void allSeeTheTestOfEveryEpochInOrder() throws IOException {
    try (OpenStudio studio = open()) {
      List<Watcher> watchers = watchers(studio, WATCHERS);
      Visitor teacher = studio.visit().keepOnly("testCurve");
      teacher.say(start(40)).say("{\"type\":\"play\",\"pace\":0}");
      watchers.forEach(watcher -> watcher.watchToTheEndOf("2"));
      for (Watcher watcher : watchers) {
        assertThat(watcher.epochs(600 / 10)).containsExactlyElementsOf(epochs(40));
        assertThat(watcher.steps).isSorted().doesNotHaveDuplicates();
      }
    }
  }

  /** Prints the speed with 0, 1, 10 and 50 watchers, and the memory after each run they watch. */
  @Test
  @EnabledIfSystemProperty(named = MINUTES, matches = "[0-9.]+")
  void takeNoMoreMemoryTheLongerTheyWatch() throws IOException, InterruptedException {
    try (OpenStudio studio = open()) {
      Visitor teacher = studio.visit().keepOnly("testCurve");
      for (int count : new int[] {0, 1, 10, WATCHERS, 0}) {
        List<Watcher> some = watchers(studio, count);
        System.out.printf("%2d watchers: %,.0f steps a second%n", count, speed(teacher));
        some.forEach(watcher -> watcher.visitor.leave());
      }
      Duration time =
          Duration.ofMillis((long) (60_000 * Double.parseDouble(System.getProperty(MINUTES))));
      watchFor(time, studio, teacher);
    }
  }

  private static void watchFor(Duration time, OpenStudio studio, Visitor teacher)
      throws InterruptedException {
    List<Watcher> watchers = watchers(studio, WATCHERS);
    long end = System.nanoTime() + time.toNanos();
    String before = "";
    List<Long> memory = new ArrayList<>();
    for (int round = 0; System.nanoTime() < end; round++) {
      teacher.say(start(400)).say("{\"type\":\"play\",\"pace\":2000}");
      String run = newRun(teacher, before);
      if (!before.isEmpty()) {
        teacher.say("{\"type\":\"forget\",\"run\":\"" + before + "\"}");
      }
      before = run;
      watchers.forEach(watcher -> watcher.watchToTheEndOf(run));
      for (Watcher watcher : watchers) {
        assertThat(watcher.epochs(60)).containsExactlyElementsOf(epochs(400));
        watcher.steps.clear();
      }
      memory.add(megabytes());
      System.out.printf("round %d: %,d MB after garbage collection%n", round, memory.getLast());
    }
    assertThat(memory.getLast()).isLessThanOrEqualTo(memory.getFirst() + GROWTH_MEGABYTES);
    assertThat(studio.studio().browsers()).isEqualTo(WATCHERS + 1);
  }

  private static String newRun(Visitor teacher, String before) {
    return teacher
        .watch()
        .hear("moment", it -> it.text("status").equals("playing") && !it.text("run").equals(before))
        .text("run");
  }

  /** Steps a second, over three seconds. */
  private static double speed(Visitor teacher) throws InterruptedException {
    teacher.say(start(10_000)).say("{\"type\":\"play\",\"pace\":0}");
    Message first = teacher.watch().hear("moment", it -> it.number("epoch") > 300);
    long began = System.nanoTime();
    Thread.sleep(3_000);
    teacher.say("{\"type\":\"pause\"}");
    Message last =
        teacher.hear(
            "moment",
            it -> it.text("run").equals(first.text("run")) && it.text("status").equals("paused"));
    return (last.number("step") - first.number("step")) / ((System.nanoTime() - began) * 1e-9);
  }

  private static long megabytes() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(200);
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static OpenStudio open() throws IOException {
    return OpenStudio.open("127.0.0.1", MadeUpShelf.of(600, 100), Optional.empty());
  }

  private static String start(int epochs) {
    return "{\"type\":\"start\",\"recipe\":{\"epochs\":%d,\"batch\":10}}".formatted(epochs);
  }

  private static List<Watcher> watchers(OpenStudio studio, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> new Watcher(studio.visit().keepOnly("testCurve").watch()))
        .toList();
  }

  private static List<Integer> epochs(int count) {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }

  /** Somebody who keeps the steps at which the network was tested, as they were told. */
  private static final class Watcher {
    private final Visitor visitor;
    private final List<Integer> steps = new ArrayList<>();

    Watcher(Visitor visitor) {
      this.visitor = visitor;
    }

    void watchToTheEndOf(String run) {
      boolean ended = false;
      while (!ended) {
        Message moment = visitor.hear("moment", it -> it.text("run").equals(run));
        if (moment.flag("curveReset")) {
          steps.clear();
        }
        float[] tests = moment.floats("testCurve");
        IntStream.range(0, tests.length / 3).forEach(i -> steps.add((int) tests[3 * i]));
        ended = moment.text("status").equals("finished");
      }
    }

    /** The epochs that were tested at their end. */
    List<Integer> epochs(int stepsPerEpoch) {
      return steps.stream()
          .filter(step -> step > 0 && step % stepsPerEpoch == 0)
          .map(step -> step / stepsPerEpoch)
          .toList();
    }
  }
}
