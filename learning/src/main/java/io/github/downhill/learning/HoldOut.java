package io.github.downhill.learning;

import io.github.downhill.network.Randomness;

/**
 * The training data in two parts: what is learned from, and what is held out to see how learning
 * goes without ever looking at the test set.
 *
 * @param training what is learned from
 * @param validation what is held out; empty where nothing is
 */
public record HoldOut(Examples training, Examples validation) {

  /**
   * Holds out a random part, chosen by the seed alone.
   *
   * @param share below 1 a fraction of the examples, else how many of them; 0 for none
   * @throws IllegalArgumentException if the share is negative, neither a fraction nor whole, or
   *     leaves nothing to learn from
   */
  public static HoldOut of(Examples all, double share, Randomness randomness) {
    int count = count(all.size(), share);
    if (!isPart(share) || count >= all.size()) {
      throw new IllegalArgumentException(
          ("cannot hold out %s of %,d examples: expected a fraction below 1, or a whole number"
                  + " below %,d")
              .formatted(text(share), all.size(), all.size()));
    }
    if (count == 0) {
      return new HoldOut(all, new Subset(all));
    }
    int[] order = new int[all.size()];
    randomness.shuffle(order);
    boolean[] held = new boolean[order.length];
    for (int i = 0; i < count; i++) {
      held[order[i]] = true;
    }
    int[] learned = where(held, false, order.length - count);
    return new HoldOut(new Subset(all, learned), new Subset(all, where(held, true, count)));
  }

  /** The examples that are held, or are not, in their order: sorting them would take far longer. */
  private static int[] where(boolean[] held, boolean wanted, int count) {
    int[] found = new int[count];
    int next = 0;
    for (int i = 0; i < held.length; i++) {
      if (held[i] == wanted) {
        found[next++] = i;
      }
    }
    return found;
  }

  /** What a recipe holds out of the examples, whoever trains by it. */
  public static HoldOut of(Recipe recipe, Examples all) {
    Randomness randomness = Training.holdOut(Randomness.of(recipe.seed()));
    return of(all, recipe.validation(), randomness);
  }

  /** How many of so many examples a share is: below 1 a fraction of them, else a number. */
  public static int count(int examples, double share) {
    return (int) Math.min(Integer.MAX_VALUE, share < 1 ? share * examples : share);
  }

  private static boolean isPart(double share) {
    return share >= 0 && (share < 1 || share == Math.rint(share));
  }

  /** A whole number without a point, if it is one that a {@code long} can hold. */
  private static String text(double share) {
    return share == (long) share ? "%,d".formatted((long) share) : String.valueOf(share);
  }
}
