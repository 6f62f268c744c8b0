package io.github.downhill.benchmarks;

import io.github.downhill.datasets.DataRequest;
import io.github.downhill.datasets.Dataset;
import io.github.downhill.datasets.DatasetException;
import io.github.downhill.datasets.DatasetFinder;
import io.github.downhill.datasets.ProgressListener;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Network;
import io.github.downhill.network.Randomness;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The images that all contestants see, and what ours have in common besides. */
final class Data {
  private Data() {}

  static Dataset read(String folder) throws DatasetException {
    DataRequest request = new DataRequest(Optional.of(folder), true, Map.of());
    return DatasetFinder.find(request, ProgressListener.silent()).dataset();
  }

  static Examples training(String folder) throws DatasetException {
    return read(folder).training();
  }

  /** All inputs as numbers, examples × inputs. */
  static Matrix inputs(Examples examples) {
    Matrix inputs = Matrix.zeros(examples.size(), examples.inputs());
    for (int i = 0; i < examples.size(); i++) {
      examples.copyInputs(i, inputs.values(), inputs.start(i));
    }
    return inputs;
  }

  /** The pixels of all examples, one example after the other. */
  static float[] pixels(Examples examples) {
    return inputs(examples).values();
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

  /** A network at the start of its training: how fast it answers does not depend on what. */
  static Network network(Workload workload, Kernels kernels) {
    var recipe = workload.recipe();
    return Network.of(
        recipe.initialization().draw(recipe.architecture(), Randomness.of(1)), kernels);
  }

  /** What ours say they are. */
  static String ours(Kernels kernels, Terms terms) {
    return "Downhill, %s, %d thread(s)".formatted(kernels.name(), terms.threads());
  }
}
