package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Course;
import io.github.downhill.landscape.Course.Cut;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.landscape.Survey;
import io.github.downhill.landscape.Surveyor;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Layer;
import io.github.downhill.network.Parameters;
import io.github.downhill.studio.SurveyOrder.DigitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * One survey of a run's landscape: the plane, and the cost at the points of a grid on it.
 *
 * @param course the moments of the run, thinned, and the network that lies at 0
 * @param unwanted asked now and then whether nobody wants it any longer
 */
record Expedition(
    SurveyOrder order,
    Run run,
    Course course,
    Digits digits,
    Kernels kernels,
    Team team,
    BooleanSupplier unwanted) {
  private static final long WORK_MAX = 3_000_000_000_000L; // multiplications

  /** The moments of a path, around a network that lies at 0. */
  static Course course(Run run, Moment origin, List<Moment> path) {
    NavigableMap<Long, Parameters> parameters = new TreeMap<>();
    path.forEach(moment -> parameters.put(moment.step(), moment.parameters(run.architecture())));
    return new Course(origin.parameters(run.architecture()), parameters);
  }

  /** The plane. */
  Cut cut() {
    return switch (order.plane()) {
      case RANDOM -> course.random(order.seed());
      case PATH -> alongPath();
      case GRADIENT -> alongGradient();
    };
  }

  private Cut alongPath() {
    int moments = course.path().size();
    Refusal.unless(moments > 2, "server.survey.short", Map.of("moments", moments));
    try {
      return course.alongPath();
    } catch (IllegalArgumentException e) {
      throw straight(e);
    }
  }

  private Cut alongGradient() {
    Parameters gradient = new Parameters(run.architecture());
    boolean known =
        new MeanGradient(kernels, team, run.recipe().cost(), course.end())
            .over(examples(DigitSet.TRAINING), gradient, unwanted)
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

  /** The costs over each set that was asked for. */
  Map<DigitSet, Survey> survey(Cut cut, DoubleConsumer progress) {
    Map<DigitSet, Survey> surveys = new EnumMap<>(DigitSet.class);
    int count = order.sets().size();
    for (DigitSet set : order.sets()) {
      int before = surveys.size();
      Survey survey =
          new Surveyor(kernels, team, run.recipe().cost(), examples(set))
              .survey(
                  course,
                  cut,
                  order.side(),
                  unwanted,
                  share -> progress.accept((before + share) / count));
      surveys.put(set, survey);
    }
    return surveys;
  }

  /** The examples of each set that was asked for. */
  Map<DigitSet, Examples> examples() {
    Map<DigitSet, Examples> examples = new EnumMap<>(DigitSet.class);
    order.sets().forEach(set -> examples.put(set, examples(set)));
    return examples;
  }

  private Examples examples(DigitSet set) {
    Examples whole = set == DigitSet.TRAINING ? digits.training() : digits.test();
    return Subset.first(whole, Math.min(order.examples(), examplesMost()));
  }

  /** So many that what comes after the first layer, at each point anew, is bounded work. */
  private int examplesMost() {
    long points = (long) order.side() * order.side();
    long later = run.architecture().layers().stream().skip(1).mapToLong(Layer::parameters).sum();
    return Math.clamp(WORK_MAX / (points * Math.max(1, later)), 256, Integer.MAX_VALUE);
  }
}
