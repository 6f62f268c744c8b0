package io.github.downhill.formats;

import static io.github.downhill.formats.ForeignGraph.floats;
import static io.github.downhill.formats.ForeignGraph.from3To2;
import static io.github.downhill.formats.ForeignGraph.integers;
import static io.github.downhill.formats.ForeignGraph.listed;
import static io.github.downhill.formats.ForeignGraph.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.network.Network;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Perceptrons as other software writes them compute what ONNX Runtime computes. */
class OnnxFromElsewhereTest {

  @Test
  void aLinearLayerOfPyTorch() throws Exception {
    agrees(
        from3To2()
            .node("Gemm", "x w b -> y", setting("transB", 1))
            .weights("w", 2, 3)
            .weights("b", 2));
  }

  @Test
  void aLinearLayerOfAnEarlyPyTorch() throws Exception {
    agrees(
        from3To2()
            .node("Transpose", "w -> t", setting("perm", 1, 0))
            .node("MatMul", "x t -> y")
            .weights("w", 2, 3));
  }

  @Test
  void aDenseLayerOfKeras() throws Exception {
    agrees(
        from3To2()
            .node("MatMul", "x w -> s")
            .node("Add", "s b -> z")
            .node("Softmax", "z -> y")
            .weights("w", 3, 2)
            .weights("b", 2));
  }

  @Test
  void biasesThatComeFirst() throws Exception {
    agrees(
        from3To2()
            .node("MatMul", "x w -> s")
            .node("Add", "b s -> y")
            .weights("w", 3, 2)
            .weights("b", 1, 2));
  }

  @Test
  void oneBiasForAllNeurons() throws Exception {
    agrees(from3To2().node("Gemm", "x w b -> y").weights("w", 3, 2).weights("b"));
    agrees(from3To2().node("Gemm", "x w b -> y").weights("w", 3, 2).weights("b", 1, 1));
  }

  @Test
  void noBiases() throws Exception {
    agrees(from3To2().node("Gemm", "x w -> y").weights("w", 3, 2));
    agrees(
        from3To2()
            .node("Gemm", "x w -> s")
            .node("Add", "s b -> y")
            .weights("w", 3, 2)
            .weights("b", 2));
  }

  @Test
  void factorsOfWeightsAndBiases() throws Exception {
    agrees(
        from3To2()
            .node("Gemm", "x w b -> y", setting("alpha", 0.5f), setting("beta", 3f))
            .weights("w", 3, 2)
            .weights("b", 2));
  }

  @Test
  void layersWithoutAnActivationBetween() throws Exception {
    agrees(
        from3To2()
            .node("Gemm", "x w v -> h")
            .node("Gemm", "h w2 -> y")
            .weights("w", 3, 4)
            .weights("v", 4)
            .weights("w2", 4, 2));
  }

  @Test
  void nodesInAnotherOrder() throws Exception {
    // ONNX demands that nodes are sorted, but not every writer does it; Runtime refuses this one.
    var sorted = from3To2().node("Gemm", "x w -> s").node("Tanh", "s -> y").weights("w", 3, 2);
    var other = from3To2().node("Tanh", "s -> y").node("Gemm", "x w -> s").weights("w", 3, 2);
    assertThat(read(other).parametersSha256()).isEqualTo(read(sorted).parametersSha256());
  }

  @Test
  void picturesThatAreMadeRows() throws Exception {
    agrees(
        ForeignGraph.of(13)
            .input("x", OnnxType.FLOAT, 0, 1, 3, 4)
            .output("y", 0, 2)
            .node("Flatten", "x -> f")
            .node("Gemm", "f w -> s")
            .node("Sigmoid", "s -> y")
            .weights("w", 12, 2),
        5,
        1,
        3,
        4);
  }

  @Test
  void picturesThatAreReshaped() throws Exception {
    for (long[] sizes : new long[][] {{-1, 12}, {0, 12}, {0, -1}}) {
      agrees(
          ForeignGraph.of(13)
              .input("x", OnnxType.FLOAT, 0, 3, 4)
              .output("y", 0, 2)
              .node("Reshape", "x sizes -> f")
              .node("Gemm", "f w -> y")
              .weights("w", 12, 2)
              .tensor(integers("sizes", sizes)),
          5,
          3,
          4);
    }
  }

  @Test
  void aBatchOfOneThatIsReshaped() throws Exception {
    agrees(
        ForeignGraph.of(13)
            .input("x", OnnxType.FLOAT, 1, 3, 4)
            .output("y", 1, 2)
            .node("Constant", "-> sizes", setting("value", integers("", 1, 12)))
            .node("Reshape", "x sizes -> f")
            .node("Gemm", "f w -> y")
            .weights("w", 12, 2),
        1,
        3,
        4);
  }

