package io.github.downhill.studio;

import io.github.downhill.lab.memorise.FittingRun;
import io.github.downhill.learning.Examples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Tells a browser how a contest goes, a few times a second. */
final class ContestNews implements Contest.Listener {
  private static final long NANOS_BETWEEN = 150_000_000L;
  private static final long NANOS_BETWEEN_MAPS = 600_000_000L;
  private static final int SHOWN = 10; // pictures that are learned first, and last

  private final Guest guest;
  private final Request request;
  private final MemoryOrder order;
  private final Contest contest;
  private final List<float[]> rows = new ArrayList<>();
  private long toldNanos = System.nanoTime();
  private long mapsNanos = System.nanoTime() - NANOS_BETWEEN_MAPS;
  private int epochs;

  ContestNews(Guest guest, Request request, MemoryOrder order, Contest contest) {
    this.guest = guest;
    this.request = request;
    this.order = order;
    this.contest = contest;
  }

  @Override
  public void moment(int seed, int twin, FittingRun.Moment moment, FittingRun.Judgement judgement) {
    rows.add(
        new float[] {
          seed,
          twin,
          moment.epoch(),
          (float) moment.cost(),
          (float) moment.right(),
          (float) judgement.cost(),
          (float) judgement.right()
        });
  }

  @Override
  public void epoch(int seed, List<FittingRun> twins) {
    epochs++;
    long now = System.nanoTime();
    if (now - toldNanos >= NANOS_BETWEEN) {
      tellCurves(false);
    }
    boolean last = epochs == order.rounds() + 1;
    if (seed == 1 && (last || now - mapsNanos >= NANOS_BETWEEN_MAPS)) {
      mapsNanos = now;
      tellMaps(twins);
    }
  }

  /** What is new since the last time. */
  void tellCurves(boolean finished) {
    toldNanos = System.nanoTime();
    int all = order.repeats() * (order.rounds() + 1);
    ObjectNode header =
        message("memory")
            .put("share", (double) epochs / all)
            .put("finished", finished)
            .put("examples", contest.learned().getFirst().size())
            .put("tests", contest.tests())
            .put("repeats", order.repeats())
            .put("rounds", order.rounds());
    float[] numbers = new float[rows.size() * 7];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, numbers, i * 7, 7);
    }
    rows.clear();
    guest.tell(new Frame(header).with("rows", numbers));
  }

  private void tellMaps(List<FittingRun> twins) {
    int neurons = twins.getFirst().parameters().biases(0).length();
    ObjectNode header = message("memoryMaps").put("neurons", neurons);
    guest.tell(
        new Frame(header)
            .with("plain", maps(twins.getFirst(), neurons))
            .with("twisted", maps(twins.getLast(), neurons)));
  }

  /** Neuron by neuron. */
  private static float[] maps(FittingRun run, int neurons) {
    float[] maps = new float[neurons * Digits.PIXELS];
    for (int pixel = 0; pixel < Digits.PIXELS; pixel++) {
      int start = run.parameters().weights(0).start(pixel);
      for (int neuron = 0; neuron < neurons; neuron++) {
        maps[neuron * Digits.PIXELS + pixel] = run.parameters().weights(0).values()[start + neuron];
      }
    }
    return maps;
  }

  /** In which order the pictures were learned, and those that were first and last. */
  void tellOrder() {
    Frame frame = new Frame(message("memoryOrder").put("repeats", order.repeats()));
    for (int twin = 0; twin < 2; twin++) {
      String name = twin == 0 ? "plain" : "twisted";
      float[] epochs = contest.firstRight(twin);
      Examples pictures = contest.learned().get(twin);
      int[] shown = firstAndLast(epochs);
      frame
          .with(name, epochs)
          .with(name + "Times", contest.timesRight(twin))
          .with(name + "Labels", labels(pictures))
          .with(name + "Shown", shown)
          .with(name + "Pixels", pixels(pictures, shown));
    }
    guest.tell(frame);
  }

  private static int[] firstAndLast(float... epochs) {
    int[] ranked =
        IntStream.range(0, epochs.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> epochs[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int shown = Math.min(SHOWN, ranked.length / 2);
    return IntStream.concat(
            Arrays.stream(ranked, 0, shown),
            Arrays.stream(ranked, ranked.length - shown, ranked.length))
        .toArray();
  }

  private static byte[] labels(Examples examples) {
    byte[] labels = new byte[examples.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) examples.label(i);
    }
    return labels;
  }

  private static float[] pixels(Examples examples, int... chosen) {
    float[] pixels = new float[chosen.length * Digits.PIXELS];
    for (int i = 0; i < chosen.length; i++) {
      examples.copyInputs(chosen[i], pixels, i * Digits.PIXELS);
    }
    return pixels;
  }

  private ObjectNode message(String type) {
    return Json.message(type).put("id", request.id()).put("data", contest.data());
  }
}
