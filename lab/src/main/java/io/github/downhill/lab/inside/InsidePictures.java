package io.github.downhill.lab.inside;

import io.github.downhill.lab.chart.Pictures;
import io.github.downhill.lab.chart.Pictures.Picture;
import io.github.downhill.lab.chart.Pictures.Tone;
import io.github.downhill.lab.inside.Inside.Case;
import io.github.downhill.lab.maps.Templates;
import io.github.downhill.lab.maps.WeightMaps;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.network.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The weights of {@link Inside} as pictures. */
final class InsidePictures {
  private static final int ACROSS = 8;
  private static final int SHOWN = 8; // of the maps most like a shape

  private InsidePictures() {}

  static List<Section> of(List<Case> cases, Eyes eyes) {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      sections.add(first(cases.get(i), i));
    }
    sections.add(best(cases, eyes, "first", "edge", eyes.edges()));
    sections.add(second(cases.getFirst(), "start"));
    sections.add(second(cases.getLast(), "decay"));
    sections.add(best(cases, eyes, "second", "loop", eyes.rings()));
    return sections;
  }

  private static Section first(Case of, int index) {
    Parameters parameters = of.networks().getFirst().parameters();
    int[] all = everywhere(parameters);
    return maps(
        "first-layer-%d".formatted(index + 1),
        "The weights into the first layer, %s, first seed: dark blue positive, light yellow negative, each picture by its own largest weight."
            .formatted(of.name()),
        WeightMaps.ofFirstLayer(parameters, all, 2 * ACROSS));
  }

  private static Section second(Case of, String name) {
    Parameters parameters = of.networks().getFirst().parameters();
    return maps(
        "second-layer-" + name,
        "The weights into the second layer pulled back to the pixels, %s, first seed."
            .formatted(of.name()),
        WeightMaps.ofSecondLayer(parameters, everywhere(parameters)));
  }

  private static int[] everywhere(Parameters parameters) {
    int[] all = new int[parameters.architecture().inputs()];
    Arrays.fill(all, 1);
    return all;
  }

  private static Section maps(String name, String caption, List<double[]> maps) {
    List<Picture> pictures =
        IntStream.range(0, maps.size())
            .mapToObj(i -> picture("neuron " + (i + 1), maps.get(i)))
            .toList();
    int side = WeightMaps.side(maps.getFirst().length);
    return new Section.Figure(name, caption, new Pictures(side, Tone.SIGNS, ACROSS, pictures));
  }

  private static Picture picture(String name, double... map) {
    float[] values = new float[map.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isNaN(map[i]) ? 0 : (float) map[i];
    }
    return new Picture(name, values);
  }

  /** A neuron, and how much of its map the best shape explains. */
  private record Found(Case of, int network, int neuron, double share) {
    double[] map(String layer, Eyes eyes) {
      Parameters parameters = of.networks().get(network).parameters();
      return (layer.equals("first")
              ? WeightMaps.ofFirstLayer(parameters, eyes.lit(), neuron + 1)
              : WeightMaps.ofSecondLayer(parameters, eyes.lit()))
          .get(neuron);
    }
  }

  /** The maps of all networks that are most like a shape, and below each the shape. */
  private static Section best(
      List<Case> cases, Eyes eyes, String layer, String shape, Templates shapes) {
    List<Found> found = found(cases, layer);
    List<Picture> pictures = new ArrayList<>();
    found.forEach(
        each -> pictures.add(picture(Numbers.percent(each.share(), 3), each.map(layer, eyes))));
    found.forEach(each -> pictures.add(picture("its " + shape, shapes.fit(each.map(layer, eyes)))));
    int side = WeightMaps.side(eyes.lit().length);
    return new Section.Figure(
        "most-like-" + shape,
        "The %d maps of the %s layer, of all networks, that are most like %ss, how much of each the best %s explains, and that %s: %s."
            .formatted(found.size(), layer, shape, shape, shape, origins(found)),
        new Pictures(side, Tone.SIGNS, found.size(), pictures));
  }

  private static List<Found> found(List<Case> cases, String layer) {
    List<Found> all = new ArrayList<>();
    for (Case each : cases) {
      for (int network = 0; network < each.looks().size(); network++) {
        double[] shares = each.looks().get(network).row(layer + ": shapes");
        for (int neuron = 0; neuron < shares.length; neuron++) {
          all.add(new Found(each, network, neuron, shares[neuron]));
        }
      }
    }
    all.sort(Comparator.comparingDouble(Found::share).reversed());
    return all.subList(0, Math.min(SHOWN, all.size()));
  }

  private static String origins(List<Found> found) {
    return found.stream()
        .map(each -> each.of().name())
        .distinct()
        .map(name ->
            "%d with %s"
                .formatted(
                    found.stream().filter(each -> each.of().name().equals(name)).count(), name))
        .collect(Collectors.joining(", "));
  }
}
