package io.github.downhill.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What a parameter costs Downhill, in time and in memory, in small and in large networks. */
final class SizeTable {
  private SizeTable() {}

  static String of(Map<Workload, List<Score>> scores) {
    List<String> lines = new ArrayList<>();
    lines.add("\n### Ours: what a parameter costs\n");
    lines.add(
        "The textbook's memory is that of the parameters, their gradient, what the optimizer"
            + " remembers, and the activations of a mini-batch; what training holds is what Java's"
            + " heap holds after a collection, without the data set.\n");
    lines.add(
        "| layers | parameters | time of an image and parameter | training holds | of the"
            + " textbook's |");
    lines.add("|---|---|---|---|---|");
    scores.forEach((workload, all) ->
        Score.bestOfOurs(all).ifPresent(score -> lines.add(line(workload, score))));
    return String.join("\n", lines);
  }

  private static String line(Workload workload, Score score) {
    OptionalLong heap = score.usage().heap();
    double seconds = score.median() / score.part().images() / workload.parameters();
    return Figures.text(
        "| %s | %,d | %.1f ps | %s | %s |",
        workload.layers(),
        workload.parameters(),
        seconds * 1e12,
        Figures.bytes(heap),
        heap.isEmpty()
            ? "–"
            : Figures.text("%.2f", (double) heap.getAsLong() / workload.bytesAtLeast()));
  }
}
