package io.github.downhill.studio;

import io.github.downhill.formats.Model;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.learning.Recipe;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What the studio is to be like.
 *
 * @param host the address it listens on: 127.0.0.1, unless others are to reach it
 * @param port 0 for any that is free
 * @param command how Downhill is called, for the commands that are shown
 * @param version the version of Downhill
 * @param kernels what computes
 * @param shelf where the digits come from
 * @param threads with how many threads to train by a recipe
 * @param model the network to open with, instead of a fresh one
 */
public record StudioSettings(
    String host,
    int port,
    String command,
    String version,
    Kernels kernels,
    Shelf shelf,
    ToIntFunction<Recipe> threads,
    Optional<NamedModel> model) {

  /**
   * A model from a file.
   *
   * @param name how it is called on the page
   */
  public record NamedModel(String name, Model model) {}
}
