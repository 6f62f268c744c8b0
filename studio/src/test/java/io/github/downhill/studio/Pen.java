package io.github.downhill.studio;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/** Draws on the page's pad, by mouse or by finger; places are those of the pad, from 0 to 280. */
final class Pen {
  private static final double SIDE = 280;

  /** From one place to the next it moves as often as a hand would. */
  private static final int MOVES = 4;

  private final Window window;
  private final BoundingBox pad;

  private Pen(Window window) {
    this.window = window;
    window.pad().scrollIntoViewIfNeeded();
    pad = window.pad().boundingBox();
  }

  static Pen on(Window window) {
    return new Pen(window);
  }

  /** A stroke by mouse: x and y of each corner. */
  void stroke(double... corners) {
    Mouse mouse = window.page().mouse();
    mouse.move(x(corners[0]), y(corners[1]));
    mouse.down();
    for (int i = 2; i < corners.length; i += 2) {
      mouse.move(x(corners[i]), y(corners[i + 1]), new Mouse.MoveOptions().setSteps(MOVES));
    }
    mouse.up();
  }

  /** A stroke by finger: x and y of each corner. */
  void touch(double... corners) {
    CDPSession session = window.page().context().newCDPSession(window.page());
    touch(session, "touchStart", List.of(corners[0], corners[1]));
    for (int i = 2; i < corners.length; i += 2) {
      for (int move = 1; move <= MOVES; move++) {
        double share = (double) move / MOVES;
        double x = corners[i - 2] + share * (corners[i] - corners[i - 2]);
        double y = corners[i - 1] + share * (corners[i + 1] - corners[i - 1]);
        touch(session, "touchMove", List.of(x, y));
      }
    }
    touch(session, "touchEnd", List.of());
    session.detach();
  }

  private void touch(CDPSession session, String type, List<Double> place) {
    JsonArray points = new JsonArray();
    if (!place.isEmpty()) {
      JsonObject point = new JsonObject();
      point.addProperty("x", x(place.get(0)));
      point.addProperty("y", y(place.get(1)));
      points.add(point);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    session.send("Input.dispatchTouchEvent", event);
  }

  private double x(double place) {
    return pad.x + place / SIDE * pad.width;
  }

  private double y(double place) {
    return pad.y + place / SIDE * pad.height;
  }
}
