package io.github.downhill.cli;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.formats.Checkpoint;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.Origin;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.DivergedException;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.StoppingRule;
import io.github.downhill.learning.Trainer;
import io.github.downhill.learning.TrainingEvent.Finished;
import io.github.downhill.learning.TrainingEvent.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A run of {@code downhill train} for which everything is chosen: learns, writes the network, and
 * says what is left where something fails.
 *
 * @param before the moment to go on from
 * @param out where the network is written
 */
record TrainRun(
    TrainSetting setting,
    Kernels kernels,
    Optional<Checkpoint> before,
    CheckpointPlace kept,
    ModelPlace out,
    Resumption resumption) {
  private static final Path ELSEWHERE = Path.of("elsewhere.onnx");

  /**
   * Runs, and tells of it.
   *
   * @return the new name of what was in the place of the network, if it was kept
   */
  Optional<Path> run(TrainReport report) throws IOException {
    // The first checkpoint wants it; meanwhile the run gets ready.
    Thread.ofPlatform().daemon().start(setting.dataset().training()::fingerprint);
    try (Interruption interruption = Interruption.watch();
        Team team = new Team(setting.threads())) {
      Finished finished = learn(trainer(team, report, interruption));
      Optional<Path> aside = write(finished);
      if (finished.reason() != Reason.STOPPED) {
        kept.discard();
      }
      report.finished(finished, out.file(), resumption);
      return aside;
    }
  }

  private Trainer trainer(Team team, TrainReport report, StoppingRule stopping) {
    Recipe recipe = setting.recipe();
    Dataset dataset = setting.dataset();
    return new Trainer(
        recipe,
        dataset.training(),
        Optional.of(dataset.test()),
        kernels,
        team,
        report,
        stopping,
        Optional.of(new CheckpointKeeper(kept.file(), recipe, dataset)));
  }

  private Finished learn(Trainer trainer) {
    before.ifPresent(from -> trainer.resume(from.state()));
    try {
      return trainer.run();
    } catch (DivergedException e) {
      throw new FailureException(e.getMessage() + "." + lastGoodMoment(), e);
    }
  }

  private String lastGoodMoment() {
    return kept.moment()
        .map(moment -> moment.state().step())
        .filter(step -> step > 0)
        .map(step -> " What it knew after step %,d is in %s.".formatted(step, kept.file()))
        .orElse("");
  }

  private Optional<Path> write(Finished finished) throws IOException {
    try {
      if (finished.reason() == Reason.STOPPED) {
        return out.writeUnfinished(model(finished));
      }
      out.write(model(finished));
      return Optional.empty();
    } catch (IOException e) {
      if (kept.moment().isEmpty()) {
        throw e;
      }
      throw new FailureException(
          "%s Nothing is lost: the checkpoint is %s.".formatted(e.getMessage(), kept.file()),
          e,
          resumption.command(ELSEWHERE));
    }
  }

  private Model model(Finished finished) {
    Dataset dataset = setting.dataset();
    Origin origin =
        new Origin(
            setting.recipe(),
            finished.step(),
            dataset.name(),
            dataset.training().size(),
            dataset.training().fingerprint(),
            Version.text());
    return new Model(finished.network(), Optional.of(origin));
  }
}
