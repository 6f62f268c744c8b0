package io.github.downhill.lab.closer;

import io.github.downhill.lab.closer.Learner.End;
import io.github.downhill.lab.closer.Learner.View;
import io.github.downhill.lab.workshop.Craft;
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
 * from is critical, epoch by epoch. What is held out is taken in two halves, every second picture:
 * by the one the best epoch is chosen, and the other says how good it is, for the best of many
 * looks at the same pictures is partly luck.
 *
 * @param every after how many epochs each it is looked at; after the first in any case
 * @param sampled how many examples are searched for critical ones
 * @param tries how often each of them is moved
 */
record NoisyCourse(Learner learner, int every, int sampled, int tries) implements Measurement {
  static final String EPOCH = "epoch";
  static final String TRAINING = "training";

  /** Of the half of what is held out by which an epoch may be chosen. */
  static final String CHOOSING = "choosing";

  /** Of the other half. */
  static final String VALIDATION = "validation";

  /** The paper's box: 0.3 of 255 shades. */
  static final String CRITICAL = "critical";

  /** A box ten times as wide, in which there is more to be seen. */
  static final String WIDELY = "critical in the wide box";

  static final double RADIUS = 0.3 / 255;

  /** Of 255, on each side: the wide box. */
  static final int SHADES = 3;

  static final double WIDE = SHADES / 255.0;

  private record Look(
      int epoch, double training, double choosing, double validation, double near, double far) {}

  /** How many looks there are if it does not run away. */
  int looks() {
    int epochs = learner.recipe().epochs();
    return epochs / every + (every > 1 && epochs > 0 ? 1 : 0);
  }

  @Override
  public Craft craft() {
    return Craft.training("noisy course", 1);
  }

  @Override
  public Map<String, String> text() {
    Map<String, String> text = learner.text();
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
    int first = Trial.learnable(all);
    Examples choosing = everySecond(site.training(), first, all);
    Examples validation = everySecond(site.training(), first + 1, all);
    List<Look> looks = new ArrayList<>();
    End end =
        learner.learn(
            site,
            view -> {
              int epoch = view.run().epochs();
              if (epoch == 1 || epoch % every == 0) {
                looks.add(look(view, choosing, validation));
              }
              return true;
            });
    return end == End.STOPPED ? Optional.empty() : Optional.of(measured(looks));
  }

  private static Examples everySecond(Examples examples, int from, int to) {
    return new Subset(examples, IntStream.iterate(from, i -> i < to, i -> i + 2).toArray());
  }

  private Look look(View view, Examples choosing, Examples validation) {
    return new Look(
        view.run().epochs(),
        view.evaluator().evaluate(view.learned()).accuracy(),
        view.evaluator().evaluate(choosing).accuracy(),
        view.evaluator().evaluate(validation).accuracy(),
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
        .with(CHOOSING, looks.stream().mapToDouble(Look::choosing).toArray())
        .with(VALIDATION, looks.stream().mapToDouble(Look::validation).toArray())
        .with(CRITICAL, looks.stream().mapToDouble(Look::near).toArray())
        .with(WIDELY, looks.stream().mapToDouble(Look::far).toArray());
  }
}
