package io.github.downhill.lab.examples;

import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Randomness;

/**
 * What is done to examples before a network learns from them, to see whether it learns structure or
 * by heart: Zhang and others 2016, "Understanding deep learning requires rethinking
 * generalization", figure 1.
 */
public sealed interface Twist {

  /** The examples to learn from. */
  Examples ofTraining(Examples examples, Randomness randomness);

  /** The examples to be tested on: as they are, unless a network would not know them any more. */
  default Examples ofTest(Examples examples, Randomness randomness) {
    return examples;
  }

  /** The name in files: that of nothing, where nothing is done. */
  String text();

  private static String named(String kind, double share) {
    return share == 0 ? None.TEXT : kind + ":" + share;
  }

  /** The chance by which what is learned from is twisted, another one than the training's own. */
  static Randomness chance(Recipe recipe) {
    return Randomness.of(recipe.seed()).at(1 << 20); // far from the indices that a training uses
  }

  /** Chance for what is tested on, where it needs to be another than what is learned from. */
  private static Randomness forTest(Randomness randomness) {
    return randomness.at(Long.MAX_VALUE);
  }

  /** Nothing. */
  record None() implements Twist {
    private static final String TEXT = "none";

    @Override
    public Examples ofTraining(Examples examples, Randomness randomness) {
      return examples;
    }

    @Override
    public String text() {
      return TEXT;
    }
  }

  /**
   * Some labels are drawn anew, each class as likely as another.
   *
   * @param share of the labels, 0 to 1
   */
  record RandomLabels(double share) implements Twist {
    @Override
    public Examples ofTraining(Examples examples, Randomness randomness) {
      if (share == 0) {
        return examples;
      }
      int[] labels = new int[examples.size()];
      for (int i = 0; i < labels.length; i++) {
        Randomness ofExample = randomness.at(i);
        boolean anew = ofExample.uniform(0) < share;
        labels[i] = anew ? ofExample.below(1, examples.classes()) : examples.label(i);
      }
      return new Relabelled(examples, text(), labels);
    }

    @Override
    public String text() {
      return named("labels", share);
    }
  }

  /** The pixels of all pictures change places, in all of them in the same way. */
  record ShuffledPixels() implements Twist {
    @Override
    public Examples ofTraining(Examples examples, Randomness randomness) {
      int[] order = new int[examples.inputs()];
      randomness.shuffle(order);
      TwistedExamples twisted = TwistedExamples.copy(examples, text());
      for (int i = 0; i < examples.size(); i++) {
        twisted.reorder(i, order);
      }
      return twisted;
    }

    @Override
    public Examples ofTest(Examples examples, Randomness randomness) {
      return ofTraining(examples, randomness);
    }

    @Override
    public String text() {
      return "pixels:same";
    }
  }

  /** The pixels of each picture change places in a way of its own. */
  record RandomPixels() implements Twist {
    @Override
    public Examples ofTraining(Examples examples, Randomness randomness) {
      int[] order = new int[examples.inputs()];
      TwistedExamples twisted = TwistedExamples.copy(examples, text());
      for (int i = 0; i < examples.size(); i++) {
        randomness.shuffle(i, order);
        twisted.reorder(i, order);
      }
      return twisted;
    }

    @Override
    public Examples ofTest(Examples examples, Randomness randomness) {
      return ofTraining(examples, forTest(randomness));
    }

    @Override
    public String text() {
      return "pixels:own";
    }
  }

  /** Noise instead of pictures: normal, with the mean and the variance of all their pixels. */
  record Noise() implements Twist {
    @Override
    public Examples ofTraining(Examples examples, Randomness randomness) {
      return TwistedExamples.noise(examples, 1, randomness, text());
    }

    @Override
    public Examples ofTest(Examples examples, Randomness randomness) {
      return ofTraining(examples, forTest(randomness));
    }

    @Override
    public String text() {
      return "noise";
    }
  }

  /**
   * The same noise instead of some of the pictures that are learned from, under their labels; what
   * is tested on stays: Arpit and others 2017, "A closer look at memorization in deep networks".
   *
   * @param share of the pictures, 0 to 1
   */
  record NoisyInputs(double share) implements Twist {
    @Override
    public Examples ofTraining(Examples examples, Randomness randomness) {
      return share == 0 ? examples : TwistedExamples.noise(examples, share, randomness, text());
    }

    @Override
    public String text() {
      return named("inputs", share);
    }
  }
}
