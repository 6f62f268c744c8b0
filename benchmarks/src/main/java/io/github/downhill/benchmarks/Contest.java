package io.github.downhill.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One workload, measured for all rivals in the same minutes.
 *
 * <p>These are new processes for every fork, because one and the same program can come to be fast
 * or slow in a process and stay so. In a fork the contestants take turns, one turn each, over and
 * over, so that what the machine does meanwhile meets all alike; the first turns, in which everyone
 * warms up, are not counted. What counts of a fork is the median of its turns.
 */
final class Contest {
  /** How many turns, or how many seconds, a contestant may warm up. */
  private static final int WARM_UP_TURNS = 3;

  private static final double WARM_UP_SECONDS = 8;

  private final Setting setting;
  private final int forks;
  private final int turns;
  private final Set<String> leftOut = new HashSet<>(); // what has been said of them

  Contest(Setting setting, int forks, int turns) {
    this.setting = setting;
    this.forks = forks;
    this.turns = turns;
  }

  /** A rival with so many threads. */
  record Entry(Rival rival, int threads) {}

  /**
   * What came out.
   *
   * @param seconds of a turn: the median of each fork
   * @param peakMemory in bytes, where the system tells
   */
  record Score(Entry entry, String description, List<Double> seconds, Optional<Long> peakMemory) {
    Score {
      seconds = List.copyOf(seconds);
    }

    double median() {
      return Contest.median(seconds);
    }

    /** This score and that of one more fork. */
    Score and(Score next) {
      List<Double> all = Stream.concat(seconds.stream(), next.seconds.stream()).toList();
      return new Score(entry, next.description, all, next.peakMemory);
    }
  }

  /** Measures all entries that start here. */
  List<Score> run(Workload workload, List<Entry> entries) throws IOException {
    Map<Entry, Score> scores = new LinkedHashMap<>();
    for (int fork = 0; fork < forks; fork++) {
      Map<Entry, Contestant> started = start(workload, entries);
      try {
        for (Score score : play(new LinkedHashMap<>(started))) {
          scores.merge(score.entry(), score, Score::and);
        }
      } finally {
        for (Contestant contestant : started.values()) {
          contestant.close();
        }
      }
    }
    return List.copyOf(scores.values());
  }

  private Map<Entry, Contestant> start(Workload workload, List<Entry> entries) {
    Map<Entry, Contestant> started = new LinkedHashMap<>();
    for (Entry entry : entries) {
      try {
        Terms terms = new Terms(workload, entry.threads(), setting.data());
        started.put(entry, new Contestant(entry.rival(), terms, setting));
      } catch (IOException e) {
        isLeftOut(entry, e);
      }
    }
    return started;
  }

  private List<Score> play(Map<Entry, Contestant> contestants) throws IOException {
    contestants.entrySet().removeIf(entry -> !warmsUp(entry.getKey(), entry.getValue()));
    List<List<Double>> seconds = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      List<Double> ofTurn = new ArrayList<>();
      for (Contestant contestant : contestants.values()) {
        ofTurn.add(contestant.turn());
      }
      seconds.add(ofTurn);
    }
    List<Score> scores = new ArrayList<>();
    for (var entry : contestants.entrySet()) {
      int who = scores.size();
      double median = median(seconds.stream().map(ofTurn -> ofTurn.get(who)).toList());
      Contestant played = entry.getValue();
      scores.add(
          new Score(entry.getKey(), played.description(), List.of(median), played.peakMemory()));
    }
    return scores;
  }

  /** Whether a contestant comes through its first turns; else it no longer takes part. */
  private boolean warmsUp(Entry entry, Contestant contestant) {
    try {
      double seconds = 0;
      for (int turn = 0; turn < WARM_UP_TURNS && seconds < WARM_UP_SECONDS; turn++) {
        seconds += contestant.turn();
      }
      return true;
    } catch (IOException e) {
      isLeftOut(entry, e);
      return false;
    }
  }

  private void isLeftOut(Entry entry, IOException why) {
    String what = entry.rival().title + " is left out: " + why.getMessage();
    if (leftOut.add(what)) {
      System.err.println(what);
    }
  }

  /** The middle one, or the mean of the two in the middle. */
  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
