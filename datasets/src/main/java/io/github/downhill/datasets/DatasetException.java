package io.github.downhill.datasets;

import java.io.EOFException;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;

/**
 * Data that cannot be used, in one sentence that is meant to be shown to the user as it is.
 *
 * <p>The sentence says what was wrong, where (file, and line or offset), what was expected, and
 * what to do.
 */
public final class DatasetException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final String sentence;

  /** Data that cannot be used, for the reason in the sentence. */
  public DatasetException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  private DatasetException(String sentence, IOException cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /** The sentence to show. */
  @Override
  public String getMessage() {
    return sentence;
  }

  /** Data that cannot be used: the name of the file, then what is wrong with it. */
  static DatasetException about(Path file, String predicate) {
    return new DatasetException(file + " " + predicate + ".");
  }

  /** A number as sentences show it: 60,000. */
  static String grouped(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** What to tell the user when reading a file failed. */
  static DatasetException unreadable(Path file, IOException failure) {
    if (failure instanceof DatasetException known) {
      return known;
    }
    return new DatasetException(file + sentenceEnd(file, failure), failure);
  }

  /** What to tell the user when writing a file failed. */
  static DatasetException unwritable(Path file, IOException failure) {
    return new DatasetException(
        file + " cannot be written: " + reason(file, failure) + "; choose another place.", failure);
  }

  private static String sentenceEnd(Path file, IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> " does not exist; check the spelling of the path.";
      case AccessDeniedException _ -> " may not be read; check its permissions.";
      case EOFException _ ->
          " ends in the middle of its compressed data; it was cut off, so copy or download it"
              + " again.";
      case ZipException e ->
          " is damaged: its gzip data does not unpack (%s); copy or download it again."
              .formatted(e.getMessage());
      case MalformedInputException _ -> " is not text; expected comma-separated values in UTF-8.";
      default -> " cannot be read: %s.".formatted(reason(file, failure));
    };
  }

  private static String reason(Path file, IOException failure) {
    String message = failure.getMessage();
    return message == null || message.equals(file.toString())
        ? failure.getClass().getSimpleName()
        : message;
  }
}
