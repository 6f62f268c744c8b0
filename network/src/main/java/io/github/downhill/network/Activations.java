package io.github.downhill.network;

import io.github.downhill.kernels.Inputs;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.SparseRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The numbers that all neurons hold while a mini-batch passes through: the memory of one pass, used
 * over and over.
 */
public final class Activations {
  private final Inputs inputs; // examples × inputs
  private final Optional<Matrix> blockSums; // (blocks · examples) × neurons of the first layer
  private final List<Matrix> layers; // examples × neurons
  private final List<Optional<Matrix>> sums = new ArrayList<>(); // the same, where they are kept

  /** Room for the activations that these inputs cause, examples × inputs. */
  public Activations(Inputs inputs, Architecture architecture) {
    this(inputs, architecture, Optional.empty());
  }

  private Activations(Inputs inputs, Architecture architecture, Optional<Matrix> blockSums) {
    this.inputs = inputs;
    this.blockSums = blockSums;
    List<Integer> neurons = architecture.layers().stream().map(Layer::neurons).toList();
    layers = Matrix.alignedZeros(inputs.rows(), neurons);
    for (Layer layer : architecture.layers()) {
      sums.add(
          layer.activation().keepsSums()
              ? Optional.of(Matrix.zeros(inputs.rows(), layer.neurons()))
              : Optional.empty());
    }
  }

  private Activations(Activations whole, int examples) {
    inputs = whole.inputs.firstRows(examples);
    int blocks = whole.blocks();
    blockSums = whole.blockSums.map(all -> all.firstRows(blocks * examples));
    layers = whole.layers.stream().map(layer -> layer.firstRows(examples)).toList();
    whole.sums.forEach(kept -> sums.add(kept.map(z -> z.firstRows(examples))));
  }

  /**
   * Room for those that pictures cause in a first layer whose inputs are shared out by blocks
   * ({@link FeedForward#sumBlocks}).
   */
  public static Activations shared(SparseRows pictures, Architecture architecture) {
    int neurons = architecture.layers().getFirst().neurons();
    Matrix sums = Matrix.zeros(pictures.pixels().blocks() * pictures.rows(), neurons);
    return new Activations(pictures, architecture, Optional.of(sums));
  }

  /** The same memory, seen as that of a smaller mini-batch. */
  public Activations first(int examples) {
    return new Activations(this, examples);
  }

  /** The sums of each block of inputs by itself, (blocks · examples) × neurons, where shared. */
  public Optional<Matrix> blockSums() {
    return blockSums;
  }

  /** How many blocks of inputs are shared out: none, where the examples are. */
  public int blocks() {
    return blockSums.isPresent() ? blockSums.get().rows() / examples() : 0;
  }

  /** What a layer sees: the pixels for layer 0, else the activations of the layer before. */
  public Inputs into(int layer) {
    return layer == 0 ? inputs : layers.get(layer - 1);
  }

  /** The activations of a layer, examples × neurons; layers are counted from 0. */
  public Matrix of(int layer) {
    return layers.get(layer);
  }

  /**
   * The weighted sums of a layer, examples × neurons, where its slope needs them ({@link
   * Activation#keepsSums}); elsewhere they become activations in place.
   */
  public Matrix sums(int layer) {
    return sums.get(layer).orElseThrow();
  }

  /** Keeps a layer's weighted sums, before they become activations, where its slope needs them. */
  void keepSums(int layer, int from, int to) {
    if (sums.get(layer).isPresent()) {
      Matrix kept = sums.get(layer).get();
      Matrix z = layers.get(layer);
      int count = z.start(to) - z.start(from);
      System.arraycopy(z.values(), z.start(from), kept.values(), kept.start(from), count);
    }
  }

  /** The pixels, examples × inputs. */
  public Inputs inputs() {
    return inputs;
  }

  /** The activations of the last layer, examples × outputs. */
  public Matrix outputs() {
    return layers.getLast();
  }

  /** Which layer is the last. */
  public int last() {
    return layers.size() - 1;
  }

  /** How many examples pass at once. */
  public int examples() {
    return inputs.rows();
  }
}
