package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.vector.VectorProvider;
import io.github.downhill.network.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A step of training allocates nothing, on no thread. */
class AllocationTest {
  /** Each optimizer, and each schedule, with a last mini-batch that is smaller. */
  static List<Trial> trials() {
    return Trial.all().stream().filter(trial -> trial.recipe().batch() == 7).toList();
  }

  @ParameterizedTest
  @MethodSource("trials")
  void isNothingForScalarLoops(Trial trial) {
    assertThat(Allocation.bytes(trial, Trial.SCALAR, 1, 2_000)).containsOnly(0);
    assertThat(Allocation.bytes(trial, Trial.SCALAR, 2, 100)).containsOnly(0);
  }

  /** In a JVM of their own, which is also asked where its runs end: the same place as here. */
  @ParameterizedTest
  @ValueSource(ints = {128, 256, 512})
  void isNothingForVectorsOfAnyWidthOnceTheyAreCompiled(int bits, @TempDir Path folder)
      throws Exception {
    ChildJvm.Result result =
        ChildJvm.onClassPath(
                folder,
                Kernels.class,
                VectorProvider.class,
                Network.class,
                Recipe.class,
                Allocation.class)
            .with("--add-modules=jdk.incubator.vector", "-Ddownhill.vector.bits=" + bits)
            .run(Allocation.class);
    Stream<String> allocation = Stream.of("vector-" + bits, "[0, 0]", "[0, 0, 0, 0]", "[0, 0]");
    Stream<String> outcomes =
        Trial.all().stream()
            .map(trial -> trial.run(Trial.SCALAR, 1, ExactBitsTest.STEPS).toString());
    assertThat(result.lines()).endsWith(Stream.concat(allocation, outcomes).toArray(String[]::new));
    assertThat(result.exitCode()).isZero();
  }
}
