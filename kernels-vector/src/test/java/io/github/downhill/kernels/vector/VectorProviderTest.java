package io.github.downhill.kernels.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.KernelProvider;
import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.chosen.ChosenKernels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which kernels a program gets, by how it is started; each case needs a JVM of its own. */
class VectorProviderTest {
  private static final String ADD_INCUBATOR = "--add-modules=jdk.incubator.vector";
  private static final String ADD_KERNELS = "--add-modules=io.github.downhill.kernels";

  @TempDir private Path folder;

  @Test
  void offersItselfByNameAheadOfTheScalarLoops() {
    KernelProvider provider = new VectorProvider();
    assertThat(provider.name()).isEqualTo("vector");
    assertThat(provider.preference()).isPositive();
    assertThat(provider.isUsable()).isTrue();
    assertThat(provider.kernels().name()).isEqualTo("vector-" + Width.SPECIES.vectorBitSize());
  }

  @Test
  void canBeAskedForByNameAsCanTheScalarLoops() {
    assertThat(KernelSelection.choose(Optional.of("vector")).name()).startsWith("vector-");
    assertThat(KernelSelection.choose(Optional.of("scalar"))).isInstanceOf(ScalarKernels.class);
    assertThat(KernelSelection.choose(Optional.empty()).name()).startsWith("vector-");
  }

  @Test
  void isFoundOnTheModulePathWithoutAnyFlag() throws Exception {
    assertThat(chosen(onModulePath(Kernels.class, VectorKernels.class)).getLast())
        .matches("vector-(64|128|256|512)");
  }

  @Test
  void isLeftAloneWhenThePropertyAsksForScalarLoops() throws Exception {
    ChildJvm jvm =
        onModulePath(Kernels.class, VectorKernels.class).with("-Ddownhill.kernels=scalar");
    assertThat(chosen(jvm).getLast()).isEqualTo("scalar");
  }

  @Test
  void isNotMissedOnAModulePathWithoutIt() throws Exception {
    assertThat(chosen(onModulePath(Kernels.class))).containsExactly("scalar");
  }

  @Test
  void isFoundOnTheClassPathWhenTheIncubatorModuleIsAdded() throws Exception {
    ChildJvm jvm = onClassPath(Kernels.class, VectorKernels.class).with(ADD_INCUBATOR);
    assertThat(chosen(jvm).getLast()).startsWith("vector-");
  }

  @Test
  void givesWayToScalarLoopsOnAClassPathWithoutTheIncubatorModule() throws Exception {
    assertThat(chosen(onClassPath(Kernels.class, VectorKernels.class))).containsExactly("scalar");
  }

  @Test
  void givesWayToScalarLoopsWhereNothingIsCompiled() throws Exception {
    ChildJvm jvm = onModulePath(Kernels.class, VectorKernels.class).with("-Xint");
    assertThat(chosen(jvm).getLast()).isEqualTo("scalar");
  }

  @Test
  void cannotBeForcedWhereItDoesNotRun() throws Exception {
    ChildJvm jvm =
        onClassPath(Kernels.class, VectorKernels.class).with("-Ddownhill.kernels=vector");
    assertThat(chosen(jvm))
        .containsExactly("no kernels named 'vector' run here; choose one of: scalar");
  }

  @Test
  void isListedWhereAnotherNameIsNotKnown() throws Exception {
    ChildJvm jvm =
        onModulePath(Kernels.class, VectorKernels.class).with("-Ddownhill.kernels=quantum");
    assertThat(chosen(jvm).getLast())
        .isEqualTo("no kernels named 'quantum' run here; choose one of: vector, scalar");
  }

  private List<String> chosen(ChildJvm jvm) throws Exception {
    ChildJvm.Result result = jvm.run(ChosenKernels.class);
    assertThat(result.exitCode()).as("%s", result.lines()).isZero();
    return result.lines();
  }

  private ChildJvm onClassPath(Class<?>... places) {
    Class<?>[] all = Arrays.copyOf(places, places.length + 1);
    all[places.length] = ChosenKernels.class;
    return ChildJvm.onClassPath(folder, all);
  }

  private ChildJvm onModulePath(Class<?>... places) {
    return ChildJvm.onClassPath(folder, ChosenKernels.class)
        .with("-p", ChildJvm.places(places), ADD_KERNELS);
  }
}
