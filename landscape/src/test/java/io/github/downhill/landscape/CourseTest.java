package io.github.downhill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The planes through where a training ended, and the cost over them. */
class CourseTest {
  private static final Architecture LAYERS =
      Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 40, 7, MadeUp.CLASSES);

  private final Kernels kernels = KernelSelection.choose();
  private final Parameters end = MadeUp.network(LAYERS);
  private final Parameters gradient = new Parameters(LAYERS);

  @Test
  void thePlaneOfStartEndAndGradientHoldsAllThree() {
    Plane plane = bent(4).alongGradient(someGradient()).plane();

    Shadow start = plane.shadow(bent(4).path().firstEntry().getValue().all());
    assertThat(start.x()).isEqualTo(1, within(1e-6));
    assertThat(start.y()).isEqualTo(0, within(1e-6));
    assertThat(start.distance()).isLessThan(1e-5);
    Shadow step = plane.shadow(moved(gradient, -2).all());
    assertThat(step.y()).isNegative();
    assertThat(step.distance()).isLessThan(1e-5);
  }

  @Test
  void thePlaneOfThePathHoldsAPathThatIsFlat() {
    Course course = bent(6);
    Course.Cut cut = course.alongPath();

    assertThat(cut.explained()).hasValueCloseTo(1.0, within(1e-6));
    assertThat(course.path().values())
        .allSatisfy(at -> assertThat(cut.plane().shadow(at.all()).distance()).isLessThan(1e-3));
  }

  @Test
  void thePlaneOfThePathHasTheStartToTheRightAndThePathAbove() {
    Plane plane = bent(6).alongPath().plane();

    assertThat(plane.shadow(bent(6).path().firstEntry().getValue().all()).x()).isPositive();
    double rise =
        bent(6).path().values().stream().mapToDouble(at -> plane.shadow(at.all()).y()).sum();
    assertThat(rise).isPositive();
  }

  @Test
  void theShareOfThePathInAPlaneIsThatOfItsVariance() {
    Course course = bent(6);
    Course.Cut along = course.alongPath();

    assertThat(course.shareIn(along.plane()))
        .isEqualTo(along.explained().orElseThrow(), within(1e-6));
    Plane across = Plane.spanned(end.all(), axis(0), axis(20));
    assertThat(course.shareIn(across))
        .isEqualTo(varianceOf(0) / (varianceOf(0) + varianceOf(1)), within(1e-5));
    assertThat(course.shareIn(course.random(2).plane())).isBetween(0.0, 0.1);
  }

  private static double varianceOf(int number) {
    double[] values = IntStream.rangeClosed(0, 6).mapToDouble(i -> 1 - i / 6.0).toArray();
    double[] all = Arrays.stream(values).map(left -> number == 0 ? left : left * left).toArray();
    double mean = Arrays.stream(all).average().orElseThrow();
    return Arrays.stream(all).map(value -> (value - mean) * (value - mean)).sum();
  }

  private Span axis(int number) {
    Span axis = Span.zeros(end.all().length());
    axis.values()[number] = 1;
    return axis;
  }

  @Test
  void theSpanOfAPathIsFromItsFirstMomentToItsLast() {
    assertThat(bent(6).span()).isEqualTo(Math.sqrt(2), within(1e-6));
    TreeMap<Long, Parameters> path = new TreeMap<>();
    path.put(0L, end);
    assertThat(course(path).span()).isZero();
  }

  @Test
  void aRandomPlaneIsSurveyedAtLeastAsFarAsEachNeuronIsLong() {
    try (Team team = new Team(1)) {
      var surveyor = new Surveyor(kernels, team, Cost.SQUARES, MadeUp.examples(20, 40));
      Course course = bent(6);
      Survey survey = surveyor.survey(course, course.random(1), 3, () -> false, _ -> {});
      assertThat(survey.xs()).containsExactly(-1, 0, 1);
      assertThat(survey.ys()).containsExactly(-1, 0, 1);
      for (Survey.Stop stop : survey.path()) {
        assertThat(stop.shadow().x()).isBetween(-1.0, 1.0);
      }
    }
  }

  @Test
  void aSurveyThatNobodyWantsIsGivenUp() {
    try (Team team = new Team(1)) {
      var surveyor = new Surveyor(kernels, team, Cost.SQUARES, MadeUp.examples(20, 40));
      Course course = bent(6);
      assertThatThrownBy(() -> surveyor.survey(course, course.random(1), 3, () -> true, _ -> {}))
          .isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void aTrainingThatWentNowhereSpansNoPlane() {
    TreeMap<Long, Parameters> path = new TreeMap<>();
    path.put(0L, end);
    Course course = new Course(end, path);

    assertThatThrownBy(course::alongPath).hasMessageContaining("one line");
    assertThatThrownBy(() -> course.alongGradient(someGradient())).hasMessageContaining("one line");
  }

  @Test
  void aSurveyHasTheWholePathAndTheCostOfTheNetworkWhereItEnded() {
    try (Team team = new Team(2)) {
      var surveyor = new Surveyor(kernels, team, Cost.SQUARES, MadeUp.examples(300, 40));
      Course course = bent(6);
      Survey survey = surveyor.survey(course, course.alongPath(), 5, () -> false, _ -> {});
      for (Survey.Stop stop : survey.path()) {
        assertThat(stop.shadow().x()).isBetween((double) survey.xs()[0], (double) survey.xs()[4]);
        assertThat(stop.shadow().y()).isBetween((double) survey.ys()[0], (double) survey.ys()[4]);
      }
      Survey around =
          surveyor.survey(course(new TreeMap<>()), course.random(1), 5, () -> false, _ -> {});
      double here =
          new Evaluator(kernels, team, Cost.SQUARES, end).evaluate(MadeUp.examples(300, 40)).cost();
      assertThat((double) around.cost(2, 2)).isEqualTo(here, within(1e-6));
    }
  }

  @Test
  void whatIsNoNumberIsNeitherLowestNorHighest() {
    float[] places = {0, 1};
    float[] costs = {Float.NaN, 2, 1, Float.POSITIVE_INFINITY};
    Survey survey = new Survey(places, places, costs, List.of(), OptionalDouble.empty(), 1, 1, 1);

    assertThat(survey.lowest()).isEqualTo(1);
    assertThat(survey.highest()).isEqualTo(2);
  }

  /** A path that comes down a parabola in a plane. */
  private Course bent(int stops) {
    TreeMap<Long, Parameters> path = new TreeMap<>();
    for (int i = 0; i <= stops; i++) {
      double left = 1 - (double) i / stops;
      Parameters at = end.copy();
      at.all().set(0, at.all().at(0) + (float) left);
      at.all().set(1, at.all().at(1) + (float) (left * left));
      path.put((long) i, at);
    }
    return course(path);
  }

  private Course course(NavigableMap<Long, Parameters> path) {
    return new Course(end, path);
  }

  private Parameters someGradient() {
    for (int i = 0; i < gradient.all().length(); i++) {
      gradient.all().set(i, (float) Math.sin(i));
    }
    return gradient;
  }

  private Parameters moved(Parameters direction, float by) {
    Parameters moved = end.copy();
    for (int i = 0; i < moved.all().length(); i++) {
      moved.all().set(i, end.all().at(i) + by * direction.all().at(i));
    }
    return moved;
  }
}
