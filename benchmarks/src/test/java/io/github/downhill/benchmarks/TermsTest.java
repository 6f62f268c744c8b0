package io.github.downhill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermsTest {
  @ParameterizedTest
  @EnumSource
  void areUnderstoodAsTheyWereWritten(Workload workload) {
    Terms terms = new Terms(workload, 2, "a \"folder\" \\ with ümlaut");
    assertThat(Terms.of(terms.json())).isEqualTo(terms);
  }
}
