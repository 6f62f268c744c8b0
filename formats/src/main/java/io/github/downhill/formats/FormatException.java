package io.github.downhill.formats;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that cannot be read or written, in one sentence that is meant to be shown to the user as
 * it is.
 *
 * <p>The sentence says which file, what is wrong with it and where, what was expected, and what to
 * do.
 */
public final class FormatException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  /** A file that cannot be used, for the reason in the sentence. */
  public FormatException(String sentence) {
    super(sentence);
  }

  private FormatException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** What to tell the user when a file is refused for what is in it. */
  static FormatException refused(Path file, Refusal refusal) {
    return new FormatException(file + " " + refusal.getMessage() + ".", refusal);
  }

  /** What to tell the user when reading a file failed. */
  static FormatException unreadable(Path file, IOException failure) {
    if (failure instanceof FormatException known) {
      return known;
    }
    return new FormatException(file + readingFailed(file, failure), failure);
  }

  /** What to tell the user when writing a file failed. */
  static FormatException unwritable(Path file, IOException failure) {
    if (failure instanceof FormatException known) {
      return known;
    }
    return new FormatException(
        file + " cannot be written: " + writingFailed(file, failure), failure);
  }

  private static String readingFailed(Path file, IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> " does not exist; check the spelling of the path.";
      case AccessDeniedException _ -> " may not be read; check its permissions.";
      default -> " cannot be read: %s.".formatted(reason(file, failure));
    };
  }

  private static String writingFailed(Path file, IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "its folder does not exist; make it, or choose another place.";
      case AccessDeniedException _ -> "its folder may not be written to; choose another place.";
      default -> "%s; choose another place.".formatted(reason(file, failure));
    };
  }

  private static String reason(Path file, IOException failure) {
    String message =
        failure instanceof FileSystemException e ? e.getReason() : failure.getMessage();
    return message == null || message.equals(file.toString())
        ? failure.getClass().getSimpleName()
        : message;
  }
}
