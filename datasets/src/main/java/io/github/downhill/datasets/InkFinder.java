package io.github.downhill.datasets;

import java.util.Optional;

/**
 * Tells ink from paper: which pixels were drawn, and how strongly.
 *
 * <p>Ink is what differs from the paper around it. Whether it is darker or lighter is decided by
 * the cubes of all differences: ink is little, but differs much.
 */
final class InkFinder {
  /** Shades by which ink differs at least; less is dust on an empty page. */
  private static final int CONTRAST_MIN = 20;

  private static final int NOISES_MIN = 6; // by so many times the noise, too
  private static final int NOISE_STEPS = 8; // per shade
  private static final float DEVIATION_PER_MEDIAN = 1.48f; // of a normal distribution
  private static final float FULL = 245; // shades of difference that count as full contrast

  private InkFinder() {}

  /** The ink on a picture, or nothing if it is blank. */
  static Optional<Ink> find(GreyPicture picture) {
    Paper paper = Paper.under(picture);
    float[] differences = differences(picture, paper);
    float[] ink = paper.isEven() ? even(differences) : uneven(differences);
    return ink.length == 0
        ? Optional.empty()
        : Optional.of(new Ink(picture.width(), picture.height(), ink));
  }

  /** How far each pixel differs from the paper in the direction of ink, in shades. */
  private static float[] differences(GreyPicture picture, Paper paper) {
    float[] darker = new float[picture.width() * picture.height()];
    double cubes = 0;
    for (int i = 0; i < darker.length; i++) {
      int x = i % picture.width();
      int y = i / picture.width();
      darker[i] = paper.shade(x, y) - picture.shade(x, y);
      cubes += (double) darker[i] * darker[i] * darker[i];
    }
    int sign = cubes < 0 ? -1 : 1;
    for (int i = 0; i < darker.length; i++) {
      darker[i] *= sign;
    }
    return darker;
  }

  /** On even paper, the strongest pixel is full ink; nothing is taken away. */
  private static float[] even(float[] differences) {
    float most = 0;
    for (float difference : differences) {
      most = Math.max(most, difference);
    }
    return most < CONTRAST_MIN ? new float[0] : stretched(differences, 0, most > FULL ? 255 : most);
  }

  /** On uneven paper, ink is what stands out of the noise, and most of it is full ink. */
  private static float[] uneven(float[] differences) {
    float noise = noise(differences);
    float threshold = Otsu.threshold(differences);
    float full = meanAbove(differences, threshold);
    return full < Math.max(CONTRAST_MIN, NOISES_MIN * noise)
        ? new float[0]
        : stretched(differences, Math.max(threshold / 2, 3 * noise), full);
  }

  private static float[] stretched(float[] differences, float none, float full) {
    float[] ink = new float[differences.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = differences[i] < none ? 0 : Math.min(1, differences[i] / full);
    }
    return ink;
  }

  /** The standard deviation of the paper's shades, from the median, which ink hardly moves. */
  private static float noise(float[] differences) {
    int[] sizes = new int[256 * NOISE_STEPS];
    for (float difference : differences) {
      sizes[(int) Math.min(sizes.length - 1, NOISE_STEPS * Math.abs(difference))]++;
    }
    int median = 0;
    for (int below = sizes[0]; 2 * below < differences.length; below += sizes[median]) {
      median++;
    }
    return DEVIATION_PER_MEDIAN * (median + 0.5f) / NOISE_STEPS;
  }

  private static float meanAbove(float[] differences, float threshold) {
    double sum = 0;
    int count = 0;
    for (float difference : differences) {
      if (difference > threshold) {
        sum += difference;
        count++;
      }
    }
    return count == 0 ? 0 : (float) (sum / count);
  }
}
