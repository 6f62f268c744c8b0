package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.learning.PixelExamples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several networks are asked, and the majority counts. */
class BallotTest {
  private static final Ballot BALLOT =
      new Ballot(
          List.of(
              new byte[] {3, 8, 5, 0}, //
              new byte[] {3, 8, 6, 1},
              new byte[] {3, 9, 7, 1}));

  @Test
  void agreementIsCountedByTheClassThatIsNamedMostOften() {
    assertThat(BALLOT.agreement()).containsExactly(0, 1, 2, 1);
  }

  @Test
  void theMajorityIsRightWhereverItNamesTheLabelAndOfEqualsTheLowestCounts() {
    PixelExamples labelled = new PixelExamples("four", 1, 10, new byte[4], new byte[] {3, 9, 5, 1});
    assertThat(BALLOT.right(labelled)).isEqualTo(3);
  }

  @Test
  void oneNetworkAlwaysAgreesWithItself() {
    assertThat(new Ballot(List.of(new byte[] {4, 5})).agreement()).containsExactly(0, 2);
  }
}
