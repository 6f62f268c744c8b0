package io.github.downhill.cli;

import io.github.downhill.datasets.DataRequest;
import io.github.downhill.datasets.Dataset;
import io.github.downhill.datasets.DatasetFinder;
import io.github.downhill.datasets.ProgressListener;
import io.github.downhill.formats.CheckpointFile;
import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Checkpoints;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Trainer;
import io.github.downhill.learning.TrainingState;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A process that writes its checkpoint after every step, so that whoever kills it is likely to kill
 * it while it writes. It goes on from the checkpoint where there is one, and ends by showing the
 * SHA-256 of the parameters.
 */
final class SavingOften {
  static final String BEGUN = "begun";

  private SavingOften() {}

  /** How it trains: with a memory, and a best network so far, to be kept too. */
  static Recipe recipe() {
    return Recipe.video()
        .architecture(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 784, 30, 10))
        .optimizer(Optimizer.of("momentum"))
        .learningRate(0.05)
        .epochs(5)
        .validation(0.2)
        .build();
  }

  /** Trains on the data in the first argument, with the second as checkpoint. */
  public static void main(String[] arguments) throws IOException {
    Path checkpoint = Path.of(arguments[1]);
    Path data = Path.of(arguments[0]);
    System.out.println(train(data, Optional.of(checkpoint), () -> System.out.println(BEGUN)));
  }

  /** Trains to the end; the SHA-256 of the parameters. Tells when the first step is near. */
  static String train(Path data, Optional<Path> checkpoint, Runnable begun) throws IOException {
    DataRequest request = new DataRequest(Optional.of(data.toString()), true, Map.of());
    Dataset dataset = DatasetFinder.find(request, ProgressListener.silent()).dataset();
    Optional<Checkpoints> often =
        checkpoint.map(file -> new Often(new CheckpointKeeper(file, recipe(), dataset)));
    try (Team team = new Team(1)) {
      Trainer trainer =
          new Trainer(
              recipe(),
              dataset.training(),
              Optional.empty(),
              KernelSelection.choose(),
              team,
              event -> {},
              () -> false,
              often);
      if (checkpoint.isPresent() && Files.exists(checkpoint.get())) {
        trainer.resume(CheckpointFile.read(checkpoint.get()).state());
      }
      begun.run();
      return trainer.run().network().parametersSha256();
    }
  }

  /** Keeps a moment as the command does, but after every step. */
  private record Often(CheckpointKeeper keeper) implements Checkpoints {
    @Override
    public Duration interval() {
      return Duration.ZERO;
    }

    @Override
    public void save(TrainingState state) {
      keeper.save(state);
    }
  }
}
