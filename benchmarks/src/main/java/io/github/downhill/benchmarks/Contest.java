package io.github.downhill.benchmarks;

import io.github.downhill.benchmarks.Score.Entry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One task, measured for all rivals in the same minutes.
 *
 * <p>These are new processes for every fork, because one and the same program can come to be fast
 * or slow in a process and stay so. In a fork the contestants take turns, one turn each, over and
 * over, so that what the machine does meanwhile meets all alike; the first turns, in which everyone
 * warms up, are not counted. What counts of a fork is the median of its turns.
 */
final class Contest {
  /** A contestant warms up for so many turns at least, */
  private static final int WARM_UP_TURNS = 3;

  /** and for so many seconds: Java compiles what it has seen run for a second or two; */
  private static final double WARM_UP_SECONDS = 3;

  /** but for no more than these, where turns are long and what they call is called seldom. */
  private static final double WARM_UP_SECONDS_MAX = 16;

  /**
   * Whoever had the last turn may have threads that look out for more work for a while, on the
   * processor that the next one wants.
   */
  private static final Duration BETWEEN_TURNS = Duration.ofMillis(50);

  private final Setting setting;
  private final int forks;
  private final int turns;
  private final Set<String> leftOut = new HashSet<>(); // what has been said of them

  Contest(Setting setting, int forks, int turns) {
    this.setting = setting;
    this.forks = forks;
    this.turns = turns;
  }

  private record Key(Entry entry, Part part) {}

  /** Measures all entries that take part in a task, and start here. */
  List<Score> run(Task task, List<Entry> entries) throws IOException {
    Map<Key, Score> scores = new LinkedHashMap<>();
    for (int fork = 0; fork < forks; fork++) {
      Map<Entry, Contestant> started = start(task, entries);
      try {
        for (Score score : play(task.parts(), new LinkedHashMap<>(started))) {
          scores.merge(new Key(score.entry(), score.part()), score, Score::and);
        }
      } finally {
        for (Contestant contestant : started.values()) {
          contestant.close();
        }
      }
    }
    return List.copyOf(scores.values());
  }

  private Map<Entry, Contestant> start(Task task, List<Entry> entries) {
    Map<Entry, Contestant> started = new LinkedHashMap<>();
    for (Entry entry : entries) {
      try {
        start(task, entry).ifPresent(contestant -> started.put(entry, contestant));
      } catch (IOException e) {
        isLeftOut(entry, e);
      }
    }
    return started;
  }

  /** Empty if the rival does not take part in the task. */
  private Optional<Contestant> start(Task task, Entry entry) throws IOException {
    Rival rival = entry.rival();
    Optional<List<String>> program = Programs.command(rival, task, setting);
    if (program.isEmpty()) {
      return Optional.empty();
    }
    Terms terms = new Terms(task, entry.threads(), setting.data());
    Map<String, String> environment = rival.environment(setting, entry.threads());
    return Optional.of(new Contestant(program.get(), terms, environment));
  }

  private List<Score> play(List<Part> parts, Map<Entry, Contestant> contestants)
      throws IOException {
    contestants.entrySet().removeIf(entry -> !warmsUp(parts, entry.getKey(), entry.getValue()));
    Map<Key, List<Turn>> played = new LinkedHashMap<>();
    for (int turn = 0; turn < turns; turn++) {
      for (Part part : parts) {
        for (var contestant : contestants.entrySet()) {
          played
              .computeIfAbsent(new Key(contestant.getKey(), part), _ -> new ArrayList<>())
              .add(turnAfterAPause(contestant.getValue(), part));
        }
      }
    }
    List<Score> scores = new ArrayList<>();
    for (Part part : parts) {
      for (var contestant : contestants.entrySet()) {
        Key key = new Key(contestant.getKey(), part);
        scores.add(score(key, contestant.getValue(), played.getOrDefault(key, List.of())));
      }
    }
    return scores;
  }

  private static Turn turnAfterAPause(Contestant contestant, Part part) throws IOException {
    try {
      Thread.sleep(BETWEEN_TURNS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted between two turns");
    }
    return contestant.turn(part);
  }

  private static Score score(Key key, Contestant contestant, List<Turn> played) throws IOException {
    Usage usage = Usage.of(contestant.peakMemory(), contestant.heap(), played);
    return Score.of(key.entry(), key.part(), contestant.description(), played, usage);
  }

  /** Whether a contestant comes through its first turns; else it no longer takes part. */
  private boolean warmsUp(List<Part> parts, Entry entry, Contestant contestant) {
    try {
      double seconds = 0;
      for (int turn = 0; !isWarm(turn, seconds); turn++) {
        for (Part part : parts) {
          seconds += contestant.turn(part).seconds();
        }
      }
      return true;
    } catch (IOException e) {
      isLeftOut(entry, e);
      return false;
    }
  }

  private static boolean isWarm(int turns, double seconds) {
    return (turns >= WARM_UP_TURNS && seconds >= WARM_UP_SECONDS) || seconds >= WARM_UP_SECONDS_MAX;
  }

  private void isLeftOut(Entry entry, IOException why) {
    String what = entry.rival().title + " is left out: " + why.getMessage();
    if (leftOut.add(what)) {
      System.err.println(what);
    }
  }
}
