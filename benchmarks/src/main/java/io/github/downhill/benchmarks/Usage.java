package io.github.downhill.benchmarks;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * What memory a contestant used; empty where nobody tells.
 *
 * @param peak the most that its process had, in bytes
 * @param heap what it held of Java's heap for the task itself, in bytes
 * @param allocated what a turn asked of Java's heap, in bytes
 * @param collections how many times garbage was collected in all turns that count
 */
record Usage(
    OptionalLong peak, OptionalLong heap, OptionalLong allocated, OptionalLong collections) {

  static Usage of(OptionalLong peak, OptionalLong heap, List<Turn> turns) {
    return new Usage(
        peak,
        heap,
        middle(turns.stream().map(Turn::allocated).flatMapToLong(OptionalLong::stream).toArray()),
        turns.stream()
            .map(Turn::collections)
            .flatMapToLong(OptionalLong::stream)
            .reduce(Long::sum));
  }

  private static OptionalLong middle(long... values) {
    return LongStream.of(values).sorted().skip(values.length / 2).findFirst();
  }
}
