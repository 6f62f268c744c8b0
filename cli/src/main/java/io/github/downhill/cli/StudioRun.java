package io.github.downhill.cli;

import io.github.downhill.formats.Model;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.studio.Studio;
import io.github.downhill.studio.StudioSettings;
import io.github.downhill.studio.StudioSettings.NamedModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A studio from its start to Ctrl-C. */
record StudioRun(Terminal terminal, DataOptions data, boolean json, boolean opens) {
  private static final int USUAL_PORT = 8784; // 784 pixels
  private static final long GRACE_SECONDS = 3;

  void run(String host, Optional<Integer> port, Optional<Path> file, Optional<Model> model)
      throws IOException {
    Optional<NamedModel> named =
        model.map(it -> new NamedModel(String.valueOf(file.orElseThrow().getFileName()), it));
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try (Studio studio = start(host, port, named)) {
      tell(studio);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(asked, closed), "downhill-end"));
      asked.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // it ends all the same
    } finally {
      closed.countDown();
    }
  }

  /** Keeps the process alive until all browsers have been told. */
  private static void end(CountDownLatch asked, CountDownLatch closed) {
    asked.countDown();
    try {
      boolean _ = closed.await(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the process ends without further waiting
    }
  }

  private Studio start(String host, Optional<Integer> port, Optional<NamedModel> model)
      throws IOException {
    try {
      return Studio.start(settings(host, port.orElse(USUAL_PORT), model));
    } catch (IllegalArgumentException e) {
      throw new FailureException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      if (port.isPresent()) {
        throw new FailureException(String.valueOf(e.getMessage()), e);
      }
      return Studio.start(settings(host, 0, model)); // another studio has the usual one
    }
  }

  private StudioSettings settings(String host, int port, Optional<NamedModel> model) {
    Kernels kernels = Choice.ofKernels();
    return new StudioSettings(
        host,
        port,
        Caller.quoted(),
        Version.text(),
        kernels,
        new StudioShelf(data, terminal, kernels),
        recipe -> Threads.of(Optional.empty(), recipe),
        model);
  }

  private void tell(Studio studio) throws IOException {
    URI address = studio.address();
    if (studio.isOpenToOthers()) {
      terminal.warn(
          "Others on the network can reach this studio: give its address only to those who may use"
              + " it.");
    }
    if (json) {
      terminal
          .out()
          .println(
              Json.line(line -> {
                line.writeStringProperty("event", "started");
                line.writeStringProperty("address", address.toString());
              }));
    } else {
      terminal.line("The studio is open (Ctrl-C ends it):");
      for (URI other : studio.addressesForOthers()) {
        terminal.line(other.toString());
      }
      terminal.line(address.toString());
    }
    terminal.out().flush();
    if (opens) {
      BrowserWindow.open(address);
    }
  }
}
