package io.github.downhill.studio;

import com.microsoft.playwright.Locator;
import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import java.util.List;

/** The view of the nudges in a window, and what the engine says of the network there. */
final class NudgesPage {
  static final Examples TRAINING = MadeUpDigits.examples(20_000, 1);
  static final Architecture LAYERS = Recipe.video().build().architecture();

  private NudgesPage() {}

  /** With a fresh run: what other tests have left is another network. */
  static Window open(InBrowser studio, String query) {
    Window window = studio.open("?view=nudges" + query);
    Object before = window.ask("({data}) => data.current");
    window.with("machine/orders.js", "({start}) => start({})", null);
    window.await(
        """
        ({data: {slopes, nudges, current}}, before) => current !== before && slopes?.run === current
          && Object.values(nudges).every(({run}) => run === current)\
        """,
        before);
    return window;
  }

  static Locator card(Window window, String sample) {
    return window.page().locator("[data-sample=" + sample + "]");
  }

  static Locator rows(Window window) {
    return window.page().locator(".nudges-rows li:not([hidden])");
  }

  static Locator search(Window window) {
    return window.page().getByLabel("Search the nudges");
  }

  static Parameters network(Window window) {
    List<?> numbers = (List<?>) window.ask("({data}) => Array.from(data.moment.parameters)");
    float[] all = new float[numbers.size()];
    for (int k = 0; k < all.length; k++) {
      all[k] = ((Number) numbers.get(k)).floatValue();
    }
    return Parameters.of(LAYERS, all);
  }

  static double gradient(Window window, Examples examples, Parameters gradient) {
    try (Team team = new Team(2)) {
      return new MeanGradient(KernelSelection.choose(), team, Cost.SQUARES, network(window))
          .over(examples, gradient);
    }
  }
}
