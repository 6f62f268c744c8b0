package io.github.downhill.benchmarks;

import java.util.Arrays;
import java.util.List;

/** What an epoch takes besides its kernels, part by part: only ours is asked. */
enum Rest implements Task {
  REST_W1_10(Workload.W1_10),
  REST_W1_32(Workload.W1_32),
  REST_W1_128(Workload.W1_128);

  private final Workload network;

  Rest(Workload network) {
    this.network = network;
  }

  /** What is timed by itself. */
  enum Section {
    EPOCH("an epoch, and evaluating 10,000 images"),
    SHUFFLE("shuffling"),
    GATHER("gathering mini-batches"),
    EVALUATE("evaluating 10,000 images");

    final String title;

    Section(String title) {
      this.title = title;
    }
  }

  @Override
  public Workload network() {
    return network;
  }

  @Override
  public String title() {
    return network.title();
  }

  @Override
  public String unit() {
    return "an epoch";
  }

  @Override
  public List<Part> parts() {
    return Arrays.stream(Section.values())
        .map(section -> new Part(section.title, section.name(), 1, 1, Workload.IMAGES, 0))
        .toList();
  }
}
