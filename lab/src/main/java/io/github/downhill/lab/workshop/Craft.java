package io.github.downhill.lab.workshop;

/**
 * A kind of work that a {@link Workshop} does, as it is written down with what comes of it.
 *
 * @param name the name in files
 * @param version goes up when the same work comes to other numbers than before, so that what was
 *     kept of it is not taken any more
 * @param trains whether a network is trained for each, which then counts as one
 */
public record Craft(String name, int version, boolean trains) {

  /** Work for which a network is trained. */
  public static Craft training(String name, int version) {
    return new Craft(name, version, true);
  }

  /** Work that looks at what is there. */
  public static Craft looking(String name, int version) {
    return new Craft(name, version, false);
  }

  /** What several such works are: {@code networks}. */
  public String works() {
    return trains ? "networks" : "measurements";
  }

  /** The name with the version. */
  String text() {
    return name + " " + version;
  }
}