  @Test
  void weightsInConstantNodes() throws Exception {
    Span numbers = Samples.numbers(6, 1);
    agrees(
        from3To2()
            .node("Constant", "-> w", setting("value", floats("", numbers, 3, 2)))
            .node("Identity", "w -> v")
            .node("MatMul", "x v -> y"));
  }

  @Test
  void weightsThatAreListed() throws Exception {
    agrees(from3To2().node("MatMul", "x w -> y").tensor(listed("w", Samples.numbers(6, 1), 3, 2)));
    ProtoMessage oneByOne = ForeignGraph.tensor("w", OnnxType.FLOAT, 3, 2);
    for (int i = 0; i < 6; i++) {
      oneByOne.number(Onnx.TENSOR_FLOATS, i - 2.5f);
    }
    agrees(from3To2().node("MatMul", "x w -> y").tensor(oneByOne));
  }

  @Test
  void weightsThatAreListedAsInputsToo() throws Exception {
    agrees(
        ForeignGraph.of(9)
            .input("x", OnnxType.FLOAT, 0, 3)
            .input("w", OnnxType.FLOAT, 3, 2)
            .output("y", 0, 2)
            .node("MatMul", "x w -> y")
            .weights("w", 3, 2));
  }

  @Test
  void nodesThatDoNothing() throws Exception {
    agrees(
        from3To2()
            .node("Identity", "x -> i")
            .node("Dropout", "i -> d")
            .node("Cast", "d -> c", setting("to", 1))
            .node("Gemm", "c w -> g")
            .node("Flatten", "g -> f")
            .node("Relu", "f -> r")
            .node("Reshape", "r sizes -> y")
            .weights("w", 3, 2)
            .tensor(integers("sizes", -1, 2)));
  }

  @Test
  void theFullNameOfTheDomain() throws Exception {
    assertThat(
            read(from3To2().node("ai.onnx:MatMul", "x w -> y").weights("w", 3, 2))
                .architecture()
                .text())
        .isEqualTo("3-2");
  }

  @Test
  void aGeluOfPyTorch() throws Exception {
    agrees(gelu("Div", "z root -> s", "z share -> p", "p half -> y"));
  }

  @Test
  void aGeluWithItsFactorsInAnotherOrder() throws Exception {
    agrees(gelu("Mul", "inverse z -> s", "half z -> p", "share p -> y"));
    agrees(gelu("Mul", "z inverse -> s", "half share -> p", "p z -> y"));
  }

  @Test
  void aGeluThatIsAnOperator() throws Exception {
    agrees(
        ForeignGraph.of(20)
            .input("x", OnnxType.FLOAT, 0, 3)
            .output("y", 0, 2)
            .node("Gemm", "x w b -> z")
            .node("Gelu", "z -> y", setting("approximate", "none"))
            .weights("w", 3, 2)
            .weights("b", 2));
  }

  /** A layer, and x · (1 + erf(x / √2)) · ½ of its sums z, which is multiplied in some order. */
  static ForeignGraph gelu(String scale, String scaled, String product, String result) {
    return from3To2()
        .node("Gemm", "x w b -> z")
        .node(scale, scaled)
        .node("Erf", "s -> e")
        .node("Add", "one e -> share")
        .node("Mul", product)
        .node("Mul", result)
        .weights("w", 3, 2)
        .weights("b", 2)
        .tensor(floats("root", Span.of(1.4142135f)))
        .tensor(floats("inverse", Span.of(0.70710677f)))
        .tensor(floats("one", Span.of(1)))
        .tensor(floats("half", Span.of(0.5f), 1));
  }

  private static void agrees(ForeignGraph graph) throws Exception {
    agrees(graph, 5, 3);
  }

  private static void agrees(ForeignGraph graph, long... sizes) throws Exception {
    int count = (int) LongStream.of(sizes).reduce(1, (a, b) -> a * b);
    float[] inputs = Samples.numbers(count, 7).toArray();
    float[] theirs = RuntimeOracle.run(graph.bytes(), inputs, sizes);
    Network network = read(graph);
    int width = network.architecture().inputs();
    int at = 0;
    for (int from = 0; from < count; from += width) {
      for (float ours : network.predict(Arrays.copyOfRange(inputs, from, from + width)).outputs()) {
        assertThat(ours).isCloseTo(theirs[at], within(1e-7f + 1e-5f * Math.abs(theirs[at])));
        at++;
      }
    }
    assertThat(at).isEqualTo(theirs.length);
  }

  private static Network read(ForeignGraph graph) throws Refusal {
    return OnnxReader.read(ByteBuffer.wrap(graph.bytes()), new ScalarKernels()).network();
  }
}
