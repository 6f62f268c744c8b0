package io.github.downhill.kernels.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.ScalarKernels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bits everywhere: on this machine, at this width, as on any other and at any other. */
class GoldenBitsTest {
  @ParameterizedTest
  @EnumSource
  void theScalarKernelsGiveTheGoldenBits(Equation equation) {
    assertThat(Digests.of(equation, new ScalarKernels())).isEqualTo(equation.goldenBits());
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 256, 512})
  void vectorsOfEveryWidthGiveTheGoldenBits(int bits, @TempDir Path folder) throws Exception {
    ChildJvm.Result result =
        ChildJvm.onClassPath(folder, Kernels.class, VectorKernels.class, Digests.class)
            .with("--add-modules=jdk.incubator.vector", "-Ddownhill.vector.bits=" + bits)
            .run(Digests.class);
    Stream<String> golden =
        Arrays.stream(Equation.values()).map(equation -> equation + " " + equation.goldenBits());
    String[] lines = Stream.concat(Stream.of("vector-" + bits), golden).toArray(String[]::new);
    assertThat(result.lines()).endsWith(lines);
    assertThat(result.exitCode()).isZero();
  }
}
