package io.github.downhill.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A studio, and the browsers that watch a training in it: how soon there is something to see, how
 * fast it trains for so many, and what it takes of memory.
 *
 * <p>The browsers are in the process that measures, so that they take their time from the same
 * machine, as those of a teacher's laptop would.
 */
final class Classroom {
  /** So many watch, besides the teacher, who only looks at the beginning and the end. */
  static final List<Integer> WATCHERS = List.of(0, 1, 10, 50);

  static final int WATCHED_SECONDS = 30;

  private static final int BATCH = 10;
  private static final double GOAL = 0.95;
  private static final long SETTLING_MILLIS = 1_000;
  private static final long MEASURED_MILLIS = 3_000;
  private static final int FULL_SECONDS = 30; // until a history holds as much as it may

  private final Setting setting;
  private final String launcher;
  private final int forks;
  private final int turns;

  Classroom(Setting setting, String launcher, int forks, int turns) {
    this.setting = setting;
    this.launcher = launcher;
    this.forks = forks;
    this.turns = turns;
  }

  /**
   * What came out of one process.
   *
   * @param pageSeconds from its start to its page
   * @param goalSeconds from the order to train to the test that says 95 %
   * @param trained how fast the command line trains
   * @param imagesPerSecond by the clock, tests and all, for so many watchers
   */
  record Fork(
      double pageSeconds,
      double goalSeconds,
      TrainSpeed trained,
      Map<Integer, Double> imagesPerSecond,
      Watch watch) {}

  /** What became of it while all watched. */
  record Watch(Memory before, Memory after, Tests tests) {}

  /**
   * Memory of the process, in bytes.
   *
   * @param heap in use after garbage collection
   * @param resident all that it has of the machine's, where the system tells
   */
  record Memory(OptionalLong heap, OptionalLong resident) {}

  /**
   * Tests of the network.
   *
   * @param made by the studio
   * @param received of those, by the watcher that was told of the fewest
   */
  record Tests(int made, int received) {
    static Tests of(Set<Long> made, List<Set<Long>> received) {
      int fewest =
          received.stream()
              .mapToInt(some -> (int) made.stream().filter(some::contains).count())
              .min()
              .orElse(0);
      return new Tests(made.size(), fewest);
    }
  }

  List<Fork> run() throws IOException, InterruptedException {
    List<Fork> all = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      StudioServer.start(setting, launcher, client).close(); // builds what is not built
      for (int fork = 0; fork < forks; fork++) {
        all.add(fork(client));
      }
    }
    return all;
  }

  private Fork fork(HttpClient client) throws IOException, InterruptedException {
    TrainSpeed trained = TrainSpeed.measure(launcher, setting.data());
    try (StudioServer studio = StudioServer.start(setting, launcher, client)) {
      double goalSeconds = goalSeconds(studio);
      try (StudioBrowser teacher = studio.visit()) {
        order(teacher, "{\"epochs\":10000,\"schedule\":\"constant\"}", "");
        TimeUnit.SECONDS.sleep(FULL_SECONDS);
        Map<Integer, Double> speeds = speeds(studio, teacher);
        Watch watch = watch(studio, teacher);
        return new Fork(studio.pageSeconds(), goalSeconds, trained, speeds, watch);
      }
    }
  }

  /** What becomes of memory, and of the tests, while all watch. */
  private static Watch watch(StudioServer studio, StudioBrowser teacher)
      throws IOException, InterruptedException {
    List<StudioBrowser> watchers = watchers(studio, WATCHERS.getLast());
    try {
      TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
      Memory before = memory(studio);
      TimeUnit.SECONDS.sleep(WATCHED_SECONDS);
      Memory after = memory(studio);
      return new Watch(before, after, tests(teacher, watchers));
    } finally {
      watchers.forEach(StudioBrowser::close);
    }
  }

  /** As the page does it for a new run: the order to start, and the order to play. */
  private static double goalSeconds(StudioServer studio) throws IOException, InterruptedException {
    try (StudioBrowser browser = studio.visit().watch()) {
      String before = browser.moment(_ -> true).values().get("run");
      long start = System.nanoTime();
      order(browser, "{}", ",\"until\":" + GOAL);
      StudioFrame _ =
          browser.moment(it -> !it.is("run", String.valueOf(before)) && it.reaches(GOAL));
      return (System.nanoTime() - start) * 1e-9;
    }
  }

  private static void order(StudioBrowser browser, String recipe, String goal) {
    browser
        .say("{\"type\":\"start\",\"recipe\":" + recipe + "}")
        .say("{\"type\":\"play\",\"pace\":0" + goal + "}");
  }

  /** For so many watchers each, in turns, the medians. */
  private Map<Integer, Double> speeds(StudioServer studio, StudioBrowser teacher)
      throws IOException, InterruptedException {
    Map<Integer, List<Double>> speeds = new LinkedHashMap<>();
    for (int turn = 0; turn < turns; turn++) {
      for (int count : WATCHERS) {
        List<StudioBrowser> watchers = watchers(studio, count);
        try {
          TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
          speeds.computeIfAbsent(count, _ -> new ArrayList<>()).add(speed(teacher));
        } finally {
          watchers.forEach(StudioBrowser::close);
        }
      }
    }
    Map<Integer, Double> medians = new LinkedHashMap<>();
    speeds.forEach((count, some) -> medians.put(count, Figures.median(some)));
    return medians;
  }

  private static double speed(StudioBrowser teacher) throws IOException, InterruptedException {
    long first = teacher.look().moment(_ -> true).number("newest");
    long start = System.nanoTime();
    TimeUnit.MILLISECONDS.sleep(MEASURED_MILLIS);
    long last = teacher.look().moment(_ -> true).number("newest");
    return BATCH * (last - first) / ((System.nanoTime() - start) * 1e-9);
  }

  private static List<StudioBrowser> watchers(StudioServer studio, int count) {
    List<StudioBrowser> watchers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      watchers.add(studio.visit().watchOnly());
    }
    return watchers;
  }

  private static Memory memory(StudioServer studio) throws IOException {
    return new Memory(OptionalLong.of(studio.heap()), studio.resident());
  }

  /** After the training has stopped and all have been told of the last test. */
  private static Tests tests(StudioBrowser teacher, List<StudioBrowser> watchers)
      throws IOException, InterruptedException {
    teacher.say("{\"type\":\"pause\"}").watch();
    teacher.moment(it -> it.is("status", "paused"));
    TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
    return Tests.of(teacher.tested(), watchers.stream().map(StudioBrowser::tested).toList());
  }
}
