package io.github.downhill.studio;

import io.github.downhill.kernels.Team;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.memorise.Capacity;
import io.github.downhill.lab.memorise.FittingRun;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Randomness;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Does a network find structure, or does it learn by heart? Networks beside the one in view, which
 * are trained on a thread of their own and give way to the run that is played.
 */
final class MemoryReplies {
  private static final long LOOKS = 400_000; // at pictures, by a network that is to hold labels
  private static final int EPOCHS_OF_STARTS = 20;
  private static final long STARTS_MOST = 50;

  private final Guest guest;
  private final Room room;

  MemoryReplies(Guest guest) {
    this.guest = guest;
    room = guest.room();
  }

  Map<String, Reply> all() {
    return Map.of(
        "memorise",
        this::memorise,
        "endMemory",
        this::end,
        "hold",
        this::hold,
        "starts",
        this::starts);
  }

  private void memorise(Request request) throws IOException {
    MemoryOrder order = MemoryOrder.of(request);
    ask(
        request,
        (digits, team, unwanted) -> {
          Contest contest = new Contest(order, digits, room.kernels());
          ContestNews news = new ContestNews(guest, request, order, contest);
          contest.hold(team, news, new Patience(room.player(), unwanted)::isOver);
          news.tellOrder();
          news.tellCurves(true);
        });
  }

  /** To ask for another one is to give the last one up, so one asks for nothing. */
  private void end(Request request) {
    for (String type : new String[] {"memorise", "hold", "starts"}) {
      ObjectNode nothing = request.object().deepCopy().put("type", type);
      room.laboratory().ask(guest, new Request(nothing), (_, _) -> {});
    }
  }

  /** How many of so many random labels the video's layers can hold. */
  private void hold(Request request) throws IOException {
    int examples = MemoryOrder.examples(request);
    ask(
        request,
        (digits, team, unwanted) -> {
          Examples plain = Subset.first(digits.training(), examples);
          Examples random =
              new Twist.RandomLabels(1).ofTraining(plain, Randomness.of(1).at(1 << 20));
          Recipe recipe = Capacity.recipe(plain, plain.size(), LOOKS);
          FittingRun run = new FittingRun(recipe, random, random, room.kernels(), team);
          int most = recipe.epochs();
          FittingRun.Moment last =
              train(run, now -> now.isFitted() || now.epoch() == most, unwanted);
          guest.tell(
              message("held", request, digits)
                  .put("examples", plain.size())
                  .put("epochs", last.epoch())
                  .put("right", last.right())
                  .put("parameters", recipe.architecture().parameterCount()));
        });
  }

  /** Where the video's network ends from one random start after the other. */
  private void starts(Request request) throws IOException {
    int examples = MemoryOrder.examples(request);
    long count = request.whole("count");
    Refusal.unless(
        count >= 1 && count <= STARTS_MOST,
        "server.memory.starts",
        Map.of("count", count, "most", STARTS_MOST));
    ask(
        request,
        (digits, team, unwanted) -> {
          for (long seed = 1; seed <= count; seed++) {
            guest.tell(start(request, digits, examples, seed, team, unwanted));
          }
        });
  }

  private ObjectNode start(
      Request request,
      Digits digits,
      int examples,
      long seed,
      Team team,
      BooleanSupplier unwanted) {
    Examples plain = Subset.first(digits.training(), examples);
    Recipe recipe = Recipe.video().epochs(EPOCHS_OF_STARTS).seed(seed).build();
    FittingRun run = new FittingRun(recipe, plain, digits.test(), room.kernels(), team);
    FittingRun.Moment last = train(run, now -> now.epoch() == recipe.epochs(), unwanted);
    FittingRun.Judgement judgement = run.judge();
    return message("start", request, digits)
        .put("seed", seed)
        .put("examples", plain.size())
        .put("epochs", recipe.epochs())
        .put("cost", last.cost())
        .put("right", last.right())
        .put("testCost", judgement.cost())
        .put("testRight", judgement.right());
  }

  private FittingRun.Moment train(
      FittingRun run, Predicate<FittingRun.Moment> end, BooleanSupplier unwanted) {
    Patience patience = new Patience(room.player(), unwanted);
    FittingRun.Moment last = run.now();
    while (!end.test(last)) {
      if (patience.isOver()) {
        throw new CancellationException();
      }
      last = run.next();
    }
    return last;
  }

  /** What is computed of the digits of the run in view. */
  @FunctionalInterface
  private interface Work {
    void of(Digits digits, Team team, BooleanSupplier unwanted);
  }

  private void ask(Request request, Work work) throws IOException {
    Digits digits = guest.digits();
    room.laboratory().ask(guest, request, (team, unwanted) -> work.of(digits, team, unwanted));
  }

  private static ObjectNode message(String type, Request request, Digits digits) {
    return Json.message(type).put("id", request.id()).put("data", digits.name());
  }
}
