package io.github.downhill.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A team does every part of every task exactly once, whatever happens in the parts. */
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD) // or hangs, if a part is lost
class TeamTest {
  private static final class Oops extends RuntimeException {
    private static final long serialVersionUID = 1;

    Oops(int part) {
      super("part " + part + " slipped");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void sharesOutEveryRowExactlyOnce(int threads) {
    try (Team team = new Team(threads)) {
      assertThat(team.threads()).isEqualTo(threads);
      for (int rows : new int[] {0, 1, 2, 3, 5, 6, 7, 8, 10, 100, 1_001}) {
        int[] done = new int[rows]; // written by all threads, each its own rows
        team.run((part, parts) -> {
          assertThat(parts).isEqualTo(threads);
          for (int row = Team.share(rows, part, parts);
              row < Team.share(rows, part + 1, parts);
              row++) {
            done[row]++;
          }
        });
        assertThat(Arrays.stream(done).allMatch(times -> times == 1)).as("%d rows", rows).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"10,3", "7,7", "5,7", "0,4", "2147483647,7", "2147483647,2147483647"})
  void makesPartsAsEqualAsCanBe(int count, int parts) {
    assertThat(Team.share(count, 0, parts)).isZero();
    assertThat(Team.share(count, parts, parts)).isEqualTo(count);
    int rest = count % parts == 0 ? 0 : 1;
    for (int part = 0; part < Math.min(parts, 100); part++) {
      assertThat(Team.share(count, part + 1, parts) - Team.share(count, part, parts))
          .isBetween(count / parts, count / parts + rest);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "800, 2, 384",
    "784, 2, 384",
    "2500, 2, 1248",
    "256, 2, 128",
    "255, 2, 127",
    "256, 3, 85",
    "2560, 16, 160",
    "400, 12, 33"
  })
  void sharesOutARowInWholeLinesOfTheCache(int count, int parts, int second) {
    assertThat(Team.shareOfRow(count, 0, parts)).isZero();
    assertThat(Team.shareOfRow(count, 1, parts)).isEqualTo(second);
    assertThat(Team.shareOfRow(count, parts, parts)).isEqualTo(count);
    for (int part = 0; part < parts; part++) {
      assertThat(Team.shareOfRow(count, part + 1, parts))
          .isGreaterThanOrEqualTo(Team.shareOfRow(count, part, parts));
    }
  }

  @Test
  void doesTheFirstPartOnTheCallingThreadAndTheOthersOnDaemonsOfItsOwn() {
    try (Team team = new Team(3)) {
      Thread[] threads = threadsOf(team);
      assertThat(threads).doesNotHaveDuplicates();
      assertThat(threads[0]).isSameAs(Thread.currentThread());
      assertThat(threads[1].isDaemon()).isTrue();
      assertThat(threads[2].isDaemon()).isTrue();
      assertThat(threadsOf(team)).containsExactly(threads);
    }
  }

  @ParameterizedTest
  @CsvSource({"2,1", "3,1", "3,2", "7,6"})
  void tellsTheCallerOfAFailureOnAnotherThread(int threads, int failing) {
    try (Team team = new Team(threads)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> team.run((part, _) -> failIf(part == failing, part)))
          .withMessage("a part of the work failed: part %d slipped".formatted(failing))
          .withCauseInstanceOf(Oops.class);
      worksWell(team);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void letsAFailureOnTheCallingThreadThroughWhenTheOthersAreDone(int threads) {
    try (Team team = new Team(threads)) {
      AtomicInteger others = new AtomicInteger();
      assertThatExceptionOfType(Oops.class)
          .isThrownBy(() ->
              team.run((part, _) -> {
                failIf(part == 0, part);
                LockSupport.parkNanos(5_000_000); // long after part 0 has failed
                others.incrementAndGet();
              }));
      assertThat(others).hasValue(threads - 1);
      worksWell(team);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void forgetsTheFailureOfOneTaskBeforeTheNext(int threads) {
    try (Team team = new Team(threads)) {
      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(() -> team.run((part, _) -> failIf(true, part)));
      worksWell(team);
    }
  }

  @Test
  void goesOnWhereTheCallingThreadIsInterrupted() {
    try (Team team = new Team(3)) {
      Thread.currentThread().interrupt();
      worksWell(team);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"1,100000", "2,10000", "3,50000", "7,30000"})
  void doesManyQuickTasksWithoutLosingOne(int threads, int tasks) {
    try (Team team = new Team(threads)) {
      long[] sums = new long[threads * 16]; // far enough apart not to share a cache line
      int[] number = new int[1]; // written by the caller, read by all
      Team.Task task = (part, _) -> sums[part * 16] += number[0];
      for (number[0] = 1; number[0] <= tasks; number[0]++) {
        team.run(task);
      }
      for (int part = 0; part < threads; part++) {
        assertThat(sums[part * 16]).isEqualTo((long) tasks * (tasks + 1) / 2);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1000", "2,10000", "3,3000", "7,1000"})
  void hasItsPartsMeetInTheMiddleOfATask(int threads, int tasks) {
    try (Team team = new Team(threads)) {
      int[] written = new int[threads];
      int[] strange = new int[threads]; // how often another part's writing was not seen
      for (int task = 1; task <= tasks; task++) {
        int number = task;
        team.run((part, parts) -> {
          for (int round = 1; round <= 3; round++) {
            written[part] = 10 * number + round;
            team.meet(part);
            for (int other = 0; other < parts; other++) {
              strange[part] += written[other] == 10 * number + round ? 0 : 1;
            }
            team.meet(part);
          }
        });
      }
      assertThat(strange).containsOnly(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"2,1", "3,1", "3,2", "7,6"})
  void abandonsTheMeetingOfATaskWhosePartFailed(int threads, int failing) {
    try (Team team = new Team(threads)) {
      for (int i = 0; i < 100; i++) {
        assertThatIllegalStateException()
            .isThrownBy(() ->
                team.run((part, _) -> {
                  failIf(part == failing, part);
                  team.meet(part);
                }))
            .withMessage("a part of the work failed: part %d slipped".formatted(failing));
        worksWell(team);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void abandonsTheMeetingOfATaskThatFailedOnTheCallingThread(int threads) {
    try (Team team = new Team(threads)) {
      for (int i = 0; i < 100; i++) {
        assertThatExceptionOfType(Oops.class)
            .isThrownBy(() ->
                team.run((part, _) -> {
                  failIf(part == 0, part);
                  team.meet(part);
                }));
        worksWell(team);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void allocatesNothingToRunATask(int threads) {
    ThreadMXBean allocation = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (Team team = new Team(threads)) {
      Thread[] all = threadsOf(team);
      int[] done = new int[threads * 16];
      Team.Task task = (part, _) -> done[part * 16]++;
      long[] before = new long[threads];
      long[] after = new long[threads];
      // The first rounds load classes, and any round may be met by the JVM's own doings; a task
      // that
      // allocates does so in every round.
      for (int round = 0; round < 3 || (round < 20 && !Arrays.equals(before, after)); round++) {
        allocated(allocation, all, before);
        for (int i = 0; i < 1_000; i++) {
          team.run(task);
        }
        allocated(allocation, all, after);
      }
      assertThat(after).isEqualTo(before);
    }
  }

  @Test
  void endsItsThreadsWhenClosedAndThenTakesNoMoreTasks() throws Exception {
    Team team = new Team(3);
    Thread[] threads = threadsOf(team);
    team.close();
    team.close();
    threads[1].join(30_000);
    threads[2].join(30_000);
    assertThat(threads[1].isAlive()).isFalse();
    assertThat(threads[2].isAlive()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> team.run((_, _) -> {}))
        .withMessage("this team has been closed");
  }

  @RepeatedTest(50)
  void finishesItsTaskWhenClosedInTheMiddleOfIt() throws Exception {
    Team team = new Team(3);
    AtomicInteger done = new AtomicInteger();
    Thread closer = Thread.ofPlatform().start(team::close);
    int tasks = 0;
    try {
      for (; tasks < 1_000_000; tasks++) {
        team.run((_, _) -> done.incrementAndGet());
      }
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("this team has been closed");
    }
    closer.join();
    assertThat(done).hasValue(3 * tasks);
  }

  @Test
  void endsThreadsThatHaveNeverHadATask() {
    for (int i = 0; i < 200; i++) {
      new Team(3).close();
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("downhill-"))
        .allSatisfy(thread -> assertThat(thread.join(Duration.ofSeconds(30))).isTrue());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void needsAThread(int threads) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Team(threads))
        .withMessage("a team needs at least 1 thread, not " + threads);
  }

  private static void worksWell(Team team) {
    int[] done = new int[team.threads()];
    for (int i = 0; i < 20; i++) {
      team.run((part, _) -> done[part]++);
    }
    assertThat(done).containsOnly(20);
  }

  private static Thread[] threadsOf(Team team) {
    Thread[] threads = new Thread[team.threads()];
    team.run((part, _) -> threads[part] = Thread.currentThread());
    return threads;
  }

  private static void allocated(ThreadMXBean bean, Thread[] threads, long[] bytes) {
    for (int i = 0; i < threads.length; i++) {
      bytes[i] = bean.getThreadAllocatedBytes(threads[i].threadId());
    }
  }

  private static void failIf(boolean failing, int part) {
    if (failing) {
      throw new Oops(part);
    }
  }
}
