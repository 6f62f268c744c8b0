package io.github.downhill.lab.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Time is shared out among those who work. */
class SharedTimeTest {
  private final AtomicLong now = new AtomicLong(1_000);
  private final SharedTime time = new SharedTime(now::get);

  @Test
  void whoWorksAloneHasAllOfIt() {
    now.addAndGet(50); // nobody is there
    double begun = time.begin();
    now.addAndGet(7);
    assertThat(time.end(begun)).isEqualTo(7);
  }

  @Test
  void theSharesOfThoseSideBySideAddUpToTheTimeThatPassed() {
    double one = time.begin();
    now.addAndGet(10);
    double two = time.begin();
    now.addAndGet(6);
    assertThat(time.end(one)).isEqualTo(10 + 3);
    double three = time.begin();
    now.addAndGet(8);
    assertThat(time.end(two)).isEqualTo(3 + 4);
    now.addAndGet(5);
    assertThat(time.end(three)).isEqualTo(4 + 5);
    assertThat(13 + 7 + 9).isEqualTo(10 + 6 + 8 + 5);
  }
}
