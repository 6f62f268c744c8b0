package io.github.downhill.datasets;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the user wants the data to come from.
 *
 * @param data what {@code --data} says: a folder, a CSV file, or the word {@code synthetic}
 * @param offline whether the network must not be used
 * @param environment the environment variables, of which {@code DOWNHILL_DATA}, {@code
 *     DOWNHILL_MIRRORS} and those that name the user's folders count
 */
public record DataRequest(Optional<String> data, boolean offline, Map<String, String> environment) {
  /** The value of {@code --data} that asks for digits drawn by Downhill itself. */
  public static final String SYNTHETIC = "synthetic";

  /** Keeps its own copy of the environment. */
  public DataRequest {
    environment = Map.copyOf(environment);
  }

  /**
   * Whether pictures of digits in MNIST's form will be found, before anything has been read or
   * downloaded: so it is unless the user named a place, where there may be something else.
   */
  public boolean isOfDigits() {
    return named().map(Named::isSynthetic).orElse(true);
  }

  /** Whether the user named the digits that Downhill draws itself, by option or by variable. */
  public boolean isForSynthetic() {
    return named().filter(Named::isSynthetic).isPresent();
  }

  /**
   * The folder in which Downhill keeps something for this user, where the system wants such things;
   * it need not exist.
   */
  public Path kept(String what) {
    return CacheFolder.of(this, what);
  }

  /**
   * What the user named, by {@code --data} or else by {@code DOWNHILL_DATA}; an empty name is none.
   */
  Optional<Named> named() {
    return data.filter(value -> !value.isBlank())
        .map(value -> new Named("--data", value))
        .or(() -> variable("DOWNHILL_DATA").map(value -> new Named("DOWNHILL_DATA", value)));
  }

  /** An environment variable; an empty one is as good as none. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * Whether the network must not be used: {@code --offline}, or {@code DOWNHILL_OFFLINE} is set.
   */
  boolean mustStayOffline() {
    return offline || variable("DOWNHILL_OFFLINE").isPresent();
  }

  /** A place the user named, and by which option or variable. */
  record Named(String by, String value) {
    boolean isSynthetic() {
      return value.equals(SYNTHETIC);
    }

    Path path() throws DatasetException {
      try {
        return Path.of(value);
      } catch (InvalidPathException e) {
        throw new DatasetException("%s %s is not a path: %s.".formatted(by, value, e.getReason()));
      }
    }
  }
}
