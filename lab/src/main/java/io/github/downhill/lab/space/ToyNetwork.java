package io.github.downhill.lab.space;

import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A network so small that one can watch it bend space: a few tanh neurons a hidden layer, and an
 * output for each of two classes.
 */
public final class ToyNetwork {
  /** How many points it learns from. */
  public static final int POINTS = 1_000;

  /** How long it usually learns. */
  public static final int EPOCHS = 400;

  private static final int OUTPUTS = 2;

  private ToyNetwork() {}

  /**
   * How it is trained: Adam finds a way, if there is one, sooner and with more seeds than plain
   * steps do.
   *
   * @param hidden how many neurons each hidden layer has
   */
  public static Recipe recipe(ToyShape shape, long seed, int epochs, int... hidden) {
    int[] sizes = new int[hidden.length + 2];
    sizes[0] = shape.coordinates();
    System.arraycopy(hidden, 0, sizes, 1, hidden.length);
    sizes[sizes.length - 1] = OUTPUTS;
    return Recipe.video()
        .architecture(Architecture.of(Activation.TANH, Activation.SOFTMAX, sizes))
        .cost(Cost.CROSS_ENTROPY)
        .initialization(Initialization.SCALED)
        .optimizer(Optimizer.Adam.usual())
        .learningRate(0.03)
        .schedule(new Schedule.Cosine())
        .batch(20)
        .epochs(epochs)
        .seed(seed)
        .build();
  }

  /** The sizes of hidden layers as people write them: {@code 2-2-2}. */
  public static String text(int... hidden) {
    return Arrays.stream(hidden).mapToObj(Integer::toString).collect(Collectors.joining("-"));
  }
}
