package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.TrainingState;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * Which tensors hold the vectors of a checkpoint, each as long as the parameters: one for the
 * weights and one for the biases of each layer.
 */
final class CheckpointTensors {
  private CheckpointTensors() {}

  /**
   * A tensor.
   *
   * @param name its name
   * @param sizes its sizes
   * @param offset where in the vector it begins
   */
  record Place(String name, List<Long> sizes, long offset) {

    /** Its numbers in the vector: a view. */
    Span in(Span vector) {
      long count = sizes.stream().reduce(1L, Math::multiplyExact);
      return new Span(
          vector.values(), vector.offset() + Math.toIntExact(offset), Math.toIntExact(count));
    }
  }

  /** The tensors of a checkpoint. */
  static SafetensorsWriter of(Checkpoint checkpoint) {
    var writer = new SafetensorsWriter();
    TrainingState state = checkpoint.state();
    List<Span> vectors = new ArrayList<>(List.of(state.parameters()));
    vectors.addAll(state.memory());
    state.best().ifPresent(best -> vectors.add(best.parameters()));
    List<String> prefixes = prefixes(checkpoint.recipe(), state.best().isPresent());
    for (int i = 0; i < vectors.size(); i++) {
      Span vector = vectors.get(i);
      places(checkpoint.recipe().architecture(), prefixes.get(i))
          .forEach(place -> writer.add(place.name(), place.sizes(), place.in(vector)));
    }
    return writer;
  }

  /** How the names of the tensors of each vector begin, in the order of the vectors. */
  static List<String> prefixes(Recipe recipe, boolean hasBest) {
    List<String> prefixes = new ArrayList<>(List.of(""));
    for (int i = 1; i <= Checkpoint.memoryVectors(recipe); i++) {
      prefixes.add("optimizer." + i + ".");
    }
    if (hasBest) {
      prefixes.add("best.");
    }
    return prefixes;
  }

  /** The tensors of a vector, in its order. */
  static List<Place> places(Architecture architecture, String prefix) {
    List<Place> places = new ArrayList<>();
    long offset = 0;
    for (int l = 0; l < architecture.layers().size(); l++) {
      Layer layer = architecture.layers().get(l);
      String name = prefix + "layer" + (l + 1);
      long inputs = layer.inputs();
      long neurons = layer.neurons();
      places.add(new Place(name + ".weights", List.of(inputs, neurons), offset));
      places.add(new Place(name + ".biases", List.of(neurons), offset + layer.weights()));
      offset += layer.parameters();
    }
    return places;
  }
}
