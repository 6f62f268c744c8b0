package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import io.github.downhill.learning.TrainingState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A safetensors file as a checkpoint. */
final class CheckpointReader {
  private static final int COPIES = 4; // of the file: here, in the state, in the run, on the way

  private final SafetensorsReader in;
  private final Origin origin;

  private CheckpointReader(SafetensorsReader in) throws Refusal {
    this.in = in;
    this.origin =
        OriginText.parse(in.header().metadata())
            .orElseThrow(() ->
                new Refusal(
                    "is a safetensors file, but no checkpoint of Downhill: its metadata do not"
                        + " tell of a run; expected a file that --checkpoint made"));
  }

  /** Reads a checkpoint. */
  static Checkpoint read(SafetensorsReader in) throws IOException, Refusal {
    return new CheckpointReader(in).checkpoint();
  }

  private Checkpoint checkpoint() throws IOException, Refusal {
    Map<String, String> metadata = in.header().metadata();
    double costSum = CheckpointText.costSum(metadata);
    boolean hasBest = CheckpointText.hasBest(metadata);
    List<Span> vectors = vectors(CheckpointTensors.prefixes(origin.recipe(), hasBest));
    int memoryEnd = 1 + Checkpoint.memoryVectors(origin.recipe());
    Optional<TrainingState.Best> best =
        hasBest ? Optional.of(CheckpointText.best(metadata, vectors.getLast())) : Optional.empty();
    var state =
        new TrainingState(
            origin.steps(), costSum, vectors.getFirst(), vectors.subList(1, memoryEnd), best);
    return Checkpoint.of(origin, state);
  }

  /** Reads the vectors whose tensors have names that begin so. */
  private List<Span> vectors(List<String> prefixes) throws IOException, Refusal {
    checkTensors(prefixes);
    int count = origin.recipe().architecture().parameterCount();
    Memory.checkRoomFor((long) COPIES * prefixes.size() * count * Float.BYTES);
    List<Span> vectors = new ArrayList<>();
    Map<String, Span> views = new LinkedHashMap<>();
    for (String prefix : prefixes) {
      Span vector = Span.zeros(count);
      vectors.add(vector);
      places(prefix).forEach(place -> views.put(place.name(), place.in(vector)));
    }
    for (TensorEntry entry : in.header().tensors()) {
      in.read(entry, Objects.requireNonNull(views.get(entry.name())));
    }
    return vectors;
  }

  /** Makes sure, before memory is taken, that the file has the tensors of its recipe. */
  private void checkTensors(List<String> prefixes) throws Refusal {
    Map<String, TensorEntry> found = new LinkedHashMap<>();
    in.header().tensors().forEach(entry -> found.put(entry.name(), entry));
    for (String prefix : prefixes) {
      for (CheckpointTensors.Place place : places(prefix)) {
        check(place, Optional.ofNullable(found.remove(place.name())));
      }
    }
    Refusal.unless(
        found.isEmpty(), "holds tensors that no checkpoint of its recipe has: %s", found.keySet());
  }

  private List<CheckpointTensors.Place> places(String prefix) {
    return CheckpointTensors.places(origin.recipe().architecture(), prefix);
  }

  private static void check(CheckpointTensors.Place place, Optional<TensorEntry> found)
      throws Refusal {
    TensorEntry entry =
        found.orElseThrow(
            () -> new Refusal("lacks tensor '%s', which its recipe needs".formatted(place.name())));
    Refusal.unless(
        entry.type().equals("F32") && entry.sizes().equals(place.sizes()),
        "holds tensor '%s' as %s %s; expected F32 %s",
        place.name(),
        entry.type(),
        entry.sizes(),
        place.sizes());
  }
}
