package io.github.downhill.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The three products of each layer of a network alone, of dense matrices. */
enum Products implements Task {
  G_W1_10(Workload.W1_10),
  G_W1_32(Workload.W1_32),
  G_W1_128(Workload.W1_128),
  G_W2(Workload.W2),
  G_W3(Workload.W3),
  G_W4(Workload.W4);

  private final Workload network;

  Products(Workload network) {
    this.network = network;
  }

  @Override
  public Workload network() {
    return network;
  }

  @Override
  public String title() {
    return "the products of " + network.title();
  }

  @Override
  public String unit() {
    return "one product";
  }

  /** All products, layer by layer. */
  List<Product> products() {
    int[] sizes = network.sizes();
    List<Product> products = new ArrayList<>();
    for (int l = 1; l < sizes.length; l++) {
      for (Product.Kind kind : Product.Kind.values()) {
        products.add(new Product(kind, network.batch, sizes[l - 1], sizes[l]));
      }
    }
    return products;
  }

  @Override
  public List<Part> parts() {
    return products().stream().map(Product::part).toList();
  }
}
