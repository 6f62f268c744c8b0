package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The promise of the page: one click, and a network that knew nothing reads digits. */
class GoalInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMnist();

  @Test
  void oneClickTrainsTheNetworkUntilItReadsNineteenOfTwentyDigits() {
    Window window = studio.open("?view=machine&image=test:0");

    window.button("Train to 95 %").click();

    window.await("({data}) => data.curves.get(data.current)?.test.at(-1)?.[2] >= 0.95");
    window.await("({data}) => data.moment.status !== 'playing'");
    assertThat(window.page().locator("[data-value=accuracy]"))
        .hasText(Pattern.compile("9[5-9]\\.\\d\\d %"));
    assertThat(window.ask("({data}) => data.moment.step")).isNotEqualTo(0);
  }

  @Test
  void whoComesFirstIsToldThatTheNetworkIsUntrainedAndTrainsItFromThere() {
    Window window = studio.open("?image=test:0");
    Object before = window.ask("({data}) => data.current");
    window.page().evaluate(FRESH);
    window.await(
        "({data}, before) => data.moment.run === data.current && data.current !== before", before);
    assertThat(window.answer()).containsText("It has learned nothing yet");

    window.answer().getByText("Train to 95 %").click();

    window.await("({data}) => data.curves.get(data.current)?.test.at(-1)?.[2] >= 0.95");
    assertThat(window.answer().getByText("Train to 95 %")).isHidden();
  }

  private static final String FRESH =
      """
      async () => {
        const {start} = await import("/pages/machine/orders.js");
        const {store} = await import("/pages/store.js");
        start(store.data.welcome.recipe);
      }
      """;
}
