package io.github.downhill.lab.sweeps;

import static io.github.downhill.lab.workshop.Extent.FULL;
import static io.github.downhill.lab.workshop.Extent.QUICK;
import static io.github.downhill.lab.workshop.Extent.USUAL;

import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.sweeps.Sweep.Variant;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What matters: each part of the video's recipe in turn. */
public final class Sweeps {
  private Sweeps() {}

  /** All of them, in the order in which one reads them. */
  public static List<Experiment> all() {
    return List.of(optimisers(), learningRate(), batch(), initialisation(), size());
  }

  /** Each with the learning rate that usually suits it, a third of it, and three times as much. */
  private static Experiment optimisers() {
    List<Variant> variants = new ArrayList<>();
    add(variants, "plain", "sgd", 0.75);
    add(variants, "momentum", "momentum:0.9", 0.075);
    add(variants, "Nesterov", "nesterov:0.9", 0.075);
    add(variants, "Adam", "adam", 0.001);
    return new Sweep(
        "optimisers",
        "Does it matter how the steps downhill are taken?",
        "the optimizer",
        variants);
  }

  private static void add(List<Variant> variants, String name, String optimizer, double usual) {
    for (double times : new double[] {1.0 / 3, 1, 3}) {
      double rate = Double.parseDouble(Numbers.rounded(times * usual, 2));
      variants.add(
          new Variant(
              "%s, rate %s".formatted(name, Numbers.plain(rate)),
              Recipe.video().optimizer(Optimizer.of(optimizer)).learningRate(rate).build(),
              times == 1 ? QUICK : USUAL));
    }
  }

  private static Experiment learningRate() {
    return new Sweep(
        "learning-rate",
        "How long should the steps downhill be?",
        "the learning rate",
        DoubleStream.of(0.003, 0.01, 0.03, 0.1, 0.3, 0.75, 2, 6, 20)
            .mapToObj(rate ->
                new Variant(
                    Numbers.plain(rate),
                    Recipe.video().learningRate(rate).build(),
                    rate == 0.75 || rate == 0.03 || rate == 6 ? QUICK : USUAL))
            .toList());
  }

  /** With the same rate, and with one that grows with the mini-batch. */
  private static Experiment batch() {
    int usual = 10;
    double rate = 0.75;
    Stream<Variant> same =
        IntStream.of(1, 10, 32, 100, 320, 1000)
            .mapToObj(size ->
                new Variant(
                    String.valueOf(size),
                    Recipe.video().batch(size).build(),
                    size == usual || size == 100 ? QUICK : USUAL));
    Stream<Variant> scaled =
        IntStream.of(1, 32, 100, 320)
            .mapToObj(size ->
                new Variant(
                    "%d, rate %s".formatted(size, Numbers.plain(rate * size / usual)),
                    Recipe.video().batch(size).learningRate(rate * size / usual).build(),
                    USUAL));
    return new Sweep(
        "batch",
        "How many examples should a step look at?",
        "the mini-batch",
        Stream.concat(same, scaled).toList());
  }

  private static Experiment initialisation() {
    return new Sweep(
        "initialisation",
        "Does it matter where learning starts?",
        "the starting point",
        Arrays.stream(Initialization.values())
            .map(start ->
                new Variant(start.text(), Recipe.video().initialization(start).build(), QUICK))
            .toList());
  }

  private static Experiment size() {
    return new Sweep(
        "size",
        "How many neurons does it take?",
        "the layers",
        List.of(
            size(QUICK, 784, 10),
            size(QUICK, 784, 16, 16, 10),
            size(QUICK, 784, 30, 10),
            size(USUAL, 784, 64, 32, 16, 10),
            size(USUAL, 784, 100, 10),
            size(USUAL, 784, 300, 10),
            size(FULL, 784, 300, 100, 10),
            size(FULL, 784, 800, 10)));
  }

  /**
   * The more neurons a sigmoid layer has, all of which are half on at first, the more a step
   * changes the sums behind it: from 100 on the rate goes down as they go up, or the network never
   * learns.
   */
  private static Variant size(Extent least, int... sizes) {
    Architecture layers = Architecture.of(Activation.SIGMOID, Activation.SIGMOID, sizes);
    int widest = Arrays.stream(sizes, 1, sizes.length).max().orElseThrow();
    double rate = 0.75 * Math.min(1, 100.0 / widest);
    String text =
        rate == 0.75 ? layers.text() : "%s, rate %s".formatted(layers.text(), Numbers.plain(rate));
    return new Variant(text, Recipe.video().architecture(layers).learningRate(rate).build(), least);
  }
}
