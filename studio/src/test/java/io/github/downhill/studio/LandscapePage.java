package io.github.downhill.studio;

import com.microsoft.playwright.Locator;
import java.util.Map;

/** The landscape in a window, and what leads to it. */
final class LandscapePage {
  static final String SMALL = "?view=landscape&mesh=21&pictures=1000";

  /** A survey of what has been chosen is there, and the ball has been found on it. */
  private static final String SURVEYED =
      "({data}) => data.survey && data.survey.run === data.moment.run && !data.surveying"
          + " && data.ball?.id === data.survey.id && data.ball.step === data.moment.step";

  static final String SEND =
      "async message => (await import('/pages/server.js')).server.send(message)";

  private LandscapePage() {}

  /** A window with a run of its own, at step 0. */
  static Window fresh(InBrowser studio, String more) {
    return fresh(studio, Device.LAPTOP, more);
  }

  static Window fresh(InBrowser studio, Device device, String more) {
    Window window = studio.open(device, "?mesh=21");
    start(window, Map.of());
    window
        .page()
        .evaluate(
            "async query => { const {store} = await import('/pages/store.js');"
                + " store.set(Object.fromEntries(new URLSearchParams(query))); }",
            SMALL + more);
    window.page().locator("#view-landscape").waitFor();
    return window;
  }

  static void start(Window window, Map<String, String> recipe) {
    Object before = window.ask("({data}) => data.current");
    window.page().evaluate(SEND, Map.of("type", "start", "recipe", recipe));
    window.await(
        "({data}, before) => data.current !== before && data.moment.run === data.current", before);
  }

  static void train(Window window, int steps) {
    int first = (int) window.ask("({data}) => data.moment.newest");
    for (int i = 1; i <= steps; i++) {
      window.page().evaluate(SEND, Map.of("type", "advance", "unit", "batch"));
      window.await("({data}, step) => data.moment.newest === step", first + i);
    }
  }

  /** Waits for a survey, and until its pictures can be walked through. */
  static void awaitSurvey(Window window) {
    window.await(SURVEYED);
  }

  static void choose(Window window, String what, String value) {
    window.page().locator("input[name=land-%s][value=%s]".formatted(what, value)).check();
  }

  static Locator value(Window window, String name) {
    return window.page().locator(".land-badges [data-value=%s]".formatted(name));
  }

  static double distance(Window window) {
    return ((Number) window.ask("({data}) => data.ball.distance")).doubleValue();
  }
}
