package io.github.downhill.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Here there are the scalar loops, and {@link UnusableProvider}, which is not usable. */
class KernelSelectionTest {
  @AfterEach
  void forgetsWhatWasAskedFor() {
    System.clearProperty(KernelSelection.PROPERTY);
  }

  @Test
  void fallsBackOnTheScalarLoops() {
    assertThat(KernelSelection.choose()).isInstanceOf(ScalarKernels.class);
    assertThat(KernelSelection.choose(Optional.empty()).name()).isEqualTo("scalar");
  }

  @Test
  void takesWhatTheSystemPropertyNames() {
    System.setProperty(KernelSelection.PROPERTY, "scalar");
    assertThat(KernelSelection.choose().name()).isEqualTo("scalar");
    System.setProperty(KernelSelection.PROPERTY, "quantum");
    assertThatIllegalArgumentException()
        .isThrownBy(KernelSelection::choose)
        .withMessage("no kernels named 'quantum' run here; choose one of: scalar");
  }

  @Test
  void passesOverAndDoesNotListWhatIsNotUsable() {
    assertThat(ServiceLoader.load(KernelProvider.class))
        .singleElement()
        .isInstanceOf(UnusableProvider.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KernelSelection.choose(Optional.of(UnusableProvider.NAME)))
        .withMessage("no kernels named 'unusable' run here; choose one of: scalar");
  }
}
