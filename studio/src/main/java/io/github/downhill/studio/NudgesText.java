package io.github.downhill.studio;

import io.github.downhill.landscape.Nudges;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import tools.jackson.databind.node.ObjectNode;

/** What the page is told of the nudges over a sample. */
record NudgesText(Slopes slopes, Digits digits) {
  private static final int POINTS_PER_DECADE = 24;

  /** A message about all of them, with all of them where that is wanted. */
  Frame frame(ObjectNode header, boolean whole) {
    Nudges nudges = slopes.nudges();
    int[] counts = counts(nudges.count());
    addNumbers(header);
    Frame frame = new Frame(header).with("counts", counts).with("shares", shares(counts));
    if (slopes.sample() instanceof Sample.One(int index)) {
      frame.with("pixels", digits.pixels(false, index));
    }
    return whole
        ? frame.with("gradient", slopes.gradient().all().toArray()).with("ranked", ranked())
        : frame;
  }

  private void addNumbers(ObjectNode header) {
    Nudges nudges = slopes.nudges();
    header
        .put("examples", slopes.examples().size())
        .put("cost", slopes.value())
        .put("length", Math.sqrt(nudges.squaredLength()))
        .put("numbers", nudges.count())
        .put("zeros", nudges.zeros())
        .put("onePercent", nudges.onePercent())
        .put("topShare", nudges.shareOfTop(nudges.onePercent()));
    if (slopes.sample() instanceof Sample.One(int index)) {
      header.put("index", index).put("label", digits.label(false, index));
    }
  }

  /** From 1 to all, close enough for a curve on a logarithmic axis. */
  private static int[] counts(int all) {
    double decades = Math.log10(all);
    int points = 1 + (int) Math.ceil(decades * POINTS_PER_DECADE);
    return DoubleStream.iterate(0, i -> i + 1)
        .limit(points)
        .mapToInt(i -> (int) Math.round(Math.pow(10, decades * i / Math.max(1, points - 1))))
        .distinct()
        .toArray();
  }

  private float[] shares(int... counts) {
    float[] shares = new float[counts.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (float) slopes.nudges().shareOfTop(counts[i]);
    }
    return shares;
  }

  private int[] ranked() {
    int[] ranked = new int[slopes.nudges().count()];
    Arrays.setAll(ranked, slopes.nudges()::ranked);
    return ranked;
  }
}
