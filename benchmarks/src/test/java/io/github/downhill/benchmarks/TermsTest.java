package io.github.downhill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermsTest {
  private static List<Task> tasks() {
    return Task.all();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void areUnderstoodAsTheyWereWritten(Task task) {
    Terms terms = new Terms(task, 2, "a \"folder\" \\ with ümlaut");
    assertThat(Terms.of(terms.json())).isEqualTo(terms);
  }
}
