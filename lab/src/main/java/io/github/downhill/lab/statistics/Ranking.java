package io.github.downhill.lab.statistics;

import java.util.Arrays;

/**
 * How well a score tells two kinds apart, exactly, whatever threshold one would choose.
 *
 * <p>Equal scores are one step: nobody can rank what has the same score.
 */
public final class Ranking {
  private final double[] wanted; // ascending
  private final double[] others; // ascending

  /**
   * A ranking of what is wanted, which ought to have the higher scores, and the others.
   *
   * @throws IllegalArgumentException if there is none of either kind
   */
  public Ranking(double[] wanted, double[] others) {
    if (wanted.length == 0 || others.length == 0) {
      throw new IllegalArgumentException(
          "a ranking needs some of both kinds, not %d and %d"
              .formatted(wanted.length, others.length));
    }
    this.wanted = sorted(wanted);
    this.others = sorted(others);
  }

  private static double[] sorted(double[] scores) {
    double[] copy = scores.clone();
    Arrays.sort(copy);
    return copy;
  }

  /**
   * The area under the receiver operating characteristic: how often one of the wanted has a higher
   * score than one of the others, where equal scores count half (Mann and Whitney 1947).
   */
  public double auroc() {
    double wins = 0;
    int below = 0;
    int upTo = 0;
    for (double score : wanted) {
      while (below < others.length && others[below] < score) {
        below++;
      }
      while (upTo < others.length && others[upTo] <= score) {
        upTo++;
      }
      wins += (below + upTo) / 2.0;
    }
    return wins / wanted.length / others.length;
  }

  /**
   * The area under precision over recall, as average precision: the precision at each score times
   * what is gained in recall there, without a line between, which would flatter (Davis and Goadrich
   * 2006).
   */
  public double aupr() {
    double area = 0;
    int found = 0;
    int mistaken = 0;
    while (found < wanted.length) {
      double score = wanted[wanted.length - 1 - found];
      int before = found;
      while (found < wanted.length && wanted[wanted.length - 1 - found] == score) {
        found++;
      }
      while (mistaken < others.length && others[others.length - 1 - mistaken] >= score) {
        mistaken++;
      }
      area += (found - before) / (double) wanted.length * found / (found + mistaken);
    }
    return area;
  }
}
