package io.github.downhill.studio;

import com.microsoft.playwright.BrowserContext;

/**
 * Finds tests that look too early, which fail only on a machine that is busy: with {@code
 * -Ddownhill.studio.lag=150}, say, the page draws and hears up to so many milliseconds later than
 * it could, in every test.
 */
final class Lag {
  private static final int MILLIS = Integer.getInteger("downhill.studio.lag", 0);

  /** Messages stay in their order. */
  private static final String SCRIPT =
      """
      const lag = () => Math.random() * most;
      const frame = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = draw => setTimeout(() => frame(draw), lag());
      const descriptor = Object.getOwnPropertyDescriptor(WebSocket.prototype, "onmessage");
      Object.defineProperty(WebSocket.prototype, "onmessage", {set(hear) {
        let last = Promise.resolve();
        descriptor.set.call(this, message => {
          const due = new Promise(resolve => setTimeout(resolve, lag()));
          last = last.then(() => due).then(() => hear(message));
        });
      }});
      """;

  private Lag() {}

  static void prepare(BrowserContext context) {
    if (MILLIS > 0) {
      context.addInitScript("const most = %d; ".formatted(MILLIS) + SCRIPT);
    }
  }
}
