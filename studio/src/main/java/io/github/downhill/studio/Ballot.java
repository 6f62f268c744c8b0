package io.github.downhill.studio;

import io.github.downhill.learning.Examples;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What several networks take each of many pictures for.
 *
 * @param choices of each network, of each picture
 */
record Ballot(List<byte[]> choices) {

  Ballot {
    choices = List.copyOf(choices);
  }

  /**
   * On how many pictures so many of the networks say the same: index k counts those on which the
   * class that is named most often is named by k of them.
   */
  int[] agreement() {
    int[] counts = new int[choices.size() + 1];
    for (int i = 0; i < pictures(); i++) {
      int[] votes = votes(i);
      counts[votes[elected(votes)]]++;
    }
    return counts;
  }

  /** How many pictures are right by majority; of classes named equally often, the lowest counts. */
  int right(Examples examples) {
    return (int)
        IntStream.range(0, pictures()).filter(i -> elected(votes(i)) == examples.label(i)).count();
  }

  private int pictures() {
    return choices.getFirst().length;
  }

  private int[] votes(int picture) {
    int[] votes = new int[1 << Byte.SIZE];
    choices.forEach(network -> votes[Byte.toUnsignedInt(network[picture])]++);
    return votes;
  }

  private static int elected(int... votes) {
    int most = 0;
    for (int k = 1; k < votes.length; k++) {
      most = votes[k] > votes[most] ? k : most;
    }
    return most;
  }
}
