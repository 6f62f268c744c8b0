package io.github.downhill.learning;

/** Is told what happens during a run, on the training thread; so it should return quickly. */
@FunctionalInterface
public interface TrainingObserver {

  /** Something happened. */
  void on(TrainingEvent event);
}
