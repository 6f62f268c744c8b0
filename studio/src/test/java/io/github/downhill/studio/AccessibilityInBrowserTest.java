package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Axe, which knows what screen readers and the eyes of many need, finds nothing that matters. */
class AccessibilityInBrowserTest {
  private static final Supplier<String> AXE = Once.of(AccessibilityInBrowserTest::axe);

  private static final String RUN =
      """
      async () => {
        const {nextFrame} = await import("/pages/frame.js");
        for (let i = 0; i < 2; i++) await new Promise(nextFrame);
        const {violations} = await axe.run(document, {resultTypes: ["violations"]});
        const told = ({id, help}, {target, any}) =>
          `${id}: ${help}: ${target}: ${any.map(({message}) => message)}`;
        return violations
          .filter(({impact}) => ["serious", "critical"].includes(impact))
          .flatMap(violation => violation.nodes.map(node => told(violation, node)));
      }
      """;

  private static final String SET =
      "async patch => (await import('/pages/store.js')).store.set(patch)";

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("looks")
  void noViewHasASeriousViolation(Device device, ColorScheme scheme) {
    Window window =
        studio.open(
            device.options().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE),
            "?image=test:3&neuron=1.2&plane=random&mesh=21&pictures=1000");
    window.page().evaluate(AXE.get());
    for (String view :
        List.of(
            "draw",
            "wall",
            "machine",
            "nudges",
            "example",
            "descent",
            "landscape",
            "hall",
            "stress",
            "dream",
            "memory",
            "space")) {
      for (int lesson : List.of(0, 1)) {
        show(window, view, lesson);

        assertThat(window.page().evaluate(RUN))
            .as("%s, lesson %d", view, lesson)
            .isEqualTo(List.of());
      }
    }
  }

  /** A lesson that opens chooses a view of its own, so it is opened first. */
  private static void show(Window window, String view, int lesson) {
    window.page().evaluate(SET, Map.of("lesson", lesson));
    if (lesson > 0) {
      window.page().locator(".lesson").waitFor();
    }
    window.page().evaluate(SET, Map.of("view", view));
    window.page().locator("#view-" + view).waitFor();
  }

  static Stream<Arguments> looks() {
    return Stream.of(Device.PHONE, Device.LAPTOP)
        .flatMap(device ->
            Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .map(scheme -> Arguments.of(device, scheme)));
  }

  private static String axe() {
    try (InputStream script = AccessibilityInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
