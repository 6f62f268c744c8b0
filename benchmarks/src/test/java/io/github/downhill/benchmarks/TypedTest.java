package io.github.downhill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TypedTest {
  private static String absolute(String name) {
    return Path.of("some", "folder", name).toAbsolutePath().toString();
  }

  @Test
  void leavesOutTheFoldersOfTheMachine() {
    assertThat(
            Typed.line(
                "--workloads",
                "W1,S1",
                "--python",
                absolute("python"),
                "--launcher",
                absolute("downhill"),
                "--data",
                absolute("mnist"),
                "--out=" + absolute("RESULTS.md"),
                "--plot=" + absolute("size.svg")))
        .isEqualTo(
            "downhill bench --workloads W1,S1 --python python --launcher downhill --data mnist"
                + " --out=RESULTS.md --plot=size.svg");
  }

  @Test
  void leavesEverythingElseAsItWasTyped() {
    assertThat(Typed.line("--forks=3", "--rivals", "jax,openblas"))
        .isEqualTo("downhill bench --forks=3 --rivals jax,openblas");
    assertThat(Typed.line()).isEqualTo("downhill bench");
  }

  @Test
  void bearsARootThatHasNoName() {
    assertThat(Typed.line("--data", "/")).isEqualTo("downhill bench --data ");
  }
}
