package io.github.downhill.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How a command refuses what makes no sense: with one clear sentence and an exit code, without
 * taking much memory, and without touching any file.
 */
final class Refused {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long BYTES_MAX = 100_000_000;
  private static final int SENTENCE_MAX = 400;

  private Refused() {}

  /** A mistake in the command itself. */
  static void asMisuse(Path folder, String clue, Object... words) throws IOException {
    with(Failures.MISUSE, folder, clue, words);
  }

  /** A failure for another reason, such as a file. */
  static void asFailure(Path folder, String clue, Object... words) throws IOException {
    with(Failures.FAILURE, folder, clue, words);
  }

  /** The one sentence for the user, among what was shown on standard error. */
  static String sentence(String err) {
    List<String> lines = err.lines().filter(line -> !line.matches("(Help|To finish): .*")).toList();
    assertThat(lines).as("one sentence").hasSize(1);
    String sentence = lines.getFirst();
    assertThat(sentence)
        .startsWith("downhill: ")
        .endsWith(".")
        .hasSizeLessThan(SENTENCE_MAX)
        .doesNotContainPattern("Exception|[a-z]Error|\\bnull\\b|\tat |should not have happened");
    return sentence;
  }

  /** All files in a folder and below, and what is in them. */
  static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file, ISO_8859_1));
      }
    }
    return contents;
  }

  private static void with(int code, Path folder, String clue, Object... words) throws IOException {
    Map<String, String> before = contents(folder);
    long taken = THREADS.getCurrentThreadAllocatedBytes();

    Shown shown = Shown.by(words);

    taken = THREADS.getCurrentThreadAllocatedBytes() - taken;
    assertThat(sentence(shown.err())).contains(clue);
    assertThat(shown.code()).isEqualTo(code);
    assertThat(shown.out()).isEmpty();
    assertThat(taken).as("bytes of memory taken").isLessThan(BYTES_MAX);
    assertThat(contents(folder)).as("the files, before and after").isEqualTo(before);
  }
}
