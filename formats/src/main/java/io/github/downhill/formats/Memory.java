package io.github.downhill.formats;

/** How much memory a file may make Downhill take. */
final class Memory {
  private Memory() {}

  /**
   * Makes sure, before it is taken, that there is memory for what a file holds.
   *
   * @throws Refusal with what would help
   */
  static void checkRoomFor(long bytes) throws Refusal {
    long room = Runtime.getRuntime().maxMemory() / 4 * 3;
    Refusal.unless(
        bytes <= room,
        "needs %,d MB of memory, but Java may take %,d MB; allow it more with -Xmx",
        bytes >> 20,
        room >> 20);
  }
}
