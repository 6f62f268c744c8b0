package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The page's own logic: palette.js, machine/ticks.js and machine/points.js: colours, axes and
 * lines.
 */
class ChartInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void colorsOfWeightsAreOpposedAndEquallyBrightAndZeroIsThePaper() {
    Object colors =
        studio.run(
            "palette.js",
            """
            ({signed, brightness, parse, palette}) => ({
              zero: signed(0, 1).join() === parse(palette().zero).join(),
              positive: signed(2, 1).join() === signed(1, 1).join(),
              opposed: signed(-1, 1).join() !== signed(1, 1).join(),
              nothing: signed(NaN, 1).join() === signed(0, 1).join(),
              lifted: brightness(signed(0.1, 1, 0.3)) < brightness(signed(0.1, 1)),
              ratio: brightness(signed(-1, 1)) / brightness(signed(1, 1)),
            })
            """,
            null);

    assertThat((Map<?, ?>) colors)
        .allSatisfy((name, value) -> {
          if (name.equals("ratio")) {
            assertThat((Double) value).isCloseTo(1, within(0.25));
          } else {
            assertThat(value).as("%s", name).isEqualTo(true);
          }
        });
  }

  @Test
  void axesHaveTheirMarksAtRoundNumbers() {
    Object ticks =
        studio.run(
            "machine/ticks.js",
            """
            ({linearTicks, logTicks, countedTicks, roundUp, roundDown, decimals}) => [
              linearTicks(0, 1, 5), linearTicks(0, 180000, 4), linearTicks(-1, 1, 4),
              linearTicks(3, 3, 5), linearTicks(0, 0.0003, 3),
              logTicks(0.01, 1, 10), logTicks(0.001, 1000, 3), countedTicks(0, 5), countedTicks(100, 4),
              [roundUp(0.98), roundUp(123), roundDown(0.98), roundDown(5)],
              [decimals(0.05), decimals(20), decimals(0)],
            ].map(ticks => ticks.join(" "))
            """,
            null);

    assertThat(ticks)
        .isEqualTo(
            List.of(
                "0 0.2 0.4 0.6 0.8 1",
                "0 50000 100000 150000",
                "-1 -0.5 0 0.5 1",
                "3",
                "0 0.0001 0.0002 0.0003",
                "0.01 0.02 0.05 0.1 0.2 0.5 1",
                "0.001 0.1 10 1000",
                "0",
                "0 1 10 100",
                "1 150 0.5 5",
                "2 0 0"));
  }

  @Test
  void aLineIsThinnedWithoutLosingAPeak() {
    Object kept =
        studio.run(
            "machine/points.js",
            """
            ({thin, pointAt}) => {
              const value = step => step === 31415 ? 9 : Math.sin(step);
              const points = Array.from({length: 100000}, (_, step) => [step, value(step)]);
              const few = thin(points, step => step / 1000, 100);
              return [few.length <= 400, few.some(point => point[1] === 9), few[0][0], few.at(-1)[0],
                pointAt(points, 12.5)[0], pointAt([[5, 1]], 4)];
            }
            """,
            null);

    assertThat(kept).isEqualTo(Arrays.asList(true, true, 0, 99_999, 12, null));
  }
}
