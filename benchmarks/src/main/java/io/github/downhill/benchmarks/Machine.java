package io.github.downhill.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where something was measured. */
final class Machine {
  private Machine() {}

  /** The processor, how many of it, and the system. */
  static String description() {
    return "%s, %s, %s".formatted(processor(), processors(), System.getProperty("os.name"));
  }

  /** How many processors there are, in words. */
  static String processors() {
    int count = Runtime.getRuntime().availableProcessors();
    return count == 1 ? "1 processor" : count + " processors";
  }

  static String java() {
    return System.getProperty("java.vm.name") + " " + Runtime.version();
  }

  /** The commit of the sources, where they are a checkout. */
  static String commit() {
    try {
      Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
      String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.isBlank() ? "unknown" : answer.strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static String processor() {
    try {
      Path info = Path.of("/proc/cpuinfo");
      if (Files.isReadable(info)) {
        String name = "";
        String family = "";
        for (String line : Files.readAllLines(info)) {
          String value = line.substring(line.indexOf(':') + 1).strip();
          if (line.startsWith("model name")) {
            name = value;
          } else if (line.startsWith("cpu family") || line.startsWith("model\t")) {
            family += (family.isEmpty() ? "family " : ", model ") + value;
          } else if (line.isBlank()) {
            break;
          }
        }
        return "%s (%s)".formatted(name, family);
      }
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
    return System.getProperty("os.arch");
  }
}
