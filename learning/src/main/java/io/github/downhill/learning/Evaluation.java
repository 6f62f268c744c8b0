package io.github.downhill.learning;

import java.util.List;
import java.util.Optional;

/**
 * How a network did on examples.
 *
 * @param cost the average cost
 * @param confusion how often an example of a class (row) was taken for a class (column)
 */
public record Evaluation(double cost, List<List<Integer>> confusion) {

  /**
   * A digit that is taken for another.
   *
   * @param label what it was
   * @param taken what it was taken for
   * @param times how often
   */
  public record Confused(int label, int taken, int times) {}

  /** How many examples there were. */
  public int examples() {
    return confusion.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
  }

  /** How many the network got right. */
  public int correct() {
    int sum = 0;
    for (int k = 0; k < confusion.size(); k++) {
      sum += confusion.get(k).get(k);
    }
    return sum;
  }

  /** How many it got wrong. */
  public int errors() {
    return examples() - correct();
  }

  /** The fraction it got right, from 0 to 1; NaN without examples. */
  public double accuracy() {
    return (double) correct() / examples();
  }

  /** The fraction of the examples of one class that it got right; NaN without such examples. */
  public double accuracyOf(int label) {
    List<Integer> row = confusion.get(label);
    return (double) row.get(label) / row.stream().mapToInt(Integer::intValue).sum();
  }

  /** The mistake made most often, the first of them where several are; none without mistakes. */
  public Optional<Confused> mostConfused() {
    Confused most = new Confused(0, 0, 0);
    for (int label = 0; label < confusion.size(); label++) {
      for (int taken = 0; taken < confusion.size(); taken++) {
        int times = confusion.get(label).get(taken);
        if (label != taken && times > most.times()) {
          most = new Confused(label, taken, times);
        }
      }
    }
    return most.times() == 0 ? Optional.empty() : Optional.of(most);
  }
}
