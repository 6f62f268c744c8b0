package io.github.downhill.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/** Something that contestants do side by side, turn after turn, and are timed at. */
sealed interface Task permits Workload, Inference, Products, Rest {

  /** What it is called on the command line and in the results. */
  String name();

  /** What it is, in one line. */
  String title();

  /** The network that it is about. */
  Workload network();

  /** What turns are of; contestants do one part after the other. */
  List<Part> parts();

  /** What is timed, in words: {@code an epoch}. */
  String unit();

  /** All there are. */
  static List<Task> all() {
    return Stream.of(Workload.values(), Inference.values(), Products.values(), Rest.values())
        .<Task>flatMap(Stream::of)
        .toList();
  }

  /** Those of a name, or of a family: {@code W1} means all whose names begin with {@code W1_}. */
  static List<Task> named(String name) {
    List<Task> found =
        all().stream()
            .filter(task ->
                (task.name() + "_").regionMatches(true, 0, name + "_", 0, name.length() + 1))
            .toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no workload %s; choose from W1, W2, W3, W4, SIZE, I1, G, REST, S1, STUDIO."
              .formatted(name));
    }
    return found;
  }
}
