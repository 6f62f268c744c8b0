package io.github.downhill.datasets;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** The places on the network that offer MNIST, in the order in which they are asked. */
final class Mirrors {
  private static final List<URI> PUBLIC =
      List.of(
          URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"),
          URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"));
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private Mirrors() {}

  /** The public mirrors, or those that {@code DOWNHILL_MIRRORS} names, separated by commas. */
  static List<URI> of(DataRequest request) throws DatasetException {
    var named = request.variable("DOWNHILL_MIRRORS");
    if (named.isEmpty()) {
      return PUBLIC;
    }
    try {
      return COMMA.splitAsStream(named.get().strip()).map(Mirrors::folder).toList();
    } catch (IllegalArgumentException e) {
      throw new DatasetException(
          "DOWNHILL_MIRRORS %s is wrong (%s); expected http or https addresses, with commas between."
              .formatted(named.get(), e.getMessage()));
    }
  }

  private static URI folder(String address) {
    URI uri = URI.create(address.endsWith("/") ? address : address + "/");
    String scheme = String.valueOf(uri.getScheme());
    if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
      throw new IllegalArgumentException(address);
    }
    return uri;
  }
}
