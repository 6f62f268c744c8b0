package io.github.downhill.benchmarks;

import io.github.downhill.datasets.DataRequest;
import io.github.downhill.datasets.DatasetException;
import io.github.downhill.datasets.DatasetFinder;
import io.github.downhill.datasets.ProgressListener;
import io.github.downhill.learning.Examples;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The images that all contestants train on. */
final class Data {
  private Data() {}

  /** The pixels of all examples, one example after the other. */
  static float[] pixels(Examples examples) {
    float[] pixels = new float[examples.size() * examples.inputs()];
    for (int i = 0; i < examples.size(); i++) {
      examples.copyInputs(i, pixels, i * examples.inputs());
    }
    return pixels;
  }

  /**
   * What the network is to answer to each example, one after the other: 1 for its class, else 0.
   */
  static float[] answers(Examples examples) {
    float[] answers = new float[examples.size() * examples.classes()];
    for (int i = 0; i < examples.size(); i++) {
      answers[i * examples.classes() + examples.label(i)] = 1;
    }
    return answers;
  }

  /** Fills an array with the numbers from 0 on, in random order. */
  static void shuffle(int[] order, Random random) {
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
  }

  static Examples training(String folder) throws IOException, DatasetException {
    DataRequest request = new DataRequest(Optional.of(folder), true, Map.of());
    return DatasetFinder.find(request, ProgressListener.silent()).dataset().training();
  }
}
