package io.github.downhill.cli;

import io.github.downhill.datasets.ProgressListener;
import java.util.Optional;

/** Shows a bar while data is fetched or drawn. */
final class DataProgress implements ProgressListener, AutoCloseable {
  private final Terminal terminal;
  private Optional<LiveBar> bar = Optional.empty();

  DataProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void began(Job job, String sentence) {
    close();
    if (job == Job.DOWNLOAD) {
      terminal.warn(sentence);
    }
  }

  @Override
  public synchronized void progressed(Job job, long done, long total) {
    if (bar.isEmpty()) {
      String name = job == Job.DOWNLOAD ? "fetching MNIST" : "drawing digits";
      bar = Optional.of(new LiveBar(terminal, name, 0, total));
    }
    bar.get().to(done);
  }

  @Override
  public synchronized void close() {
    bar.ifPresent(LiveBar::close);
    bar = Optional.empty();
  }
}
