package io.github.downhill.lab.dream;

import io.github.downhill.lab.space.ClassMeans;
import io.github.downhill.lab.space.Neighbour;
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
 * How real digits are, by the measures that drawings are judged by: how far each is from the
 * nearest one of the training set, and how alike to the average of its class; what each would be
 * taken for by these measures; and how far an empty picture is.
 *
 * @param start the first test example
 * @param end the one after the last
 */
record YardstickMeasurement(int start, int end) implements Measurement {

  @Override
  public Craft craft() {
    return Craft.looking("real digits and their judges", 1);
  }

  @Override
  public Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("start", Integer.toString(start));
    text.put("end", Integer.toString(end));
    return text;
  }

  @Override
  public Optional<Measured> make(Site site) {
    Examples test = site.test();
    double[][] means = ClassMeans.ofInputs(site.training()).values();
    List<double[]> pictures = new ArrayList<>();
    double[] likeness = new double[end - start];
    double[] labels = new double[end - start];
    double[] alike = new double[end - start];
    for (int example = start; example < end; example++) {
      double[] picture = Pixels.of(test, example);
      pictures.add(picture);
      labels[example - start] = test.label(example);
      likeness[example - start] = Pixels.correlation(picture, means[test.label(example)]);
      alike[example - start] = Pixels.mostAlike(picture, means);
    }
    pictures.add(new double[test.inputs()]);
    List<Neighbour> near = new ArrayList<>(Neighbour.among(site.training(), pictures));
    double empty = near.removeLast().distance();
    return Optional.of(
        new Measured()
            .with("labels", labels)
            .with("likeness", likeness)
            .with("alike", alike)
            .with("nearest", Neighbour.labels(near, site.training()))
            .with("distance", near.stream().mapToDouble(Neighbour::distance).toArray())
            .with("empty", empty));
  }
}
