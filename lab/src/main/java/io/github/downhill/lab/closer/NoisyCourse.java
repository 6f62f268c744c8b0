package io.github.downhill.lab.closer;

import io.github.downhill.lab.closer.Learner.End;
import io.github.downhill.lab.closer.Learner.View;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a network does on what it learns from and on what is held out, and how much of what it learns
 * from is critical, epoch by epoch.
 *
 * @param every after how many epochs each it is looked at; after the first in any case
 * @param sampled how many examples are searched for critical ones
 * @param tries how often each of them is moved
 */
record NoisyCourse(Learner learner, int every, int sampled, int tries) implements Measurement {
  static final String EPOCH = "epoch";
  static final String TRAINING = "training";
  static final String VALIDATION = "validation";

  /** The paper's box: 0.3 of 255 shades. */
  static final String CRITICAL = "critical";

  /** A box ten times as wide, in which there is more to be seen. */
  static final String WIDELY = "critical in the wide box";

  static final double RADIUS = 0.3 / 255;

  /** Of 255, on each side: the wide box. */
  static final int SHADES = 3;

  static final double WIDE = SHADES / 255.0;

  private record Look(int epoch, double training, double validation, double near, double far) {}

  @Override
  public Map<String, String> text() {
    Map<String, String> text = learner.text("noisy course");
    text.put("every", Integer.toString(every));
    text.put("sampled", Integer.toString(sampled));
    text.put("tries", Integer.toString(tries));
    text.put("radii", RADIUS + " " + WIDE);
    return text;
  }

  /** A network that runs away is looked at no more. */
  @Override
  public Optional<Measured> make(Site site) {
    int all = site.training().size();
    int[] rest = IntStream.range(Trial.learnable(all), all).toArray();
    Examples heldOut = new Subset(site.training(), rest);
    List<Look> looks = new ArrayList<>();
    End end =
        learner.learn(
            site,
            view -> {
              int epoch = view.run().epochs();
              if (epoch == 1 || epoch % every == 0) {
                looks.add(look(view, heldOut));
              }
              return true;
            });
    return end == End.STOPPED ? Optional.empty() : Optional.of(measured(looks));
  }

  private Look look(View view, Examples heldOut) {
    return new Look(
        view.run().epochs(),
        view.evaluator().evaluate(view.learned()).accuracy(),
        view.evaluator().evaluate(heldOut).accuracy(),
        critical(view, RADIUS),
        critical(view, WIDE));
  }

  private double critical(View view, double radius) {
    Randomness chance = Randomness.of(learner.recipe().seed()).at(view.run().epochs());
    return new CriticalSamples(view.network(), view.site().kernels(), radius, tries)
        .share(view.learned(), sampled, chance);
  }

  private static Measured measured(List<Look> looks) {
    return new Measured()
        .with(EPOCH, looks.stream().mapToDouble(Look::epoch).toArray())
        .with(TRAINING, looks.stream().mapToDouble(Look::training).toArray())
        .with(VALIDATION, looks.stream().mapToDouble(Look::validation).toArray())
        .with(CRITICAL, looks.stream().mapToDouble(Look::near).toArray())
        .with(WIDELY, looks.stream().mapToDouble(Look::far).toArray());
  }
}
