package io.github.downhill.cli;

import io.github.downhill.datasets.DigitRecipe;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code downhill studio}: the network in the browser. */
@Command(
    name = "studio",
    sortOptions = false,
    description = {
      "Opens the studio in the browser: draw a digit and watch the network think, look at all its"
          + " weights, train it and go back and forth in its history.",
      "Without a model it begins with a network that has learned nothing yet. Ends with Ctrl-C."
    })
final class StudioCommand implements Callable<Integer> {
  private static final int PORT_MAX = 65_535;

  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "MODEL",
      description = "An ONNX file to begin with, such as digits.onnx.")
  private Optional<Path> model = Optional.empty();

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen; 0 for any port that is free. Default: 8784, or else any.")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = {
        "The address to listen on. Default: 127.0.0.1, which only this machine can reach. With"
            + " another the page asks for a token, which is part of the address shown."
      })
  private String host = "127.0.0.1";

  @Option(names = "--no-open", description = "Do not open the browser.")
  private boolean noOpen;

  @Mixin private CommonOptions common = new CommonOptions();

  StudioCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    port.filter(number -> number < 0 || number > PORT_MAX)
        .ifPresent(number -> {
          throw new MisuseException(
              "--port: expected a number from 0 to %d, not %d".formatted(PORT_MAX, number));
        });
    Optional<Model> opened = model.isPresent() ? Optional.of(read(model.get())) : Optional.empty();
    // Named in a class of its own: this one must load where the studio's module is not.
    new StudioRun(terminal, data, common.json(), !noOpen).run(host, port, model, opened);
    return 0;
  }

  private static Model read(Path file) throws IOException {
    Model read = OnnxFile.read(file);
    Fit.checkPictures(file, read.network().architecture(), DigitRecipe.SIDE);
    return read;
  }
}
