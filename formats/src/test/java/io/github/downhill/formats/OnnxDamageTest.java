package io.github.downhill.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.downhill.kernels.ScalarKernels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A damaged or hostile file is refused with a sentence, or is still a model. */
class OnnxDamageTest extends DamageContract {
  private static final int GROUP_START = 3;

  @Override
  void writeSound(Path target) throws IOException {
    OnnxFile.write(target, Samples.model(Samples.small()));
  }

  @Override
  Model read(Path source) throws IOException {
    return OnnxFile.read(source);
  }

  @Override
  Model read(byte[] bytes) throws Refusal {
    return OnnxReader.read(ByteBuffer.wrap(bytes), new ScalarKernels());
  }

  @Test
  void whatIsNoOnnxFileIsRefused() throws Exception {
    refused(new byte[0], "is empty.");
    refused(new byte[] {0, 0, 0, 0}, "is no readable ONNX file");
    refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "is no readable ONNX file");
    refused(new byte[] {(byte) 0x80, 2, ']', 'q', 0, '.'}, "is no readable ONNX file");
    refused("{\"a\": 1}".getBytes(UTF_8), "is no readable ONNX file");
    refused("# A README\n".getBytes(UTF_8), "is no readable ONNX file");
    refused(new byte[] {8, 7}, "holds no ONNX graph");
  }

  @Test
  void aLengthThatClaimsMoreThanThereIsTakesNoMemory() throws Exception {
    byte[] graph = {Onnx.MODEL_GRAPH << 3 | 2, -1, -1, -1, -1, 7};
    refused(graph, "is no readable ONNX file");
    byte[] negative = {Onnx.MODEL_GRAPH << 3 | 2, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1};
    refused(negative, "is no readable ONNX file");
  }

  @Test
  void aGroupIsRefusedHoweverDeep() throws Exception {
    var groups = new byte[1 << 20];
    Arrays.fill(groups, (byte) (1 << 3 | GROUP_START));
    refused(groups, "holds a field of a kind that ONNX does not have");
  }

  @Test
  void moreNodesThanAnyPerceptronHasAreRefused() throws Exception {
    var graph = new ProtoMessage();
    for (int i = 0; i < 1_000_001; i++) {
      graph.message(Onnx.GRAPH_NODE, new ProtoMessage());
    }
    refused(
        ForeignGraph.bytes(new ProtoMessage().message(Onnx.MODEL_GRAPH, graph)),
        "holds more than 1,000,000 names and parts of a graph.");
  }

  @Test
  void weightsThatAreUsedOverAndOverDoNotTakeMemoryWithoutEnd() throws Exception {
    var graph = ForeignGraph.from3To2().node("Gemm", "x w0 -> h0");
    graph.weights("w0", 3, 1000).weights("w", 1000, 1000);
    long layers = Runtime.getRuntime().maxMemory() / 4_000_000;
    for (int i = 0; i < layers; i++) {
      graph.node("Gemm", "h%d w -> %s".formatted(i, i == layers - 1 ? "y" : "h" + (i + 1)));
    }
    refused(graph.bytes(), "of memory, but Java may take");
  }

  @Test
  void metadataThatAreDamagedAreRefused() throws Exception {
    var whole = new LinkedHashMap<>(OriginText.of(Samples.origin(Samples.recipe(Samples.small()))));
    whole.remove("downhill.recipe.until"); // the first models had none, and are read all the same
    assertThat(OriginText.parse(whole)).isPresent();
    for (String name : whole.keySet()) {
      Map<String, String> without = new LinkedHashMap<>(whole);
      without.remove(name);
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> OriginText.parse(without))
          .withMessageStartingWith("has damaged metadata: ")
          .withMessageContaining("'" + name.replace("downhill.recipe.", "") + "'");
    }
  }

  @Test
  void metadataThatMakeNoSenseAreRefused() {
    damaged("downhill.steps", "-1", "'downhill.steps' is '-1'; expected a whole number up to");
    damaged("downhill.steps", "many", "'downhill.steps' is 'many'; expected a whole number up to");
    damaged("downhill.examples", "2147483648", "'downhill.examples' is '2147483648'; expected");
    damaged("downhill.recipe.layers", "3-4", "expected one for each size but the first");
    damaged("downhill.recipe.layers", "3-0-2", "such as 784-16-16-10");
    damaged("downhill.recipe.cost", "none", "there is no cost 'none'");
    damaged("downhill.recipe.batch", "x", "x");
    damaged("downhill.recipe.learningRate", "NaN", "the learning rate must be a number above 0");
  }

  @Test
  void aRecipeOfAnotherNetworkIsRefused() throws Exception {
    Origin other = Samples.origin(Samples.recipe(Samples.small()));
    var graph = ForeignGraph.from3To2().node("Gemm", "x w -> y").weights("w", 3, 2);
    var metadata = new ProtoMessage();
    OriginText.of(other)
        .forEach((key, value) ->
            metadata.message(
                Onnx.MODEL_METADATA,
                new ProtoMessage().text(Onnx.ENTRY_KEY, key).text(Onnx.ENTRY_VALUE, value)));
    var bytes = new ByteArrayOutputStream();
    bytes.write(graph.bytes());
    bytes.write(ForeignGraph.bytes(metadata));
    refused(
        bytes.toByteArray(),
        "has damaged metadata: the recipe is one of a network of 3-4-2, but the network is one of"
            + " 3-2; use another copy of the file.");
    bytes.write(ForeignGraph.bytes(metadata));
    refused(bytes.toByteArray(), "has damaged metadata: 'downhill.version' is there twice");
  }

  private void damaged(String name, String word, String reason) {
    Map<String, String> metadata = OriginText.of(Samples.origin(Samples.recipe(Samples.small())));
    metadata.put(name, word);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> OriginText.parse(metadata))
        .withMessageStartingWith("has damaged metadata: ")
        .withMessageContaining(reason);
  }
}
