package io.github.downhill.benchmarks;

import io.github.downhill.benchmarks.Classroom.Fork;
import io.github.downhill.benchmarks.Classroom.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What came out of the studio, beside what it is to reach. */
final class ClassroomTable {
  private ClassroomTable() {}

  static String of(List<Fork> forks) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "`downhill studio` in a process of its own, default recipe, batch 10. Images/s are by the"
            + " clock, with the tests that the studio makes; the share is that of `downhill train`"
            + " by the clock, with its tests, in the same fork. The watchers ask for the next"
            + " moment %d ms after each, on the same machine. Median (lowest–highest).\n"
                .formatted(StudioBrowser.PAINT_MILLIS));
    lines.add("| | measured | of `train` | to reach |");
    lines.add("|---|---|---|---|");
    lines.add(seconds("from the command to the page", forks, Fork::pageSeconds, "≤ 1 s"));
    lines.add(seconds("from the order to 95 %", forks, Fork::goalSeconds, "about 1 s"));
    lines.add(
        speed("`downhill train`, between its tests", forks, it -> it.trained().betweenTests()));
    lines.add(speed("`downhill train`, with its tests", forks, it -> it.trained().inAll()));
    Classroom.WATCHERS.forEach(count -> lines.add(speed(count, forks)));
    lines.add(memory("heap after garbage collection", forks, Memory::heap));
    lines.add(memory("memory of the process", forks, Memory::resident));
    lines.add(tests(forks));
    return String.join("\n", lines);
  }

  private static String seconds(
      String title, List<Fork> forks, ToDoubleFunction<Fork> value, String bar) {
    return "| %s | %s s |  | %s |".formatted(title, Figures.spread(all(forks, value), 2), bar);
  }

  private static String speed(String title, List<Fork> forks, ToDoubleFunction<Fork> value) {
    return "| %s | %s images/s |  |  |".formatted(title, thousands(forks, value));
  }

  private static String speed(int watchers, List<Fork> forks) {
    ToDoubleFunction<Fork> value =
        fork -> fork.imagesPerSecond().getOrDefault(watchers, Double.NaN);
    List<Double> shares =
        all(forks, fork -> 100 * value.applyAsDouble(fork) / fork.trained().inAll());
    return "| studio, %d watching | %s images/s | %s %% | ≥ 90 %% |"
        .formatted(watchers, thousands(forks, value), Figures.spread(shares, 0));
  }

  private static String thousands(List<Fork> forks, ToDoubleFunction<Fork> value) {
    List<Double> thousands = all(forks, fork -> value.applyAsDouble(fork) / 1e3);
    return Figures.spread(thousands, 0) + " thousand";
  }

  /** The memory of the middle fork, at first and in the end. */
  private static String memory(
      String title, List<Fork> forks, Function<Memory, OptionalLong> value) {
    return "| %s with %d watching, at first → %d s later | %s → %s |  | no growth |"
        .formatted(
            title,
            Classroom.WATCHERS.getLast(),
            Classroom.WATCHED_SECONDS,
            middle(forks, it -> value.apply(it.watch().before())),
            middle(forks, it -> value.apply(it.watch().after())));
  }

  private static String middle(List<Fork> forks, Function<Fork, OptionalLong> value) {
    List<Double> known =
        forks.stream()
            .flatMapToLong(fork -> value.apply(fork).stream())
            .asDoubleStream()
            .boxed()
            .toList();
    return Figures.bytes(
        known.isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(Math.round(Figures.median(known))));
  }

  private static String tests(List<Fork> forks) {
    int made = forks.stream().mapToInt(fork -> fork.watch().tests().made()).sum();
    int received = forks.stream().mapToInt(fork -> fork.watch().tests().received()).sum();
    return "| tests that each of %d was told of, in all forks | %d of %d |  | all |"
        .formatted(Classroom.WATCHERS.getLast(), received, made);
  }

  private static List<Double> all(List<Fork> forks, ToDoubleFunction<Fork> value) {
    return forks.stream().map(value::applyAsDouble).toList();
  }
}
