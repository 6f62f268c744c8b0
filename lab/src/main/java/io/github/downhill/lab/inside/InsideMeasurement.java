package io.github.downhill.lab.inside;

import io.github.downhill.lab.maps.Likeness;
import io.github.downhill.lab.maps.Smoothness;
import io.github.downhill.lab.maps.Templates;
import io.github.downhill.lab.maps.WeightMaps;
import io.github.downhill.lab.workshop.Answers;
import io.github.downhill.lab.workshop.Craft;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.RecipeText;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the weights of a network look like: how smooth the maps of its first two layers are, how
 * like edges and loops, and how much of them is still what they were drawn as.
 *
 * @param recipe by which it was trained
 * @param network what came of it
 * @param eyes what the maps are looked at with
 */
record InsideMeasurement(Recipe recipe, Network network, Eyes eyes) implements Measurement {

  @Override
  public Craft craft() {
    return Craft.looking("inside", 1);
  }

  @Override
  public Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("network", network.parametersSha256());
    text.putAll(RecipeText.of(recipe));
    return text;
  }

  @Override
  public Optional<Measured> make(Site site) {
    Measured measured = new Measured();
    putAnswers(measured, site);
    putLeftOver(measured);
    Parameters parameters = network.parameters();
    List<double[]> first =
        WeightMaps.ofFirstLayer(parameters, eyes.lit(), parameters.weights(0).columns());
    List<double[]> second = WeightMaps.ofSecondLayer(parameters, eyes.lit());
    boolean whole =
        putLooks(measured, 0, first, eyes.edges(), site)
            && putLooks(measured, 1, second, eyes.rings(), site);
    return whole ? Optional.of(measured) : Optional.empty();
  }

  private void putAnswers(Measured measured, Site site) {
    Answers answers = Answers.of(network, site.test());
    boolean[] right = answers.right(site.test());
    measured
        .with("accuracy", answers.tops(right, true).length / (double) right.length)
        .with("saturated", answers.saturated());
  }

  private void putLeftOver(Measured measured) {
    LeftOver leftOver = new LeftOver(recipe.start().weights(0), network.parameters().weights(0));
    int[] all = IntStream.range(0, eyes.lit().length).toArray();
    measured
        .with("start", leftOver.explained(all))
        .with("start where lit", leftOver.explained(eyes.pixels(true)))
        .with("never lit", leftOver.squaresOn(eyes.pixels(false)))
        .with("deviations", leftOver.deviations(eyes));
  }

  /**
   * Looks at each map, beside draws by a chance of its own: else those of all networks would have
   * the same luck. False if it was told to stop on the way.
   */
  private boolean putLooks(
      Measured measured, int index, List<double[]> maps, Templates shapes, Site site) {
    String layer = index == 0 ? "first" : "second";
    List<Smoothness> smooth = new ArrayList<>();
    List<Likeness> like = new ArrayList<>();
    for (double[] map : maps) {
      if (site.stopping().shouldStop()) {
        return false;
      }
      Randomness randomness = Randomness.of(recipe.seed()).at(index).at(smooth.size());
      smooth.add(Smoothness.of(map, randomness.at(0)));
      like.add(Likeness.of(map, shapes, randomness.at(1)));
    }
    measured
        .with(layer + ": smooth", each(smooth, Smoothness::value))
        .with(layer + ": smooth shuffled", each(smooth, Smoothness::shuffledMean))
        .with(layer + ": above chance", each(smooth, it -> it.isMoreThanChance() ? 1 : 0))
        .with(layer + ": shapes", each(like, Likeness::share))
        .with(layer + ": shapes shuffled", each(like, Likeness::shuffled))
        .with(layer + ": shapes alike", each(like, Likeness::alike));
    return true;
  }

  private static <T> double[] each(List<T> all, ToDoubleFunction<T> measure) {
    return all.stream().mapToDouble(measure).toArray();
  }
}
