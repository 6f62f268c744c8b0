package io.github.downhill.studio;

import io.github.downhill.studio.IdxSample.Sampled;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;

/** The albums that were brought last. They are known to those alone who have brought them. */
final class Albums {
  private static final int KEPT_MAX = 32; // of less than a megabyte each

  private final Deque<Album> albums = new ArrayDeque<>();

  synchronized Album keep(Sampled brought) {
    Album album = Album.of(UUID.randomUUID().toString(), brought.pixels(), brought.count());
    albums.addFirst(album);
    if (albums.size() > KEPT_MAX) {
      albums.removeLast();
    }
    return album;
  }

  /**
   * The album of an id.
   *
   * @throws IllegalArgumentException if there is none any longer
   */
  synchronized Album album(String id) {
    return albums.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal("server.pictures.gone", Map.of()));
  }
}
