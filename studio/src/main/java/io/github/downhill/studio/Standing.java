package io.github.downhill.studio;

/**
 * How a run stands.
 *
 * @param status whether it goes on
 * @param reason why it does not, where that is not plain
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
    Reason reason,
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

  /** Why a run does not go on. */
  enum Reason {
    NONE,
    /** A test has come to what was to be reached. */
    GOAL,
    /** It has come to its end before a test came to what was to be reached. */
    MISSED,
    /** It does as well on what is held out as its recipe asks for. */
    UNTIL,
    /** It has not become better on what is held out for as long as its recipe's patience. */
    PATIENCE
  }

  /** Before anything has happened. */
  static Standing atStart(double learningRate) {
    return new Standing(Status.PAUSED, Reason.NONE, 0, 0, 0, learningRate, 0, -1, -1);
  }

  Standing with(Status newStatus) {
    return new Standing(
        newStatus,
        Reason.NONE,
        step,
        epoch,
        stepsPerEpoch,
        learningRate,
        imagesPerSecond,
        example,
        exampleInBatch);
  }
}
