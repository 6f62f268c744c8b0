package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.downhill.studio.LandscapePage.SMALL;
import static io.github.downhill.studio.LandscapePage.awaitSurvey;
import static io.github.downhill.studio.LandscapePage.fresh;
import static io.github.downhill.studio.LandscapePage.train;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The landscape and what is around it: links, devices, a studio that starts again, the lesson. */
class LandscapeAroundInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void aLinkOpensWhatOneSaw() {
    Window window =
        studio.open(
            SMALL + "&plane=random&dice=5&over=test&tone=linear&spin=200&tilt=60&palette=grey");
    window.await(
        "({data}) => data.survey?.seed === 5 && data.survey.test && !data.survey.training");

    assertThat(window.ask("({state}) => [state.tone, state.spin, state.tilt, state.mesh].join()"))
        .isEqualTo("linear,200,60,21");
    assertThat(window.ask("({data}) => data.survey.grid")).isEqualTo(21);
    assertThat(window.page().locator("[data-figure=landscape-map] figcaption"))
        .hasText("From above: test cost, a random plane");
    assertThat(window.page().locator("input[name=land-tone][value=linear]")).isChecked();
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void fitsThePage(Device device) {
    Window window = studio.open(device, SMALL + "&plane=random");
    awaitSurvey(window);
    assertThat(window.page().locator("[data-figure=landscape-map] canvas")).isVisible();
    assertThat(window.ask("() => document.scrollingElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    if (device != Device.PHONE) {
      assertThat(
              window.ask(
                  "() => { const {scrollHeight, clientHeight} = document.querySelector('.views');"
                      + " return scrollHeight - clientHeight; }"))
          .isEqualTo(0);
    }
  }

  @Test
  void afterTheStudioWasStartedAgainTheNewNetworkIsSurveyed() {
    Window window = fresh(studio, "&plane=random");
    window.complaints().expectToBeCutOff();
    awaitSurvey(window);
    Object id = window.ask("({data}) => data.survey.id");

    Runnable startAgain = studio.stop();
    assertThat(window.page().locator("[data-banner=connection]")).containsText("stopped");
    startAgain.run();

    window.await("({data}, id) => data.survey && data.survey.id > id && data.ball", id);
  }

  @Test
  void theLessonSaysTheNumbersOfTheSurveyAndGoesFromPlaneToPlane() {
    Window window = fresh(studio, "");
    train(window, 4);
    window
        .page()
        .evaluate("async () => (await import('/pages/store.js')).store.set({lesson: 18, part: 2})");
    window.await("({state, data}) => state.plane === 'random' && data.survey?.plane === 'random'");
    window.await("({data}) => data.weigh?.id === data.survey.id");
    Locator lesson = window.page().locator(".lesson");
    Object cost = window.ask("({data}) => data.weigh.costs.training.toFixed(4)");
    assertThat(lesson).containsText("It costs " + cost);
    lesson.getByRole(AriaRole.BUTTON).getByText("along the path").first().click();
    window.await("({state, data}) => state.plane === 'path' && data.survey.plane === 'path'");
  }
}
