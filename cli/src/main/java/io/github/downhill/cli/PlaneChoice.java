package io.github.downhill.cli;

/** Which plane through the space of all weights and biases a landscape is drawn over. */
enum PlaneChoice {
  /** Two random directions from the network, filter by filter as long as it. */
  RANDOM,
  /** The two main directions of the training's path. */
  PATH,
  /** Through the start and the end of the training, in the direction of the gradient at the end. */
  GRADIENT;

  /** Whether the training must be taken again to know it. */
  boolean needsTraining() {
    return this != RANDOM;
  }
}
