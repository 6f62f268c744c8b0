package io.github.downhill.datasets;

/**
 * Hears how far a long job with data has come, for a progress bar.
 *
 * <p>Called on the thread that does the job (several threads may take turns while drawing), at most
 * a few hundred times a job; it should return quickly.
 */
public interface ProgressListener {

  /** A job that takes long enough to be watched. */
  enum Job {
    /** Fetching the four files of MNIST; counted in bytes. */
    DOWNLOAD,
    /** Drawing synthetic digits; counted in digits. */
    DRAWING
  }

  /** A job begins; the sentence says what it does, such as which mirror is asked. */
  default void began(Job job, String sentence) {}

  /** So much of a job is done; {@code done} falls back when a download starts over. */
  default void progressed(Job job, long done, long total) {}

  /** A listener that hears nothing. */
  static ProgressListener silent() {
    return new ProgressListener() {};
  }
}
