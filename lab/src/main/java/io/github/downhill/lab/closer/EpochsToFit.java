package io.github.downhill.lab.closer;

import io.github.downhill.lab.closer.Learner.End;
import io.github.downhill.lab.workshop.Craft;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import java.util.Map;
import java.util.Optional;

/** After how many epochs a network gets all right that it learns from. */
record EpochsToFit(Learner learner) implements Measurement {
  static final String EPOCHS = "epochs";

  @Override
  public Craft craft() {
    return Craft.training("epochs to fit", 1);
  }

  @Override
  public Map<String, String> text() {
    return learner.text();
  }

  /** NaN if it never does. */
  @Override
  public Optional<Measured> make(Site site) {
    double[] epochs = {Double.NaN};
    End end =
        learner.learn(
            site,
            view -> {
              boolean fits = view.evaluator().evaluate(view.learned()).errors() == 0;
              epochs[0] = fits ? view.run().epochs() : Double.NaN;
              return !fits;
            });
    return end == End.STOPPED ? Optional.empty() : Optional.of(new Measured().with(EPOCHS, epochs));
  }
}
