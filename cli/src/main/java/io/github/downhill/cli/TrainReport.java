package io.github.downhill.cli;

import io.github.downhill.learning.TrainingEvent.Finished;
import io.github.downhill.learning.TrainingObserver;
import java.nio.file.Path;

/** Shows a run, for people or for programs. */
interface TrainReport extends TrainingObserver, AutoCloseable {

  /** The run is over and its network is written. */
  void finished(Finished finished, Path model, Resumption resumption);

  @Override
  void close();
}
