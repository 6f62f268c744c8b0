package io.github.downhill.studio;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What goes wrong in a window without anybody seeing it: errors, whatever the
 * Content-Security-Policy refuses, and requests that leave the studio.
 */
final class Complaints {
  private final String origin;
  private final List<String> heard = new ArrayList<>();
  private Predicate<String> expected = _ -> false;

  Complaints(String origin) {
    this.origin = origin;
  }

  void listenTo(BrowserContext context) {
    context.onRequest(request -> checkOrigin(request.url()));
    context.onWebError(error -> heard.add(error.error()));
    context.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        heard.add(message.text() + " at " + message.location());
      }
    });
    context.onPage(this::listenTo);
  }

  private void listenTo(Page page) {
    page.onWebSocket(socket -> checkOrigin(socket.url()));
  }

  private void checkOrigin(String url) {
    String plain = url.replaceFirst("^(blob:|ws)", url.startsWith("ws") ? "http" : "");
    if (!plain.startsWith(origin) && !url.startsWith("data:")) {
      heard.add("left the studio for " + url);
    }
  }

  /** Some complaints belong to what is tested. */
  void expect(Predicate<String> complaint) {
    expected = complaint;
  }

  /**
   * To lose the studio belongs to what is tested: a socket that cannot be opened, files that do not
   * arrive. A font cut off on its way is then asked for in its older formats, which are not sent.
   */
  void expectToBeCutOff() {
    expect(it -> it.contains("WebSocket") || it.contains("ERR_") || it.contains("/fonts/"));
  }

  /** Each of the others once, for what is wrong in a frame is wrong in every frame. */
  List<String> unexpected() {
    return heard.stream().filter(expected.negate()).distinct().toList();
  }
}
