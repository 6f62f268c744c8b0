package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java process of its own, which can be killed; what it shows goes to files. */
final class Child implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 300;
  private static final String CLI = "io.github.downhill.cli";

  private final Process process;
  private final Path out;
  private final Path err;

  private Child(Path folder, List<String> command) throws IOException {
    out = Files.createTempFile(folder, "child", ".out");
    err = Files.createTempFile(folder, "child", ".err");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeAll(Set.of("DOWNHILL_DATA", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    environment.put("DOWNHILL_OFFLINE", "1");
    process = builder.start();
  }

  /** Starts the command {@code downhill} as users start it, from the modules. */
  static Child downhill(Path folder, List<String> jvmOptions, Object... words) throws IOException {
    return new Child(folder, command(jvmOptions, words));
  }

  /** What starts the command {@code downhill}. */
  static List<String> command(List<String> jvmOptions, Object... words) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(jvmOptions);
    command.addAll(List.of("-p", modulePath(), "-m", CLI + "/" + Downhill.class.getName()));
    Stream.of(words).map(Object::toString).forEach(command::add);
    return command;
  }

  /** Starts a command as it is. */
  static Child of(Path folder, List<String> command) throws IOException {
    return new Child(folder, command);
  }

  /** Starts a class of the tests. */
  static Child of(Path folder, List<String> jvmOptions, Class<?> main, Object... words)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    Stream.of(words).map(Object::toString).forEach(command::add);
    return new Child(folder, command);
  }

  /** What it has shown on standard output. */
  String out() {
    return read(out);
  }

  /** What it has shown on standard error. */
  String err() {
    return read(err);
  }

  /** Waits until it has shown this, and fails if it ends without. */
  void awaitOut(String text) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!out().contains(text)) {
      boolean goesOn = process.isAlive() && System.nanoTime() < deadline;
      assertThat(goesOn || out().contains(text)).as("'%s' in %s %s", text, out(), err()).isTrue();
      Thread.sleep(1);
    }
  }

  /** Waits for its end; the exit code. */
  int await() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    return process.exitValue();
  }

  /** Asks it to end, by a signal such as {@code INT}. */
  void signal(String name) throws IOException, InterruptedException {
    String pid = Long.toString(process.pid());
    assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor()).isZero();
  }

  /** Kills it with SIGKILL, of which it notices nothing; false if it had ended before. */
  boolean kill() throws InterruptedException {
    process.destroyForcibly();
    return await() == 128 + 9;
  }

  /** Leaves no process behind, and no file. */
  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    Files.deleteIfExists(out);
    Files.deleteIfExists(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }

  /** The part of the class path of the tests that are the modules of the command. */
  private static String modulePath() {
    Map<String, ModuleReference> all = new HashMap<>();
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.endsWith(".jar") || isModule(Path.of(entry)))
        .flatMap(entry -> ModuleFinder.of(Path.of(entry)).findAll().stream())
        .forEach(found -> all.putIfAbsent(found.descriptor().name(), found));
    Set<String> needed = new HashSet<>();
    add(CLI, all, needed);
    add("io.github.downhill.kernels.vector", all, needed);
    all.keySet().stream().filter(name -> name.startsWith("org.jline.")).forEach(needed::add);
    return needed.stream()
        .map(name -> Path.of(all.get(name).location().orElseThrow()).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isModule(Path folder) {
    return Files.exists(folder.resolve("module-info.class"));
  }

  private static void add(String name, Map<String, ModuleReference> all, Set<String> needed) {
    if (all.containsKey(name) && needed.add(name)) {
      for (ModuleDescriptor.Requires requires : all.get(name).descriptor().requires()) {
        add(requires.name(), all, needed);
      }
    }
  }
}
