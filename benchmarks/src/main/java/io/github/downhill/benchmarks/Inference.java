package io.github.downhill.benchmarks;

import java.util.List;

/** A network that is asked about all images of the test set: one by one, or about all at once. */
enum Inference implements Task {
  I1_W1_ONE(Workload.W1_10, 1, 1),
  I1_W1_ALL(Workload.W1_10, Inference.IMAGES, 20),
  I1_W3_ONE(Workload.W3, 1, 1),
  I1_W3_ALL(Workload.W3, Inference.IMAGES, 2);

  static final int IMAGES = 10_000;

  private final Workload network;
  final int atOnce;
  final int passes; // over the test set in a turn

  Inference(Workload network, int atOnce, int passes) {
    this.network = network;
    this.atOnce = atOnce;
    this.passes = passes;
  }

  @Override
  public Workload network() {
    return network;
  }

  @Override
  public String title() {
    return "the network of %s asked about %s".formatted(network.name().split("_")[0], unit());
  }

  @Override
  public String unit() {
    return atOnce == 1 ? "one image" : "10,000 images at once";
  }

  @Override
  public List<Part> parts() {
    int answers = passes * IMAGES / atOnce;
    double flops = 2.0 * atOnce * network.weights();
    return List.of(new Part("", atOnce + " " + passes, answers, 1, atOnce, flops));
  }
}
