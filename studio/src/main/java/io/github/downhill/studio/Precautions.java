package io.github.downhill.studio;

import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.DirectHandlers;
import java.util.List;

/** What every answer tells a browser not to do with it. */
final class Precautions {
  private final Pages pages;

  Precautions(Pages pages) {
    this.pages = pages;
  }

  /** The headers of an answer, which a page of others may frame or not. */
  List<Header> headers(boolean embedded) {
    return List.of(
        HeaderValues.create("Content-Security-Policy", pages.contentSecurityPolicy(embedded)),
        HeaderValues.create("X-Content-Type-Options", "nosniff"),
        HeaderValues.create("Referrer-Policy", "no-referrer"),
        HeaderValues.create("Cross-Origin-Resource-Policy", "same-origin"));
  }

  /** Adds them to what is answered to a request too broken to be routed. */
  DirectHandlers toTheUnreadable() {
    DirectHandler usual = DirectHandler.defaultHandler();
    DirectHandler guarded =
        (request, event, status, headers, message) -> {
          headers(false).forEach(headers::set);
          return usual.handle(request, event, status, headers, message);
        };
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (EventType event : EventType.values()) {
      handlers.addHandler(event, guarded);
    }
    return handlers.build();
  }
}
