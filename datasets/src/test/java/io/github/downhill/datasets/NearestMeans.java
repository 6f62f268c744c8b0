package io.github.downhill.datasets;

import io.github.downhill.learning.Examples;

/** A plain classifier: which digit's mean picture is nearest. Knows MNIST's test set by 82 %. */
final class NearestMeans {
  private final double[][] means = new double[10][784];

  NearestMeans(Examples training) {
    int[] counts = new int[10];
    float[] inputs = new float[784];
    for (int i = 0; i < training.size(); i++) {
      training.copyInputs(i, inputs, 0);
      counts[training.label(i)]++;
      for (int j = 0; j < 784; j++) {
        means[training.label(i)][j] += inputs[j];
      }
    }
    for (int digit = 0; digit < 10; digit++) {
      for (int j = 0; j < 784; j++) {
        means[digit][j] /= counts[digit];
      }
    }
  }

  int digit(byte[] pixels) {
    int best = 0;
    for (int digit = 1; digit < 10; digit++) {
      best = distance(pixels, digit) < distance(pixels, best) ? digit : best;
    }
    return best;
  }

  private double distance(byte[] pixels, int digit) {
    double sum = 0;
    for (int j = 0; j < 784; j++) {
      double difference = Byte.toUnsignedInt(pixels[j]) / 255.0 - means[digit][j];
      sum += difference * difference;
    }
    return sum;
  }
}
