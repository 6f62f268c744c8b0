package io.github.downhill.lab.dream;

import io.github.downhill.lab.space.Pixels;
import io.github.downhill.lab.workshop.Craft;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.learning.Examples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the examples of two classes are from each other.
 *
 * @param one a class
 * @param other another one
 * @param count how many of the first test examples of each are compared, each with each
 */
record BetweenMeasurement(int one, int other, int count) implements Measurement {

  @Override
  public Craft craft() {
    return Craft.looking("between two classes", 1);
  }

  @Override
  public Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("one", Integer.toString(one));
    text.put("other", Integer.toString(other));
    text.put("count", Integer.toString(count));
    return text;
  }

  @Override
  public Optional<Measured> make(Site site) {
    List<double[]> ones = first(site.test(), one);
    List<double[]> others = first(site.test(), other);
    double[] distances =
        ones.stream()
            .flatMapToDouble(a -> others.stream().mapToDouble(b -> Pixels.distance(a, b)))
            .sorted()
            .toArray();
    return Optional.of(new Measured().with("distances", distances));
  }

  private List<double[]> first(Examples examples, int label) {
    List<double[]> found = new ArrayList<>();
    for (int example = 0; example < examples.size() && found.size() < count; example++) {
      if (examples.label(example) == label) {
        found.add(Pixels.of(examples, example));
      }
    }
    return found;
  }
}
