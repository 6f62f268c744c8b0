package io.github.downhill.studio;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;

/** A window with the studio's page, in a profile of its own. */
final class Window {
  private static final String STORE =
      "const {store} = await import('/pages/store.js'); const about = ";

  private static final String FRAME = "const {nextFrame} = await import('/pages/frame.js'); ";

  private static final Duration PATIENCE = Duration.ofSeconds(60); // a machine may be busy

  /**
   * Looks at every frame whether a condition holds, and stays until what follows from it is drawn.
   */
  private static final String WAIT =
      """
      ;
      const end = performance.now() + patience;
      while (!about(store, argument)) {
        if (performance.now() > end) {
          throw new Error(`in vain: ${about} of ${argument}; ${JSON.stringify(store.state)}`);
        }
        await new Promise(requestAnimationFrame);
      }
      for (let i = 0; i < 2; i++) await new Promise(nextFrame); // what is drawn may ask for more
      """;

  private final Page page;
  private final Complaints complaints;

  private Window(Page page, Complaints complaints) {
    this.page = page;
    this.complaints = complaints;
  }

  /** Opens an address and waits for the first network. */
  static Window open(BrowserContext context, String address, Complaints complaints) {
    Window window = new Window(context.newPage(), complaints);
    window.page.navigate(address);
    window.awaitNetwork();
    return window;
  }

  Page page() {
    return page;
  }

  Complaints complaints() {
    return complaints;
  }

  void close() {
    page.context().close();
  }

  void reload() {
    page.reload();
    awaitNetwork();
  }

  Locator pad() {
    return page.getByLabel("Draw a digit", new Page.GetByLabelOptions().setExact(true));
  }

  Locator answer() {
    return page.getByRole(AriaRole.STATUS, named("Answer"));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  Locator slider(String name) {
    return page.getByRole(AriaRole.SLIDER, named(name));
  }

  Locator tab(String name) {
    return page.getByRole(AriaRole.TAB, named(name));
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }

  void awaitNetwork() {
    await(
        "({data}) => data.connected && data.moment?.parameters && document.querySelector('.view')");
  }

  /** Waits until something holds of the page's store and can be seen. */
  void await(String condition) {
    await(condition, null);
  }

  void await(String condition, Object argument) {
    await(condition, argument, PATIENCE);
  }

  /** The same for what may take long. */
  void await(String condition, Object argument, Duration patience) {
    String waiting = "; const patience = " + patience.toMillis() + WAIT;
    page.evaluate("async argument => {" + FRAME + STORE + condition + waiting + "}", argument);
  }

  /** Saves a picture, or its numbers, by its menu. */
  Path save(String figure, String how, Path folder) {
    String menu = "[data-figure=%s] .figure-menu > button".formatted(figure);
    Download download =
        page.waitForDownload(() -> {
          page.locator(menu).click();
          button(how).click();
        });
    Path file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  /** Waits until what is to be drawn now has been. */
  void awaitDrawn() {
    await("() => true");
  }

  /** What a function makes of the page's store now. */
  Object ask(String function) {
    return page.evaluate("async () => {" + STORE + function + "; return about(store);}");
  }

  /** What a function makes of a module of the page. */
  Object with(String module, String function, Object argument) {
    return page.evaluate(
        "async argument => (%s)(await import('/pages/%s'), argument)".formatted(function, module),
        argument);
  }
}
