package io.github.downhill.studio;

import io.github.downhill.kernels.Span;
import io.github.downhill.landscape.Fate;
import io.github.downhill.landscape.Journey;
import io.github.downhill.landscape.Valley;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Journeys as numbers. Each has room for all steps; one that ends earlier stays where it is, and
 * {@code lengths} says how many steps it has.
 */
final class JourneysFrame {
  private static final int OVERSHOOTS = 1;
  private static final int RISES = 2;
  private static final List<Fate.Kind> KINDS = List.of(Fate.Kind.values());

  private final List<Journey> journeys;
  private final List<Fate> fates;
  private final int places;

  JourneysFrame(List<Journey> journeys, List<Valley> valleys, int steps) {
    this.journeys = journeys;
    fates = journeys.stream().map(journey -> Fate.of(journey, valleys)).toList();
    places = steps + 1;
  }

  /** A message with all that is known of a few, or where many are and how high. */
  Frame in(ObjectNode header, boolean whole) {
    Frame frame =
        new Frame(header)
            .with("positions", spans(Journey::position))
            .with("costs", costs())
            .with("lengths", ints(i -> journeys.get(i).steps()))
            .with("fates", ints(i -> KINDS.indexOf(fates.get(i).kind())))
            .with("since", ints(i -> fates.get(i).step()))
            .with("valleys", ints(i -> fates.get(i).valley()));
    return whole
        ? frame
            .with("gradients", spans(Journey::gradient))
            .with("felt", spans(Journey::felt))
            .with("rates", rates())
            .with("events", events())
        : frame;
  }

  @FunctionalInterface
  private interface Stop {
    Span of(Journey journey, int step);
  }

  @FunctionalInterface
  private interface Whole {
    int of(int journey);
  }

  private float[] spans(Stop stop) {
    int dimensions = journeys.getFirst().position(0).length();
    float[] numbers = new float[journeys.size() * places * dimensions];
    for (int i = 0; i < journeys.size() * places; i++) {
      Span span = stop.of(journeys.get(i / places), step(i));
      System.arraycopy(span.values(), span.offset(), numbers, i * dimensions, dimensions);
    }
    return numbers;
  }

  private float[] costs() {
    float[] numbers = new float[journeys.size() * places];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) journeys.get(i / places).cost(step(i));
    }
    return numbers;
  }

  private float[] rates() {
    float[] numbers = new float[journeys.size() * places];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) journeys.get(i / places).rate(step(i));
    }
    return numbers;
  }

  private byte[] events() {
    byte[] events = new byte[journeys.size() * places];
    for (int i = 0; i < events.length; i++) {
      Journey journey = journeys.get(i / places);
      int step = i % places;
      if (step > 0 && step <= journey.steps()) {
        int overshoots = journey.overshoots(step) ? OVERSHOOTS : 0;
        events[i] = (byte) (overshoots | (journey.rises(step) ? RISES : 0));
      }
    }
    return events;
  }

  private int[] ints(Whole whole) {
    int[] numbers = new int[journeys.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = whole.of(i);
    }
    return numbers;
  }

  private int step(int index) {
    return Math.min(index % places, journeys.get(index / places).steps());
  }
}
