package io.github.downhill.cli;

import io.github.downhill.datasets.DataRequest;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Things as a person would say them. */
final class Words {
  private Words() {}

  /** {@code 1 thread}, {@code 2 threads}. */
  static String count(long number, String noun) {
    return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }

  /** What examples are: whoever reads a figure must not take digits that are drawn for MNIST. */
  static String data(String name) {
    return name.equals(DataRequest.SYNTHETIC) ? "digits drawn by Downhill, not MNIST" : name;
  }

  /** What the neurons of each layer make of their sums. */
  static String neurons(Architecture architecture) {
    List<Layer> layers = architecture.layers();
    String first = layers.getFirst().activation().text();
    String last = architecture.outputActivation().text();
    return layers.size() == 1 || first.equals(last)
        ? first
        : "%s, outputs %s".formatted(first, last);
  }

  /** How the steps downhill are taken. */
  static String steps(Recipe recipe, int examples) {
    return "%s, %s, learning rate %s%s, %s, starting point '%s', seed %d"
        .formatted(
            recipe.optimizer().text(),
            batch(recipe.batch(), examples),
            number(recipe.learningRate()),
            recipe.schedule().text().equals("constant")
                ? ""
                : " (" + recipe.schedule().text() + ")",
            count(recipe.epochs(), "epoch"),
            recipe.initialization().text(),
            recipe.seed());
  }

  private static String batch(int batch, int examples) {
    if (batch == 0) {
      return "all examples at once";
    }
    return batch < examples
        ? "mini-batches of %,d".formatted(batch)
        : "mini-batches of all %,d examples".formatted(examples);
  }

  /** A list, with commas between, in lines of at most so many characters where its items allow. */
  static List<String> lines(String list, int width) {
    List<String> lines = new ArrayList<>();
    for (String item : list.split("(?<=,) ", -1)) {
      boolean fits = !lines.isEmpty() && lines.getLast().length() + 1 + item.length() <= width;
      lines.add(fits ? lines.removeLast() + " " + item : item);
    }
    return lines;
  }

  /** A number as one would write it: {@code 3}, {@code 0.75}, and {@code 1e-9} where shorter. */
  static String number(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    int magnitude = exact.precision() - exact.scale(); // digits before the point
    return Math.abs(magnitude) > 7
        ? exact.toString().replace("E+", "e").replace("E-", "e-")
        : exact.toPlainString();
  }

  /** A path as a shell takes it. */
  static String quoted(Path path) {
    return quoted(path.toString());
  }

  /** A word as a shell takes it. */
  static String quoted(String word) {
    String plain = File.separatorChar == '\\' ? "[\\w./\\\\:+-]+" : "[\\w./:+-]+";
    return word.matches(plain) ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
