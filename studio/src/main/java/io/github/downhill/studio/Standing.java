package io.github.downhill.studio;

/**
 * How a run stands.
 *
 * @param status whether it goes on
 * @param words a sentence for the user where there is something to say, else empty
 * @param step how many steps have been taken
 * @param epoch how many whole epochs
 * @param stepsPerEpoch how many steps make an epoch; 0 before the digits are there
 * @param learningRate η of the next step
 * @param imagesPerSecond how many examples a second were learned from lately
 * @param example the training picture at hand, where one goes example by example, else −1
 * @param exampleInBatch the how-manieth of its mini-batch that is, counted from 0
 */
record Standing(
    Status status,
    String words,
    long step,
    int epoch,
    long stepsPerEpoch,
    double learningRate,
    double imagesPerSecond,
    int example,
    int exampleInBatch) {

  /** Whether a run goes on. */
  enum Status {
    PAUSED,
    PLAYING,
    FINISHED,
    STOPPED,
    DIVERGED
  }

  /** Before anything has happened. */
  static Standing atStart(double learningRate) {
    return new Standing(Status.PAUSED, "", 0, 0, 0, learningRate, 0, -1, -1);
  }

  Standing with(Status newStatus, String newWords) {
    return new Standing(
        newStatus,
        newWords,
        step,
        epoch,
        stepsPerEpoch,
        learningRate,
        imagesPerSecond,
        example,
        exampleInBatch);
  }
}
