package io.github.downhill.studio;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Fate;
import io.github.downhill.landscape.Gait;
import io.github.downhill.landscape.Ground;
import io.github.downhill.landscape.Journey;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Randomness;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Those who walk, and where from: each optimiser from each start.
 *
 * @param gaits one for each optimiser
 * @param starts empty for so many balls at random places
 */
record Walkers(List<Gait> gaits, List<Span> starts, int balls) {
  private static final int STEPS_MAX = 2_000;
  private static final int BALLS_MAX = 1_000;
  private static final int PLACES_MAX = 500_000; // of all of them together
  private static final int OPTIMIZERS_MAX = 8;
  private static final Set<Fate.Kind> TOO_LONG =
      Set.of(Fate.Kind.DIVERGED, Fate.Kind.OSCILLATING); // its steps are
  private static final double LESS = 3; // times less at each try
  private static final int TRIES = 14;
  private static final MathContext TWO_DIGITS = new MathContext(2);
  private static final int TEAM_LEAST = 16; // fewer journeys than this one thread takes alone

  /** Reads {@code optimizers} and how they walk, and {@code start} or {@code balls}. */
  static Walkers of(Request request, int dimensions) {
    List<Gait> gaits = gaits(request);
    int balls = Math.max(1, request.optionalNumber("balls").orElse(1.0).intValue());
    Refusal.unless(
        balls <= BALLS_MAX && (long) balls * gaits.size() * gaits.getFirst().steps() <= PLACES_MAX,
        "server.descent.balls",
        Map.of("count", balls, "most", BALLS_MAX));
    List<Span> starts = balls == 1 ? List.of(start(request.list("start"), dimensions)) : List.of();
    return new Walkers(gaits, starts, balls);
  }

  static List<Gait> gaits(Request request) {
    int steps = request.index("steps");
    Refusal.unless(
        steps >= 1 && steps <= STEPS_MAX,
        "server.descent.steps",
        Map.of("count", steps, "most", STEPS_MAX));
    JsonNode names = request.list("optimizers");
    if (names.isEmpty() || names.size() > OPTIMIZERS_MAX) {
      throw new IllegalArgumentException("'optimizers' should be a list of some");
    }
    Schedule schedule = Schedule.of(request.text("schedule"));
    double rate = request.number("rate");
    double noise = request.number("noise");
    long seed = request.whole("seed");
    List<Gait> gaits = new ArrayList<>();
    for (JsonNode name : names) {
      Optimizer optimizer = Optimizer.of(name.asString(""));
      gaits.add(new Gait(optimizer, schedule, rate, noise, seed, steps));
    }
    return gaits;
  }

  private static Span start(JsonNode list, int dimensions) {
    float[] start = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      start[i] = (float) list.path(i).asDouble(Double.NaN);
    }
    Refusal.unless(
        list.size() == dimensions
            && IntStream.range(0, dimensions).allMatch(i -> isNumber(start[i])),
        "server.descent.start",
        Map.of("count", dimensions));
    return Span.of(start);
  }

  private static boolean isNumber(float value) {
    return Float.isFinite(value);
  }

  int steps() {
    return gaits.getFirst().steps();
  }

  /** All the journeys: those of the first optimiser, those of the second, and so on. */
  List<Journey> journeys(Ground ground, Kernels kernels, Team team, BooleanSupplier unwanted) {
    Journey[] journeys = new Journey[gaits.size() * balls];
    if (journeys.length < TEAM_LEAST) {
      take(journeys, 0, 1, ground, kernels, unwanted);
    } else {
      team.run((part, parts) -> take(journeys, part, parts, ground, kernels, unwanted));
    }
    if (unwanted.getAsBoolean()) {
      throw new CancellationException();
    }
    return List.of(journeys);
  }

  /**
   * A smaller learning rate with which a single ball arrives that is thrown out of the world, or
   * jumps to and fro: by trying. If it arrives with none, one with which it at least is not.
   *
   * @param journey that of the ball
   */
  OptionalDouble gentler(
      Journey journey, Terrain terrain, Kernels kernels, BooleanSupplier unwanted) {
    if (!TOO_LONG.contains(Fate.of(journey, terrain.valleys()).kind())) {
      return OptionalDouble.empty();
    }
    Gait gait = gaits.getFirst();
    OptionalDouble found = OptionalDouble.empty();
    double rate = gait.learningRate();
    for (int i = 0; i < TRIES && !unwanted.getAsBoolean(); i++) {
      rate /= LESS;
      double written = BigDecimal.valueOf(rate).round(TWO_DIGITS).doubleValue();
      Gait slower =
          new Gait(
              gait.optimizer(), gait.schedule(), written, gait.noise(), gait.seed(), gait.steps());
      Journey tried =
          Journey.over(terrain.ground(), slower, kernels, start(terrain.ground(), 0), 0);
      Fate.Kind fate = Fate.of(tried, terrain.valleys()).kind();
      if (fate == Fate.Kind.SETTLED) {
        return OptionalDouble.of(written);
      }
      if (found.isEmpty() && !TOO_LONG.contains(fate)) {
        found = OptionalDouble.of(written);
      }
    }
    return found;
  }

  private void take(
      Journey[] target, int part, int parts, Ground ground, Kernels kernels, BooleanSupplier end) {
    int to = share(target.length, part + 1, parts);
    for (int i = share(target.length, part, parts); i < to && !end.getAsBoolean(); i++) {
      Gait gait = gaits.get(i / balls);
      target[i] = Journey.over(ground, gait, kernels, start(ground, i % balls), i % balls);
    }
  }

  /** Balls fall at random, the same for the same seed. */
  private Span start(Ground ground, int ball) {
    if (!starts.isEmpty()) {
      return starts.getFirst();
    }
    Randomness randomness = Randomness.of(gaits.getFirst().seed()).at(BALLS_MAX);
    float[] start = new float[ground.function().dimensions()];
    for (int i = 0; i < start.length; i++) {
      start[i] = (float) randomness.at(i).uniform(ball, -ground.reach(), ground.reach());
    }
    return Span.of(start);
  }
}
