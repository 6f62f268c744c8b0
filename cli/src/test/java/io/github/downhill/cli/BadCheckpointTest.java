package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.datasets.DataRequest;
import io.github.downhill.datasets.Dataset;
import io.github.downhill.datasets.DatasetFinder;
import io.github.downhill.datasets.ProgressListener;
import io.github.downhill.kernels.Span;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.TrainingState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that no run can go on from. */
class BadCheckpointTest {
  private static final Recipe RECIPE = Recipe.video().epochs(2).build();

  @TempDir private Path folder;

  private Path data;
  private Path out;
  private Path checkpoint;

  @BeforeEach
  void prepare() throws IOException {
    data =
        Pictures.idxFolder(
            folder.resolve("data"), Pictures.easy(28, 40, 1), Pictures.easy(28, 20, 2));
    out = Files.writeString(folder.resolve("old.onnx"), "the model of before");
    checkpoint = folder.resolve("run.safetensors");
    DataRequest request = new DataRequest(Optional.of(data.toString()), true, Map.of());
    Dataset dataset = DatasetFinder.find(request, ProgressListener.silent()).dataset();
    Span zeros = Span.zeros(RECIPE.architecture().parameterCount());
    new CheckpointKeeper(checkpoint, RECIPE, dataset)
        .save(new TrainingState(3, 0.5, zeros, List.of(), Optional.empty()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void files(String name, Damage damage, String clue) throws IOException {
    damage.to(checkpoint);

    refuses(clue);
  }

  static Stream<Arguments> files() {
    String tensor = "{\"t\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}}";
    return Stream.of(
        Damage.of("half a checkpoint", c -> Files.write(c, BadFiles.cut(c, 0.5)), "cut off"),
        Damage.of("a hundredth of one", c -> Files.write(c, BadFiles.cut(c, 0.01)), "cut off"),
        Damage.of("a byte too many", BadCheckpointTest::addByte, "1 byte follows the end"),
        Damage.of("an empty file", c -> Files.write(c, new byte[0]), "is empty"),
        Damage.of("five bytes", c -> Files.write(c, new byte[5]), "is too short"),
        Damage.of("noise", c -> Files.write(c, BadFiles.noise(9000)), "is no safetensors file"),
        Damage.of(
            "a picture", c -> Files.write(c, BadFiles.pngOf(28, 28)), "is no safetensors file"),
        Damage.of("a model", c -> BadFiles.writeForeignModel(c, 784, 10), "is no safetensors file"),
        Damage.of("a folder", BadCheckpointTest::makeFolder, "is a folder"),
        Damage.of("nothing", Files::delete, "does not exist"),
        header("a header of 2^63 bytes", Long.MIN_VALUE, "{}", "is no checkpoint"),
        header("a header of 2^63 - 1 bytes", Long.MAX_VALUE, "{}", "is no checkpoint"),
        header("a header of 99 MB", 99_000_000, "{}", "is cut off in the middle of its header"),
        header("a header of no bytes", 0, "{}", "is no checkpoint"),
        header("a header that does not end", "{\"a\":{\"dtype\":", "damaged header"),
        header(
            "a header of a million brackets", "{\"a\":" + "[".repeat(1_000_000), "damaged header"),
        header("a header that is a list", "[1,2,3]", "does not begin with a curly bracket"),
        header("a header of zeros", "\0".repeat(100), "does not begin with a curly bracket"),
        header("a name twice", "{\"a\":{},\"a\":{}}", "damaged header"),
        Damage.of(
            "no tensors",
            c -> Files.write(c, BadFiles.safetensors("{}", 0)),
            "no checkpoint of Downhill"),
        header(
            "sizes too large", tensor.formatted("F32", "[4611686018427387904]", "[0,8]"), "size"),
        header(
            "sizes overflowing",
            tensor.formatted("F32", "[4294967296,4294967296]", "[0,8]"),
            "size"),
        header("negative sizes", tensor.formatted("F32", "[-2]", "[0,8]"), "damaged header"),
        header("offsets backwards", tensor.formatted("F32", "[2]", "[8,0]"), "damaged header"),
        header("offsets too far", tensor.formatted("F32", "[2000000]", "[0,8000000]"), "cut off"),
        header("offsets with a gap", tensor.formatted("F32", "[1]", "[4,8]"), "damaged header"),
        header("an unknown type", tensor.formatted("F128", "[2]", "[0,8]"), "unknown type"),
        header("fractions", tensor.formatted("F32", "[1.5]", "[0,8]"), "damaged header"),
        Damage.of(
            "infinite numbers", BadCheckpointTest::endWithInfinity, "holds Infinity in tensor"));
  }

  @Test
  void aRunOnOtherData() throws IOException {
    Pictures.idxFolder(data, Pictures.easy(28, 40, 3), Pictures.easy(28, 20, 2));

    refuses("was trained on other examples");
  }

  @Test
  void aGoodOneIsTaken() {
    Object[] words = {"train", "--data", data, "--resume", checkpoint, "--out", out, "--json"};

    assertThat(Shown.by(words).wellDone().lastObject()).containsEntry("steps", 8L);
  }

  private void refuses(String clue) throws IOException {
    Refused.asFailure(folder, clue, "train", "--data", data, "--resume", checkpoint, "--out", out);
  }

  private static Arguments header(String name, String header, String clue) {
    return Damage.of(name, file -> Files.write(file, BadFiles.safetensors(header, 8)), clue);
  }

  private static Arguments header(String name, long bytes, String header, String clue) {
    return Damage.of(name, file -> Files.write(file, BadFiles.safetensors(bytes, header, 8)), clue);
  }

  private static void addByte(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, ByteBuffer.allocate(bytes.length + 1).put(bytes).array());
  }

  private static void endWithInfinity(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putFloat(bytes.length - Float.BYTES, Float.POSITIVE_INFINITY);
    Files.write(file, bytes);
  }

  private static void makeFolder(Path file) throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
  }
}
