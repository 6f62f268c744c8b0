package io.github.downhill.studio;

import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Course;
import io.github.downhill.landscape.Course.Cut;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.landscape.Plane;
import io.github.downhill.landscape.Survey;
import io.github.downhill.landscape.Surveyor;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Parameters;
import io.github.downhill.studio.Outlook.Scene;
import io.github.downhill.studio.SurveyOrder.DigitSet;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * One survey of a run's landscape: the plane, the cost at the points of a grid on it, the path of
 * the training beside it, and at last what the networks on that path really cost.
 */
final class Expedition {
  private static final int STOPS_MAX = 200;
  private static final long NANOS_BETWEEN_WORDS = 100_000_000L;

  private final Guest guest;
  private final Room room;
  private final Request request;
  private final SurveyOrder order;
  private final Run run;
  private final Moment origin;
  private final List<Moment> path;
  private long saidNanos;

  /** A survey of the run as it is now. */
  Expedition(Guest guest, Request request, SurveyOrder order, Run run) {
    this.guest = guest;
    this.request = request;
    this.order = order;
    this.run = run;
    room = guest.room();
    origin = run.history().at(order.origin().orElse(Long.MAX_VALUE)).orElseThrow();
    path = run.history().spread(STOPS_MAX);
  }

  /**
   * Computes and tells.
   *
   * @param made takes the plane as soon as one can look at it
   */
  void go(Team team, BooleanSupplier unwanted, Consumer<Slice> made) throws IOException {
    Course course = course();
    Map<DigitSet, Examples> examples = examples();
    Cut cut = cut(course, team, unwanted);
    Map<DigitSet, Survey> surveys = new EnumMap<>(DigitSet.class);
    for (DigitSet set : order.sets()) {
      surveys.put(set, survey(set, examples.get(set), course, cut, team, unwanted));
    }
    examples.keySet().retainAll(order.sets());
    Slice slice = new Slice(run, cut.plane(), examples);
    made.accept(slice);
    guest.tell(frame(surveys, course, cut.plane()));
    tellPathCosts(slice, team, unwanted);
  }

  private Course course() {
    NavigableMap<Long, Parameters> parameters = new TreeMap<>();
    path.forEach(moment -> parameters.put(moment.step(), network(moment)));
    return new Course(network(origin), parameters);
  }

  private Map<DigitSet, Examples> examples() throws IOException {
    Digits digits = room.library().digits(run.data());
    return new EnumMap<>(
        Map.of(
            DigitSet.TRAINING, Subset.first(digits.training(), order.examples()),
            DigitSet.TEST, Subset.first(digits.test(), order.examples())));
  }

  private Cut cut(Course course, Team team, BooleanSupplier unwanted) throws IOException {
    return switch (order.plane()) {
      case RANDOM -> course.random(order.seed());
      case PATH -> alongPath(course);
      case GRADIENT -> alongGradient(course, team, unwanted);
    };
  }

  private Cut alongPath(Course course) {
    Refusal.unless(
        course.path().size() > 2, "server.survey.short", Map.of("moments", course.path().size()));
    try {
      return course.alongPath();
    } catch (IllegalArgumentException e) {
      throw straight(e);
    }
  }

  private Cut alongGradient(Course course, Team team, BooleanSupplier unwanted) throws IOException {
    Refusal.unless(
        course.path().firstKey() != origin.step(),
        "server.survey.nowhere",
        Map.of("step", origin.step()));
    Parameters gradient = new Parameters(run.architecture());
    boolean known =
        new MeanGradient(room.kernels(), team, run.recipe().cost(), course.end())
            .over(examples().get(DigitSet.TRAINING), gradient, unwanted)
            .isPresent();
    if (!known) {
      throw new CancellationException();
    }
    try {
      return course.alongGradient(gradient);
    } catch (IllegalArgumentException e) {
      throw straight(e);
    }
  }

  private static Refusal straight(IllegalArgumentException e) {
    Refusal refusal = new Refusal("server.survey.straight", Map.of());
    refusal.initCause(e);
    return refusal;
  }

