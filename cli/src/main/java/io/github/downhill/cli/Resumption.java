package io.github.downhill.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How to go on with a run that has not come to its end.
 *
 * @param checkpoint where its last moment is kept
 * @param options the words that a run needs again because its checkpoint does not hold them, such
 *     as {@code --data DIR}
 */
record Resumption(Path checkpoint, List<String> options) {

  /** Keeps its own copy of the options. */
  Resumption {
    options = List.copyOf(options);
  }

  /** The command, as a shell takes it, that goes on and writes the model to a file. */
  String command(Path model) {
    List<String> words = new ArrayList<>(List.of(Caller.command(), "train"));
    words.addAll(List.of("--resume", checkpoint.toString()));
    words.addAll(options);
    words.addAll(List.of("--out", model.toString()));
    return words.stream().map(Words::quoted).collect(Collectors.joining(" "));
  }
}
