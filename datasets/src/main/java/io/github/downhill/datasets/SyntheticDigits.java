package io.github.downhill.datasets;

import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.network.Randomness;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Digits drawn by Downhill itself: 60,000 to learn from and 10,000 others to be tested on.
 *
 * <p>They are always the same ones, on every machine: each follows from the seed, from whether it
 * is for training or for testing, and from its number. So any of them can be drawn alone, and
 * threads share the work.
 *
 * @param notice what the user should know about why these are used
 */
record SyntheticDigits(Optional<String> notice, ProgressListener listener) implements DataSource {
  static final String NAME = "synthetic";
  private static final int TRAINING = 60_000;
  private static final int TEST = 10_000;
  private static final int BATCH = 500; // digits that one thread draws at a time
  private static final Randomness RANDOMNESS = Randomness.of(1);

  @Override
  public FoundDataset dataset() {
    listener.began(ProgressListener.Job.DRAWING, "Drawing 70,000 digits");
    Progress progress = new Progress(listener, TRAINING + TEST);
    Examples training = draw(RANDOMNESS.at(0), TRAINING, progress);
    Examples test = draw(RANDOMNESS.at(1), TEST, progress);
    return new FoundDataset(new Dataset(NAME, training, test), notice);
  }

  @Override
  public FoundExamples test() {
    listener.began(ProgressListener.Job.DRAWING, "Drawing 10,000 digits");
    return new FoundExamples(draw(RANDOMNESS.at(1), TEST, new Progress(listener, TEST)), notice);
  }

  /** Draws the first digits of an endless row of them. */
  static PixelExamples draw(Randomness randomness, int count, Progress progress) {
    byte[] pixels = new byte[count * DigitRecipe.PIXELS];
    byte[] labels = new byte[count];
    IntStream.range(0, (count + BATCH - 1) / BATCH)
        .parallel()
        .forEach(batch -> {
          int start = batch * BATCH;
          int end = Math.min(count, start + BATCH);
          for (int i = start; i < end; i++) {
            draw(randomness.at(i), i, pixels, labels);
          }
          progress.drawn(end - start);
        });
    return new PixelExamples(NAME, DigitRecipe.PIXELS, MnistFolder.CLASSES, pixels, labels);
  }

  private static void draw(Randomness randomness, int index, byte[] pixels, byte[] labels) {
    int digit = randomness.below(0, MnistFolder.CLASSES);
    byte[] picture = DigitRecipe.centred(Handwriting.write(digit, randomness.at(1)));
    System.arraycopy(picture, 0, pixels, index * picture.length, picture.length);
    labels[index] = (byte) digit;
  }

  /** Counts what all threads have drawn. */
  static final class Progress {
    private final ProgressListener listener;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    Progress(ProgressListener listener, int total) {
      this.listener = listener;
      this.total = total;
    }

    private void drawn(int digits) {
      listener.progressed(ProgressListener.Job.DRAWING, done.addAndGet(digits), total);
    }
  }
}
