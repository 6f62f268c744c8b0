package io.github.downhill.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How fast {@code downhill train} goes, by what it says of its epochs: the medians of those after
 * the first ones.
 *
 * @param betweenTests images a second, without the time of the tests
 * @param inAll images a second, with the time of the tests
 */
record TrainSpeed(double betweenTests, double inAll) {
  private static final int EPOCHS = 40;
  private static final int WARM_UP_EPOCHS = 10;
  private static final Pattern SECONDS = Pattern.compile("\"seconds\": ?([0-9.eE-]+)");
  private static final Pattern TEST_SECONDS =
      Pattern.compile("\"evaluationSeconds\": ?([0-9.eE-]+)");

  static TrainSpeed measure(String launcher, String data) throws IOException, InterruptedException {
    Path model = Files.createTempFile("downhill-studio", ".onnx");
    Process process =
        new ProcessBuilder(command(launcher, data, model))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    Files.delete(model);
    if (code != 0) {
      throw new IOException("downhill train ended with code " + code);
    }
    return of(said.lines().filter(line -> line.contains("\"epoch\":")).toList());
  }

  private static List<String> command(String launcher, String data, Path model) {
    List<String> command = new ArrayList<>(List.of(launcher, "train", "--json", "--data", data));
    command.addAll(List.of("--schedule", "constant", "--epochs", "" + EPOCHS));
    command.addAll(List.of("--out", "" + model));
    return command;
  }

  /** The speed that the lines of epochs tell of. */
  static TrainSpeed of(List<String> epochs) throws IOException {
    List<Double> betweenTests = new ArrayList<>();
    List<Double> inAll = new ArrayList<>();
    for (String epoch : epochs.stream().skip(WARM_UP_EPOCHS).toList()) {
      double seconds = Said.number(SECONDS, epoch);
      betweenTests.add(Workload.IMAGES / seconds);
      inAll.add(Workload.IMAGES / (seconds + Said.number(TEST_SECONDS, epoch)));
    }
    if (inAll.isEmpty()) {
      throw new IOException("downhill train did not say how fast it is");
    }
    return new TrainSpeed(Figures.median(betweenTests), Figures.median(inAll));
  }
}
