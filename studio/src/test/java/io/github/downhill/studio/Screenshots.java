package io.github.downhill.studio;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The pictures of the documentation: every view, on a phone, a laptop and a projector, light and
 * dark, after a whole training on MNIST.
 *
 * <p>{@code ./mvnw verify -pl studio -am -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false
 * -Ddownhill.screenshots=docs/studio} makes them anew; the folder is that of the checkout.
 */
@EnabledIfSystemProperty(named = "downhill.screenshots", matches = ".+")
class Screenshots {
  /** The views, and what each is not whole without. */
  private static final Map<String, String> VIEWS = new LinkedHashMap<>();

  static {
    VIEWS.put("draw", "data.lit");
    VIEWS.put("wall", "data.twin && data.smoothness");
    VIEWS.put("machine", "data.curves.size > 0");
    VIEWS.put("nudges", "data.slopes && data.trial && data.turns");
    VIEWS.put("example", "data.costs && data.averages?.rows.some(({all}) => all)");
    VIEWS.put("descent", "data.surface && data.walk");
    VIEWS.put("landscape", "data.ball && data.pathCosts && data.weigh");
    VIEWS.put("hall", "data.hall && (data.thumbs?.size > 0 || innerWidth < 700)"); // out of sight
    VIEWS.put(
        "stress", "Object.keys(data.stressCurves ?? {}).length === 9 && data.nonsenses?.blank");
    VIEWS.put("dream", "data.film && data.near && data.yardstick && data.queried");
    VIEWS.put("memory", "data.contest?.finished && data.memoryOrder");
    VIEWS.put("space", "data.space");
  }

  /** A landscape takes minutes, with scalar loops on one thread. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String QUERY = "?image=test:32&neuron=1.4&exponent=0.6&axis=log&view=";

  @RegisterExtension static final InBrowser studio = InBrowser.withMnist();

  private final Path folder = Path.of("..").resolve(System.getProperty("downhill.screenshots", ""));

  @Test
  void ofEveryView() {
    train();
    for (Device device : Device.values()) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (String view : VIEWS.keySet()) {
          take(device, scheme, view);
        }
      }
    }
  }

  private static void train() {
    Window window = studio.open("?view=machine");
    window.button("To the end").click();
    window.await("({data}) => data.moment.status === 'playing'");
    while (!"finished".equals(window.ask("({data}) => data.moment.status"))) {
      Object epoch = window.ask("({data}) => data.moment.epoch");
      window.await(
          "({data}, epoch) => data.moment.epoch > epoch || data.moment.status === 'finished'",
          epoch,
          PATIENCE);
    }
    window.close();
  }

  private void take(Device device, ColorScheme scheme, String view) {
    Window window = studio.open(device.options().setColorScheme(scheme), QUERY + view);
    window.await("({data}) => data.answer?.activations && data.curves.size > 0 && data.lit");
    if (view.equals("memory")) {
      window.button("Train both").click();
    }
    if (view.equals("wall")) {
      window.button("Train it").click();
    }
    window.await("({data}) => " + VIEWS.get(view), null, PATIENCE);
    window.page().evaluate(STILL);
    String look = scheme.name().toLowerCase(Locale.ROOT);
    Path file = folder.resolve("%s-%d-%s.png".formatted(view, device.width, look));
    window.page().screenshot(new ScreenshotOptions().setPath(file));
    window.close();
  }

  /** Goes to the top and waits until everything has been drawn. */
  private static final String STILL =
      """
      async () => {
        document.querySelectorAll("*").forEach(element => element.scrollTo(0, 0));
        await document.fonts.ready;
        for (let i = 0; i < 30; i++) await new Promise(requestAnimationFrame);
      }
      """;
}
