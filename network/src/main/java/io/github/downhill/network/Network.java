package io.github.downhill.network;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A network: a function from as many numbers as an image has pixels to one number a class.
 *
 * <p>Immutable; any number of threads may ask it at once.
 */
public final class Network {
  private final Parameters parameters;
  private final Kernels kernels;

  private Network(Parameters parameters, Kernels kernels) {
    this.parameters = parameters;
    this.kernels = kernels;
  }

  /** The network at this point; later changes of the parameters do not change it. */
  public static Network of(Parameters parameters) {
    return of(parameters, KernelSelection.choose());
  }

  /** The network at this point, computed by the given kernels. */
  public static Network of(Parameters parameters, Kernels kernels) {
    return new Network(parameters.copy(), kernels);
  }

  /** The layers. */
  public Architecture architecture() {
    return parameters.architecture();
  }

  /** A copy of the weights and biases. */
  public Parameters parameters() {
    return parameters.copy();
  }

  /** The function over whole mini-batches, for whoever brings the memory of the pass. */
  public FeedForward feedForward() {
    return new FeedForward(kernels, parameters);
  }

  /**
   * Answers one input.
   *
   * @param input as many numbers as the network has inputs; pixels from 0 to 1
   * @throws IllegalArgumentException if there are more or fewer
   */
  public Prediction predict(float... input) {
    Predictor predictor = predictor();
    predictor.choose(input);
    return Prediction.of(predictor.outputs().toArray());
  }

  /** The same answers, over and over, without taking memory for each. */
  public Predictor predictor() {
    return predictor(new Team(1));
  }

  /**
   * The same answers, over and over, from several threads that share out the neurons of each wide
   * layer (some hundred neurons or more): sooner, where one answer takes many microseconds.
   *
   * @param team does nothing else meanwhile
   */
  public Predictor predictor(Team team) {
    return new Predictor(kernels, parameters, team);
  }

  /**
   * The SHA-256 of the parameters, in their order, as little-endian float32, in lower-case
   * hexadecimal: two networks with the same one are the same, bit for bit.
   */
  public String parametersSha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer buffer = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
      for (float parameter : parameters.all().toArray()) {
        buffer.putFloat(parameter);
        if (!buffer.hasRemaining()) {
          digest.update(buffer.flip());
          buffer.clear();
        }
      }
      digest.update(buffer.flip());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
