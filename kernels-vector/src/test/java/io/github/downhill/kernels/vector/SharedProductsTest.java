package io.github.downhill.kernels.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.ScalarKernels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Threads may share out the columns of a product instead of its rows, and go on with a gradient a
 * few rows at a time: to the same bits.
 */
class SharedProductsTest {
  static Stream<Kernels> kernels() {
    return Stream.of(new NaiveKernels(), new ScalarKernels(), new VectorKernels());
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void columnsOfTheSumsAreThoseOfTheWhole(Kernels kernels) {
    SharedProduct.COLUMNS_OF_THE_SUMS.check(kernels);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void columnsOfTheErrorsAreThoseOfTheWhole(Kernels kernels) {
    SharedProduct.COLUMNS_OF_THE_ERRORS.check(kernels);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void whoeverGoesOnWithAGradientIsToldOfEachRowOnceAndInOrder(Kernels kernels) {
    SharedProduct.ROWS_OF_THE_GRADIENT.check(kernels);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void rowsOfAGradientMayGoAnywhere(Kernels kernels) {
    SharedProduct.ROWS_OF_THE_GRADIENT_ELSEWHERE.check(kernels);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void everyOptimizerStepsByAPartOfAGradientAsByTheWhole(Kernels kernels) {
    SharedProduct.STEPS_BY_A_PART_OF_THE_GRADIENT.check(kernels);
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 256, 512})
  void vectorsOfEveryWidthShareOutToTheSameBits(int bits, @TempDir Path folder) throws Exception {
    ChildJvm.Result result =
        ChildJvm.onClassPath(folder, Kernels.class, VectorKernels.class, SharedProduct.class)
            .with("--add-modules=jdk.incubator.vector", "-Ddownhill.vector.bits=" + bits)
            .run(SharedProduct.class);
    Stream<String> products = Arrays.stream(SharedProduct.values()).map(SharedProduct::name);
    assertThat(result.lines())
        .endsWith(Stream.concat(Stream.of("vector-" + bits), products).toArray(String[]::new));
    assertThat(result.exitCode()).isZero();
  }
}
