package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.StoppingRule;
import io.github.downhill.learning.Trainer;
import io.github.downhill.learning.TrainingEvent.EpochCompleted;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is needed to train small networks without a server. */
final class Desk implements AutoCloseable {
  static final Kernels KERNELS = new ScalarKernels();

  /** 61 examples: mini-batches of 7 leave a few over. */
  static final Digits DIGITS = MadeUpDigits.digits(61, 40, 1);

  static final Recipe SHORT =
      Recipe.video()
          .architecture(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 784, 6, 10))
          .batch(7)
          .epochs(3)
          .build();

  final Changes changes = new Changes();
  private final Team team = new Team(1);

  /** A short recipe for each optimiser. */
  static List<Recipe> recipes() {
    return List.of(
        SHORT,
        SHORT.but().optimizer(new Optimizer.Momentum(0.8)).learningRate(0.1).batch(61).build(),
        SHORT.but().optimizer(Optimizer.of("nesterov:0.5")).batch(0).epochs(9).build(),
        SHORT
            .but()
            .architecture(Architecture.of(Activation.TANH, Activation.SOFTMAX, 784, 9, 5, 10))
            .cost(Cost.CROSS_ENTROPY)
            .optimizer(Optimizer.Adam.usual())
            .learningRate(0.003)
            .l2(0.001)
            .validation(0.2)
            .build());
  }

  LiveRun live(Run run) {
    return new LiveRun(run, DIGITS, KERNELS, team, changes);
  }

  LiveRun fresh(Recipe recipe) {
    return live(Run.fresh("1", "made-up", recipe));
  }

  /** Plays to the end. */
  static Run play(LiveRun live) {
    live.play(0);
    while (!live.hasEnded()) {
      live.step();
    }
    return live.run();
  }

  /** What {@code downhill train} tells of each epoch. */
  List<EpochCompleted> train(Recipe recipe) {
    List<EpochCompleted> epochs = new ArrayList<>();
    new Trainer(
            recipe,
            DIGITS.training(),
            Optional.of(DIGITS.test()),
            KERNELS,
            team,
            event -> {
              if (event instanceof EpochCompleted epoch) {
                epochs.add(epoch);
              }
            },
            StoppingRule.never(),
            Optional.empty())
        .run();
    return epochs;
  }

  /** The bits of the network that a run ends with. */
  String trained(Recipe recipe) {
    return train(recipe).getLast().network().parametersSha256();
  }

  /** The bits of the newest network of a run. */
  static String bits(Run run) {
    return bits(run, run.history().last().orElseThrow());
  }

  static String bits(Run run, Moment moment) {
    return Network.of(moment.parameters(run.architecture())).parametersSha256();
  }

  @Override
  public void close() {
    team.close();
  }
}
