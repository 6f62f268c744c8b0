package io.github.downhill.lab.workshop;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a kind of work is done and kept.
 *
 * @param <W> the works
 * @param <R> what comes of them
 */
interface Way<W, R> {
  Craft craft(W work);

  /** All that the result depends on besides the craft and the data. */
  Map<String, String> text(W work);

  /** What is kept of it, read again; nothing if it is not whole. */
  Optional<R> read(W work, List<String> lines) throws IOException;

  /** Does it: what is to be kept; nothing if it was told to stop on the way. */
  Optional<String> make(W work) throws IOException;
}
