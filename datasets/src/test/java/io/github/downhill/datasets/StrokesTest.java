package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrokesTest {

  @Test
  void leaveThePadBlackIfThereAreNone() {
    GreyPicture pad = Strokes.draw(List.of());

    assertThat(pad.width()).isEqualTo(280);
    assertThat(pad.height()).isEqualTo(280);
    assertThat(pad.shades()).containsOnly(0);
  }

  @Test
  void makeADiskOfASinglePoint() {
    GreyPicture dot = Strokes.draw(List.of(Stroke.of(40, 100, 60)));

    assertThat(area(dot)).isCloseTo(Math.PI * 20 * 20, within(2.0));
    assertThat(dot.shade(100, 60)).isEqualTo(255);
    assertThat(dot.shade(100, 82)).isZero();
  }

  @Test
  void makeACapsuleOfTwoPoints() {
    GreyPicture line = Strokes.draw(List.of(Stroke.of(20, 50, 100, 150, 100)));

    assertThat(area(line)).isCloseTo(100 * 20 + Math.PI * 10 * 10, within(2.0));
  }

  @Test
  void fadeAtTheirEdges() {
    GreyPicture line = Strokes.draw(List.of(Stroke.of(21, 50, 100, 150, 100)));

    assertThat(line.shade(100, 90)).isEqualTo(255);
    assertThat(line.shade(100, 89)).isEqualTo(128);
    assertThat(line.shade(100, 88)).isZero();
  }

  @Test
  void areTakenAwayByAnEraserAndDrawnAgainByAPen() {
    Stroke line = Stroke.of(20, 50, 100, 150, 100);
    Stroke eraser = Stroke.of(-30, 100, 100);
    Stroke dot = Stroke.of(10, 100, 100);

    assertThat(Strokes.draw(List.of(line, eraser)).shade(100, 100)).isZero();
    assertThat(Strokes.draw(List.of(line, eraser)).shade(60, 100)).isEqualTo(255);
    assertThat(Strokes.draw(List.of(line, eraser, dot)).shade(100, 100)).isEqualTo(255);
    assertThat(Strokes.draw(List.of(line, eraser, dot)).shade(110, 100)).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void leaveNothingWhereAnEraserAsThickFollowsThem(long seed) {
    double[] xy = new Random(seed).doubles(40, -20, 300).toArray();
    GreyPicture erased = Strokes.draw(List.of(Stroke.of(22, xy), Stroke.of(-24, xy)));

    assertThat(erased.shades()).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void lookTheSameWhereverAPenIsSetDownAgain(long seed) {
    double[] xy = new Random(seed).doubles(40, 0, 280).toArray();
    List<Stroke> pieces = new ArrayList<>();
    for (int i = 0; i < xy.length - 2; i += 2) {
      pieces.add(Stroke.of(18, xy[i], xy[i + 1], xy[i + 2], xy[i + 3]));
    }

    assertThat(Strokes.draw(pieces).shades())
        .isEqualTo(Strokes.draw(List.of(Stroke.of(18, xy))).shades());
  }

  @Test
  void goOnOutsideThePad() {
    GreyPicture through = Strokes.draw(List.of(Stroke.of(20, -500, 140, 900, 140)));
    GreyPicture past = Strokes.draw(List.of(Stroke.of(20, -500, -140, 900, -140)));
    GreyPicture far = Strokes.draw(List.of(Stroke.of(20, -1e300, 140, Double.MAX_VALUE, 140)));

    assertThat(area(through)).isCloseTo(280 * 20, within(1.0));
    assertThat(past.shades()).containsOnly(0);
    assertThat(far.shades()).isEqualTo(through.shades());
  }

  @Test
  void doNotChangeWithTheArrayTheyWereMadeFrom() {
    double[] xy = {50, 100, 150, 100};
    Stroke stroke = Stroke.of(20, xy);
    byte[] before = Strokes.draw(List.of(stroke)).shades();
    xy[0] = 0;

    assertThat(Strokes.draw(List.of(stroke)).shades()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, 280.5, -281, Double.NaN, Double.POSITIVE_INFINITY})
  void refuseAWidthThatNoPenHas(double width) {
    assertThatThrownBy(() -> Stroke.of(width, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a pen or an eraser is more than 0 and at most 280 pixels wide");
  }

  @ParameterizedTest
  @MethodSource
  void refusePointsThatAreNone(double[] xy, String message) {
    assertThatThrownBy(() -> Stroke.of(20, xy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  static List<Arguments> refusePointsThatAreNone() {
    String notFinite = "a stroke has a point that is not a finite number";
    return List.of(
        Arguments.of(
            new double[] {1, 2, 3},
            "a stroke needs an x and a y for each point, but has 3 numbers"),
        Arguments.of(new double[] {1, Double.NaN}, notFinite),
        Arguments.of(new double[] {Double.NEGATIVE_INFINITY, 1}, notFinite));
  }

  @Test
  void areAtMostTwentyThousandPointsTogether() {
    List<Stroke> dots = Collections.nCopies(20_000, Stroke.of(3, 9.5, 9.5));
    List<Stroke> more = Collections.nCopies(20_001, Stroke.of(3, 9.5, 9.5));

    assertThat(Strokes.draw(dots).shade(9, 9)).isEqualTo(255);
    assertThatThrownBy(() -> Strokes.draw(more))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a drawing has at most 20000 points, but this one has 20001");
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, -22, 280})
  void areNotSoManyAcrossThePadThatDrawingThemTakesLong(double width) {
    List<Stroke> across = Collections.nCopies(10_000, Stroke.of(width, -1e9, -1e9, 1e9, 1e9));

    assertThatThrownBy(() -> Strokes.draw(across))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the strokes of this drawing are too long or too wide for being so many");
  }

  /** How many pixels of full ink there would be. */
  private static double area(GreyPicture picture) {
    double sum = 0;
    for (byte shade : picture.shades()) {
      sum += Byte.toUnsignedInt(shade) / 255.0;
    }
    return sum;
  }
}
