package io.github.downhill.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What a process has of the machine's memory, where the system tells: Linux does, in /proc. */
final class ProcessMemory {
  private ProcessMemory() {}

  /** The most it has had so far, in bytes. */
  static OptionalLong peak(Process process) throws IOException {
    return of(process, "VmHWM:");
  }

  /** What it has now, in bytes. */
  static OptionalLong resident(Process process) throws IOException {
    return of(process, "VmRSS:");
  }

  private static OptionalLong of(Process process, String name) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }
}