  private Survey survey(
      DigitSet set,
      Examples examples,
      Course course,
      Cut cut,
      Team team,
      BooleanSupplier unwanted) {
    int before = order.sets().indexOf(set);
    return new Surveyor(room.kernels(), team, run.recipe().cost(), examples)
        .survey(
            course,
            cut,
            order.side(),
            unwanted,
            share -> tellProgress((before + share) / order.sets().size()));
  }

  private void tellProgress(double share) {
    long now = System.nanoTime();
    if (now - saidNanos > NANOS_BETWEEN_WORDS) {
      saidNanos = now;
      guest.tell(Json.message("surveying").put("id", request.id()).put("share", share));
    }
  }

  private Frame frame(Map<DigitSet, Survey> surveys, Course course, Plane plane) {
    Survey any = surveys.get(order.sets().getFirst());
    Frame frame =
        new Frame(header(surveys, course, plane))
            .with("xs", any.xs())
            .with("ys", any.ys())
            .with("steps", steps(any.path()))
            .with("path", places(any.path()));
    surveys.forEach((set, survey) -> frame.with(RunText.lower(set), survey.costs()));
    return frame;
  }

  private ObjectNode header(Map<DigitSet, Survey> surveys, Course course, Plane plane) {
    ObjectNode header = Guest.about("survey", request, new Scene(run, origin));
    header
        .put("plane", RunText.lower(order.plane()))
        .put("seed", order.seed())
        .put("grid", order.side())
        .put("seconds", surveys.values().stream().mapToDouble(Survey::seconds).sum())
        .put("plainSeconds", surveys.values().stream().mapToDouble(Survey::plainSeconds).sum())
        .put("parameters", run.architecture().parameterCount());
    if (course.span() > 0) {
      header.put("span", course.span()).put("explained", course.shareIn(plane));
    }
    ObjectNode examples = header.putObject("examples");
    surveys.forEach((set, survey) -> examples.put(RunText.lower(set), survey.examples()));
    return header;
  }

  private static int[] steps(List<Survey.Stop> path) {
    return path.stream().mapToInt(stop -> Math.toIntExact(stop.step())).toArray();
  }

  /** Of each stop x, y and the distance from the plane. */
  private static float[] places(List<Survey.Stop> path) {
    float[] places = new float[3 * path.size()];
    for (int i = 0; i < path.size(); i++) {
      places[3 * i] = (float) path.get(i).shadow().x();
      places[3 * i + 1] = (float) path.get(i).shadow().y();
      places[3 * i + 2] = (float) path.get(i).shadow().distance();
    }
    return places;
  }

  /** What each network of the path costs where it really is, and what the one right below does. */
  private void tellPathCosts(Slice slice, Team team, BooleanSupplier unwanted) {
    Map<DigitSet, float[]> costs = new EnumMap<>(DigitSet.class);
    Map<DigitSet, float[]> below = new EnumMap<>(DigitSet.class);
    for (DigitSet set : order.sets()) {
      costs.put(set, new float[path.size()]);
      below.put(set, new float[path.size()]);
    }
    for (int i = 0; i < path.size(); i++) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      int at = i;
      Moment moment = path.get(i);
      slice.weigh(
          slice.network(moment),
          room.kernels(),
          team,
          (set, cost) -> {
            costs.get(set)[at] = cost.floatValue();
          });
      Parameters shadow = slice.below(slice.shadow(moment), room.kernels());
      slice.weigh(
          shadow,
          room.kernels(),
          team,
          (set, cost) -> {
            below.get(set)[at] = cost.floatValue();
          });
    }
    Frame frame = new Frame(Json.message("pathCosts").put("id", request.id()));
    costs.forEach((set, of) -> frame.with(RunText.lower(set), of));
    below.forEach((set, of) -> frame.with(RunText.lower(set) + "Below", of));
    guest.tell(frame);
  }

  private Parameters network(Moment moment) {
    return moment.parameters(run.architecture());
  }
}
