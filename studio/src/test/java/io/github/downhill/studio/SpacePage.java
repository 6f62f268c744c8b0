package io.github.downhill.studio;

import java.util.List;

/** The spaces of the layers in a window, and where the digits are in them. */
final class SpacePage {
  static final String THERE =
      "({data}) => data.space?.run === data.moment.run && data.space.step === data.moment.step";

  /** One can point at digits again. */
  static final String AT_REST = "await new Promise(done => setTimeout(done, 450));";

  /** Where a digit is in the picture, in pixels of the canvas. */
  private static final String ON_MAP =
      """
      async ({placesAt, spaceNow}, index) => {
        const {squareIn, onScreen} = await import("/pages/space/mapScene.js");
        const {store} = await import("/pages/store.js");
        const {width, height} = document.querySelector("[data-figure=space] canvas").getBoundingClientRect();
        const points = onScreen(placesAt(spaceNow(), store.state.deep), squareIn({width, height}));
        return [points[2 * index], points[2 * index + 1]];
      }
      """;

  static final String SEND =
      "async message => (await import('/pages/server.js')).server.send(message)";

  private SpacePage() {}

  static Window open(InBrowser studio, String more) {
    Window window = studio.open("?view=space" + more);
    window.await(THERE);
    window.page().locator("[data-figure=space] canvas").waitFor();
    return window;
  }

  static List<?> place(Window window, int index) {
    return (List<?>) window.with("space/now.js", ON_MAP, index);
  }

  static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
