package io.github.downhill.studio;

import com.microsoft.playwright.Browser.NewContextOptions;

/** What the page is looked at with. */
enum Device {
  PHONE(390, 844, true),
  LAPTOP(1366, 768, false),
  PROJECTOR(1920, 1080, false);

  final int width;
  final int height;
  private final boolean touch;

  Device(int width, int height, boolean touch) {
    this.width = width;
    this.height = height;
    this.touch = touch;
  }

  NewContextOptions options() {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(touch)
        .setIsMobile(touch)
        .setLocale("en-GB");
  }
}
