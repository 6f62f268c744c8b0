package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shell scripts that play Java and Maven. */
final class StandIns {
  private StandIns() {}

  /** A JDK whose java says which one it is and what it was given. */
  static Path jdk(Path jdk, String version) throws IOException {
    write(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    Path java = jdk.resolve("bin/java");
    write(
        java,
        """
        #!/bin/sh
        if [ "$1" = -version ]; then
          echo 'openjdk version "%s" 2026-04-21' >&2
          exit
        fi
        printf 'java: %%s\\n' "$0"
        [ -z "$SAY_PROCESS" ] || echo "process: $$"
        for argument; do
          printf 'argument: %%s\\n' "$argument"
        done
        exit ${EXIT_CODE:-0}
        """
            .formatted(version));
    makeExecutable(java);
    write(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    makeExecutable(jdk.resolve("bin/javac"));
    return jdk;
  }

  /** A Maven that notes its calls and "builds" two empty jars. */
  static void maven(Path file, String version) throws IOException {
    write(
        file,
        """
        #!/bin/sh
        if [ "$1" = -v ]; then
          printf '\\033[1mApache Maven %s (abc)\\033[m\\nJava version: 25\\n'
          exit
        fi
        echo "$JAVA_HOME ${0##*/} $*" >> "$CALLS"
        eval "$WHILE_BUILDING"
        mkdir -p cli/target/quick/app/studio
        echo jar > cli/target/quick/app/studio/downhill-studio-0.1.0.jar
        echo jar > cli/target/quick/app/downhill-cli-0.1.0.jar
        echo jar > cli/target/quick/app/downhill-kernels-vector-0.1.0.jar
        """
            .formatted(version));
    makeExecutable(file);
  }

  static void makeExecutable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
