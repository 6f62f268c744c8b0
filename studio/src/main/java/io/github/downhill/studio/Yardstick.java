package io.github.downhill.studio;

import io.github.downhill.lab.space.ClassMeans;
import io.github.downhill.lab.space.Neighbour;
import io.github.downhill.lab.space.Pixels;
import io.github.downhill.learning.PixelExamples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * By what a picture is measured that somebody claims to be a digit.
 *
 * @param means the average picture of each digit, 10 × 784
 * @param likeness the correlation of some test pictures with the average of their digit, ascending
 * @param distances of the same from the nearest training picture, ascending
 * @param apart the mean distance between a test picture of one digit and one of another, 10 × 10
 */
@SuppressWarnings("ArrayRecordComponent") // made to be sent, never compared or changed
record Yardstick(double[][] means, float[] likeness, float[] distances, float[] apart) {
  private static final int MEASURED = 60;
  private static final int OF_EACH = 30;

  /** Measures with the first test pictures. */
  static Yardstick of(PixelExamples training, PixelExamples test) {
    double[][] means = ClassMeans.ofInputs(training).values();
    List<double[]> pictures = new ArrayList<>();
    float[] likeness = new float[Math.min(MEASURED, test.size())];
    for (int i = 0; i < likeness.length; i++) {
      pictures.add(Shades.picture(test.pixels(i)));
      likeness[i] = (float) Pixels.correlation(pictures.getLast(), means[test.label(i)]);
    }
    List<Neighbour> near = Neighbour.among(training, pictures);
    float[] distances = new float[likeness.length];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = (float) near.get(i).distance();
    }
    Arrays.sort(likeness);
    Arrays.sort(distances);
    return new Yardstick(means, likeness, distances, apart(test));
  }

  private static float[] apart(PixelExamples test) {
    int classes = test.classes();
    float[] apart = new float[classes * classes];
    List<List<double[]>> of = new ArrayList<>();
    for (int label = 0; label < classes; label++) {
      of.add(first(test, label));
    }
    for (int k = 0; k < apart.length; k++) {
      apart[k] = (float) mean(of.get(k / classes), of.get(k % classes));
    }
    return apart;
  }

  private static List<double[]> first(PixelExamples test, int label) {
    List<double[]> found = new ArrayList<>();
    for (int i = 0; i < test.size() && found.size() < OF_EACH; i++) {
      if (test.label(i) == label) {
        found.add(Shades.picture(test.pixels(i)));
      }
    }
    return found;
  }

  /** Over all pairs of two different pictures. */
  private static double mean(List<double[]> some, List<double[]> others) {
    return some.stream()
        .flatMapToDouble(a -> others.stream().mapToDouble(b -> Pixels.distance(a, b)))
        .filter(distance -> distance > 0)
        .average()
        .orElse(Double.NaN);
  }
}
