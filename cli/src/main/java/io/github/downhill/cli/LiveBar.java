package io.github.downhill.cli;

import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressState;

/**
 * A bar at the bottom of the terminal that shows how far a long job has come and how long it will
 * take; lines shown meanwhile go above it. Both are standard output, of which alone Java says
 * whether it is a terminal; where it is none, or one that cannot write over a line, no bar is
 * shown.
 */
final class LiveBar implements AutoCloseable {
  private static final String CLEAR = "\r\u001B[K";

  private final Terminal terminal;
  private final Optional<ProgressBar> bar;
  private String shown = "";

  /** A bar for a job of so many steps, of which some are done. */
  LiveBar(Terminal terminal, String job, long done, long steps) {
    this.terminal = terminal;
    bar = terminal.canOverwrite() ? Optional.of(create(job, done, steps)) : Optional.empty();
  }

  /** So much is done. */
  void to(long done) {
    bar.ifPresent(b -> b.stepTo(done));
  }

  /** Shows a line above the bar. */
  synchronized void line(String markup) {
    if (bar.isPresent()) {
      terminal.out().print(CLEAR);
      terminal.out().flush();
    }
    terminal.line(markup);
    terminal.out().print(shown);
    terminal.out().flush();
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }

  private ProgressBar create(String job, long done, long steps) {
    return new ProgressBarBuilder()
        .setTaskName(job)
        .setInitialMax(steps)
        .startsFrom(done, Duration.ZERO)
        .setUpdateIntervalMillis(100)
        .continuousUpdate() // or it would not show that time passes while steps are long
        .setRenderer(this::render)
        .setConsumer(new Bottom())
        .build();
  }

  private String render(ProgressState state, int width) {
    double share = Math.clamp(state.getNormalizedProgress(), 0, 1);
    int cells = Math.clamp(width - state.getTaskName().length() - 24, 10, 40);
    int full = (int) Math.round(share * cells);
    return "  %s @|cyan %s|@@|faint %s|@ %3.0f %%  %s"
        .formatted(
            state.getTaskName(),
            "━".repeat(full),
            "━".repeat(cells - full),
            100 * share,
            time(state, share));
  }

  private static String time(ProgressState state, double share) {
    double elapsed = state.getElapsedAfterStart().toNanos() * 1e-9;
    double before = (double) state.getStart() / Math.max(1, state.getMax());
    if (share - before < 0.01) {
      String word = state.getCurrent() == state.getStart() ? "starting, %d s" : "%d s so far";
      return word.formatted((long) elapsed);
    }
    long seconds = Math.round(elapsed * (1 - share) / (share - before));
    return "%d:%02d left".formatted(seconds / 60, seconds % 60);
  }

  private synchronized void show(String rendered) {
    shown = CLEAR + terminal.ansi().string(rendered);
    terminal.out().print(shown);
    terminal.out().flush();
  }

  private synchronized void clear() {
    shown = "";
    terminal.out().print(CLEAR);
    terminal.out().flush();
  }

  /** Puts what the library renders where it belongs. */
  private final class Bottom implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return terminal.columns();
    }

    @Override
    public void accept(String rendered) {
      show(rendered);
    }

    @Override
    public void close() {
      LiveBar.this.clear();
    }
  }
}
