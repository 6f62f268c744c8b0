package io.github.downhill.learning;

import io.github.downhill.kernels.Elementary;

/** How the learning rate changes during a run: a factor for each step. */
public sealed interface Schedule {

  /**
   * What the learning rate is multiplied by.
   *
   * @param step which step of the run, counted from 0
   * @param stepsPerEpoch how many steps an epoch has
   * @param epochs how many epochs the run has
   */
  double factor(long step, long stepsPerEpoch, int epochs);

  /** The name in files and commands: {@code step:10:0.5}. */
  String text();

  /** The same learning rate from beginning to end. */
  record Constant() implements Schedule {
    @Override
    public double factor(long step, long stepsPerEpoch, int epochs) {
      return 1;
    }

    @Override
    public String text() {
      return "constant";
    }
  }

  /**
   * Lower by a factor every few epochs.
   *
   * @param every after how many epochs
   * @param by the factor, above 0
   */
  record Step(int every, double by) implements Schedule {
    /**
     * A step schedule.
     *
     * @throws IllegalArgumentException unless there is at least an epoch between, and by &gt; 0
     */
    public Step {
      if (every < 1 || !(by > 0) || Double.isInfinite(by)) {
        throw new IllegalArgumentException(
            "a step schedule needs at least 1 epoch and a factor above 0, such as step:10:0.5,"
                + " not step:%d:%s".formatted(every, by));
      }
    }

    @Override
    public double factor(long step, long stepsPerEpoch, int epochs) {
      long times = step / stepsPerEpoch / every;
      return Elementary.power(by, times);
    }

    @Override
    public String text() {
      return "step:" + every + ":" + by;
    }
  }

  /** From the full learning rate to nearly 0 along half a cosine (Loshchilov and Hutter 2017). */
  record Cosine() implements Schedule {
    @Override
    public double factor(long step, long stepsPerEpoch, int epochs) {
      double way = Math.min(1, (double) step / (double) (stepsPerEpoch * epochs));
      // ½(1 + cos πw) = cos²(πw/2), by its power series: StrictMath.cos would allocate.
      double square = way * way * (Math.PI * Math.PI / 4);
      double cosine = 1;
      for (int k = 22; k > 0; k -= 2) {
        cosine = 1 - square * cosine / (k * (k - 1));
      }
      return cosine * cosine;
    }

    @Override
    public String text() {
      return "cosine";
    }
  }

  /**
   * The schedule of a name as {@link #text()} gives it; {@code step} alone halves every 10 epochs.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  static Schedule of(String text) {
    String[] words = text.split(":", -1);
    try {
      if (text.equals("constant")) {
        return new Constant();
      } else if (text.equals("cosine")) {
        return new Cosine();
      } else if (words[0].equals("step") && words.length <= 3) {
        int every = words.length > 1 ? Integer.parseInt(words[1]) : 10;
        return new Step(every, words.length > 2 ? Double.parseDouble(words[2]) : 0.5);
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(unknown(text), e);
    }
    throw new IllegalArgumentException(unknown(text));
  }

  private static String unknown(String text) {
    return "there is no schedule '%s'; expected constant, cosine or step:EPOCHS:FACTOR"
        .formatted(text);
  }
}
