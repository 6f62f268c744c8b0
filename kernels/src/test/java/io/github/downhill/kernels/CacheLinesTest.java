package io.github.downhill.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheLinesTest {
  private static final int HEADER = 16; // bytes before an array's numbers

  private static String option(String name) {
    return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .getVMOption(name)
        .getValue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_536, 65_537, 1 << 22})
  void aWorkspaceHasRoomForItsNumbers(int numbers) {
    assertThat(CacheLines.workspace(numbers).length)
        .isGreaterThanOrEqualTo(CacheLines.FIRST + numbers);
  }

  @Test
  void fewNumbersTakeNoMoreThanTheyNeed() {
    assertThat(CacheLines.workspace(100)).hasSize(CacheLines.FIRST + 100);
  }

  /** More than half a region: such arrays start at one, and stay there. */
  @Test
  void g1PutsAWorkspaceAtTheStartOfARegion() {
    assumeTrue(Boolean.parseBoolean(option("UseG1GC")), "another garbage collector is at work");
    long region = Long.parseLong(option("G1HeapRegionSize"));
    assumeTrue(
        region / 2 <= CacheLines.TOO_MUCH, "the heap may become so large that it is not done");

    float[] workspace = CacheLines.workspace(65_537);

    assertThat(HEADER + (long) Float.BYTES * workspace.length).isGreaterThan(region / 2);
  }

  /** As G1 has them: 2,048 or fewer, of a power of 2, at least 1 MiB each. */
  @ParameterizedTest
  @CsvSource({"64, 1", "2048, 1", "2049, 2", "4096, 2", "6000, 4", "32768, 16"})
  void regionsAreAsLargeAsTheHeapAsksFor(long heap, long region) {
    assertThat(2 * CacheLines.halfARegion(heap << 20)).isEqualTo(region << 20);
  }

  @Test
  void alignedZerosLieBehindTheFirst() {
    Span span = Span.alignedZeros(5);

    assertThat(span.offset()).isEqualTo(CacheLines.FIRST);
    assertThat(span.toArray()).containsExactly(0, 0, 0, 0, 0);
  }
}
