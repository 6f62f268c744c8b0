package io.github.downhill.studio;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.datasets.DigitRecipe;
import io.github.downhill.datasets.Unprepared;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The digits that a run learns from and is tested on, and what is known of their pixels. */
final class Digits {
  static final int PIXELS = DigitRecipe.SIDE * DigitRecipe.SIDE;

  private static final long SEED = 1; // of the places and sizes of pictures that are not prepared

  private final String name;
  private final Dataset dataset;
  private final List<String> options;
  private final Supplier<int[]> lit;
  private final Supplier<List<Examples>> unprepared;
  private final Supplier<Yardstick> yardstick;

  /**
   * Digits under the name they are chosen by.
   *
   * @throws IllegalArgumentException if they are no pictures of 28 × 28
   */
  Digits(String name, Dataset dataset, List<String> options) {
    if (dataset.training().inputs() != PIXELS
        || !(dataset.training() instanceof PixelExamples)
        || !(dataset.test() instanceof PixelExamples)) {
      throw new Refusal("server.digits.size", Map.of("count", dataset.training().inputs()));
    }
    this.name = name;
    this.dataset = dataset;
    this.options = List.copyOf(options);
    this.lit = Once.of(() -> count((PixelExamples) dataset.training()));
    this.unprepared = Once.of(() -> unprepared(dataset.test()));
    this.yardstick =
        Once.of(
            () -> Yardstick.of((PixelExamples) dataset.training(), (PixelExamples) dataset.test()));
  }

  String name() {
    return name;
  }

  /**
   * What they are, which need not be what they were chosen as: {@code mnist}, {@code synthetic}.
   */
  String source() {
    return dataset.name();
  }

  /** The options by which the command line finds them. */
  List<String> options() {
    return options;
  }

  Examples training() {
    return dataset.training();
  }

  Examples test() {
    return dataset.test();
  }

  /** In how many training pictures each pixel is not black. */
  int[] lit() {
    return lit.get();
  }

  /**
   * The test set, prepared less well: without the centre of mass, without the box, without both.
   */
  List<Examples> unprepared() {
    return unprepared.get();
  }

  /** By what pictures are measured that are to be digits. */
  Yardstick yardstick() {
    return yardstick.get();
  }

  private static List<Examples> unprepared(Examples test) {
    return List.of(
        Unprepared.examples(test, true, false, SEED),
        Unprepared.examples(test, false, true, SEED),
        Unprepared.examples(test, false, false, SEED));
  }

  /**
   * The pixels of a training picture or a test picture.
   *
   * @throws IllegalArgumentException if there is none of that number
   */
  byte[] pixels(boolean ofTest, int index) {
    return of(ofTest, index).pixels(index);
  }

  /** What digit a picture shows. */
  int label(boolean ofTest, int index) {
    return of(ofTest, index).label(index);
  }

  private PixelExamples of(boolean ofTest, int index) {
    Examples examples = ofTest ? dataset.test() : dataset.training();
    Refusal.unless(
        index >= 0 && index < examples.size(),
        ofTest ? "server.digits.noTestPicture" : "server.digits.noTrainingPicture",
        Map.of("index", index, "last", examples.size() - 1));
    return (PixelExamples) examples;
  }

  private static int[] count(PixelExamples examples) {
    int[] counts = new int[PIXELS];
    for (int example = 0; example < examples.size(); example++) {
      byte[] pixels = examples.pixels(example);
      for (int i = 0; i < PIXELS; i++) {
        counts[i] += pixels[i] == 0 ? 0 : 1;
      }
    }
    return counts;
  }
}
