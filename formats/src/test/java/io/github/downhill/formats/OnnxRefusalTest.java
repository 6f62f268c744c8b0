package io.github.downhill.formats;

import static io.github.downhill.formats.ForeignGraph.floats;
import static io.github.downhill.formats.ForeignGraph.from3To2;
import static io.github.downhill.formats.ForeignGraph.integers;
import static io.github.downhill.formats.ForeignGraph.setting;
import static io.github.downhill.formats.ForeignGraph.tensor;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Span;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** What is not a perceptron is refused with a sentence that names the node. */
class OnnxRefusalTest {
  private static final int SPARSE_TENSOR = 15;

  @Test
  void aConvolution() {
    refused(
        from3To2().named("conv1", "Conv", "x w -> c").node("Gemm", "c w -> y").weights("w", 3, 2),
        "node 'conv1' (Conv) has an operator that no perceptron needs; expected one of Gemm,"
            + " MatMul, Add, Sigmoid, Tanh, Relu, Gelu, Softmax, Flatten, Reshape, Identity,"
            + " Dropout, Cast");
  }

  @Test
  void aGeluThatIsOnlyNearlyOne() {
    refused(
        OnnxFromElsewhereTest.gelu("Div", "z one -> s", "z share -> p", "p half -> y"),
        "(Mul, which makes 'y') has an operator that no perceptron needs");
    refused(
        OnnxFromElsewhereTest.gelu("Div", "root z -> s", "z share -> p", "p half -> y"),
        "(Mul, which makes 'y') has an operator that no perceptron needs");
    refused(
        OnnxFromElsewhereTest.gelu("Div", "z root -> s", "z share -> p", "p one -> y"),
        "(Mul, which makes 'y') has an operator that no perceptron needs");
    refused(
        OnnxFromElsewhereTest.gelu("Div", "z root -> s", "s share -> p", "p half -> y"),
        "(Mul, which makes 'y') has an operator that no perceptron needs");
  }

  @Test
  void aGeluThatIsApproximated() {
    refused(
        from3To2()
            .node("Gemm", "x w -> z")
            .node("Gelu", "z -> y", setting("approximate", "tanh"))
            .weights("w", 3, 2),
        "node 2 (Gelu, which makes 'y') approximates by 'tanh' what is exact here");
  }

  @Test
  void aProductOfItself() {
    refused(from3To2().node("Mul", "y y -> y"), "node 1 (Mul, which makes 'y') has an operator");
  }

  @Test
  void aRecurrentNetwork() {
    refused(from3To2().named("lstm", "LSTM", "x w r -> y"), "node 'lstm' (LSTM) has an operator");
  }

  @Test
  void anOperatorOfAnotherDomain() {
    refused(
        from3To2().node("com.microsoft:Gemm", "x w -> y").weights("w", 3, 2),
        "node 1 (com.microsoft.Gemm, which makes 'y') has an operator");
  }

  @Test
  void weightsThatAreAnInput() {
    refused(
        from3To2().input("w", OnnxType.FLOAT, 3, 2).node("Gemm", "x w -> y"),
        "node 1 (Gemm, which makes 'y') takes its weights from 'w', which is not stored");
  }

  @Test
  void weightsThatAreSparse() {
    refused(
        from3To2().node("Gemm", "x w -> y").field(SPARSE_TENSOR, new ProtoMessage()),
        "node 1 (Gemm, which makes 'y') takes its weights from 'w', which is not stored");
  }

  @Test
  void weightsInAnotherFile() {
    refused(
        from3To2()
            .node("Gemm", "x w -> y")
            .tensor(tensor("w", OnnxType.FLOAT, 3, 2).integer(Onnx.TENSOR_LOCATION, 1)),
        "node 1 (Gemm, which makes 'y') takes its weights from 'w', which lies in another file");
  }

  @Test
  void weightsOfAnotherPrecision() {
    refused(
        from3To2().node("Gemm", "x w -> y").tensor(tensor("w", 10, 3, 2)),
        "takes its weights from 'w', which holds float16 numbers instead of float32");
    refused(
        from3To2().node("Gemm", "x w -> y").tensor(tensor("w", 3, 3, 2)),
        "takes its weights from 'w', which holds int8 numbers instead of float32");
    refused(
        from3To2().node("Gemm", "x w -> y").tensor(tensor("w", 99, 3, 2)),
        "takes its weights from 'w', which holds unknown numbers instead of float32");
  }

  @Test
  void weightsThatAreNotFinite() {
    refused(
        from3To2()
            .node("Gemm", "x w -> y")
            .tensor(floats("w", Span.of(1, 2, 3, 4, Float.NaN, 6), 3, 2)),
        "takes its weights from 'w', which holds NaN at index 4");
    refused(
        from3To2()
            .node("Gemm", "x w b -> y")
            .weights("w", 3, 2)
            .tensor(floats("b", Span.of(1, Float.NEGATIVE_INFINITY), 2)),
        "takes its biases from 'b', which holds -Infinity at index 1");
    refused(
        from3To2()
            .node("Gemm", "x w -> y", setting("alpha", Float.MAX_VALUE))
            .tensor(floats("w", Span.of(1, 2, 3, 4, 5, 6), 3, 2)),
        "makes weights or biases infinite by its factor");
  }

  @Test
  void weightsThatAreFewerOrMoreThanTheirSizesSay() {
    for (int count : new int[] {0, 1, 5, 7}) {
      refused(
          from3To2().node("Gemm", "x w -> y").tensor(floats("w", Samples.numbers(count, 1), 3, 2)),
          "takes its weights from 'w', which does not hold as many numbers as its sizes [3, 2]");
    }
  }

  @Test
  void sizesThatCannotBe() {
    for (long[] sizes :
        new long[][] {
          {0, 2},
          {-3, 2},
          {3, -2},
          {1L << 40, 1L << 40},
          {Long.MAX_VALUE, 2},
          {1L << 31, 1},
          {65_536, 65_536},
          {1L << 32, 1L << 32}
        }) {
      refused(
          from3To2().node("Gemm", "x w -> y").tensor(floats("w", Samples.numbers(6, 1), sizes)),
          "takes its weights from 'w', which has impossible sizes");
    }
  }

  @Test
  void weightsThatAreNoMatrix() {
    refused(
        from3To2().node("MatMul", "x w -> y").weights("w", 3),
        "node 1 (MatMul, which makes 'y') has weights that are no matrix");
    refused(
        from3To2().node("MatMul", "x w -> y").weights("w", 1, 3, 2),
        "node 1 (MatMul, which makes 'y') has weights that are no matrix");
  }

  @Test
  void layersThatDoNotFit() {
    refused(
        from3To2()
            .named("fc1", "Gemm", "x w -> h")
            .named("fc2", "Gemm", "h v -> y")
            .weights("w", 3, 4)
            .weights("v", 5, 2),
        "node 'fc2' (Gemm) expects 5 inputs, but is given 4");
    refused(
        from3To2().named("fc1", "Gemm", "x w -> y").weights("w", 5, 2),
        "node 'fc1' (Gemm) expects 5 inputs, but is given 3");
  }

  @Test
  void biasesThatDoNotFit() {
    for (long[] sizes : new long[][] {{3}, {2, 1}, {1, 1, 2}, {2, 2}}) {
      refused(
          from3To2().node("Gemm", "x w b -> y").weights("w", 3, 2).weights("b", sizes),
          "node 1 (Gemm, which makes 'y') adds numbers of sizes");
    }
  }

  @Test
  void biasesThatAreThereTwice() {
    refused(
        from3To2()
            .node("Gemm", "x w b -> s")
            .named("again", "Add", "s b -> y")
            .weights("w", 3, 2)
            .weights("b", 2),
        "node 'again' (Add) adds to a layer that has biases already");
  }

  @Test
  void aShortCutBetweenLayers() {
    refused(
        ForeignGraph.of(13)
            .input("x", OnnxType.FLOAT, 0, 2)
            .output("y", 0, 2)
            .node("Gemm", "x w -> h")
            .named("skip", "Add", "h x -> y")
            .weights("w", 2, 2),
        "node 'skip' (Add) takes its biases from 'x', which is not stored");
  }

  @Test
  void anInputThatIsTransposed() {
    refused(
        from3To2().node("Gemm", "x w -> y", setting("transA", 1)).weights("w", 3, 2),
        "node 1 (Gemm, which makes 'y') transposes its input (transA)");
  }

  @Test
  void anActivationWithoutALayer() {
    refused(
        from3To2().node("Sigmoid", "x -> y"),
        "node 1 (Sigmoid, which makes 'y') comes before any layer with weights");
    refused(
        from3To2().node("Identity", "x -> y"),
        "node 1 (Identity, which makes 'y') ends a graph in which no layer with weights was found");
  }

  @Test
  void twoActivationsInARow() {
    refused(
        from3To2()
            .node("Gemm", "x w -> s")
            .node("Tanh", "s -> t")
            .named("second", "Relu", "t -> y")
            .weights("w", 3, 2),
        "node 'second' (Relu) comes after the activation of its layer");
  }

  @Test
  void softmaxInTheMiddle() {
    refused(
        from3To2()
            .node("Gemm", "x w -> s")
            .node("Softmax", "s -> t")
            .named("fc2", "Gemm", "t v -> y")
            .weights("w", 3, 2)
            .weights("v", 2, 2),
        "node 'fc2' (Gemm) comes after a softmax, which only the outputs can have");
  }

  @Test
  void softmaxOverTheBatch() {
    refused(
        from3To2()
            .node("Gemm", "x w -> s")
            .node("Softmax", "s -> y", setting("axis", 0))
            .weights("w", 3, 2),
        "node 2 (Softmax, which makes 'y') shares out along axis 0 instead of the neurons");
  }

  @Test
  void twoOutputs() {
    refused(
        from3To2()
            .named("first", "Gemm", "x w -> y")
            .named("second", "Gemm", "x w -> z")
            .weights("w", 3, 2)
            .output("z", 0, 2),
        "has 2 outputs instead of one, made by node 'first' (Gemm) and node 'second' (Gemm)");
  }

  @Test
  void noOutput() {
    refused(ForeignGraph.of(13).input("x", OnnxType.FLOAT, 0, 3), "has 0 outputs instead of one");
    refused(from3To2(), "no node makes its output");
  }

  @Test
  void twoInputs() {
    refused(
        from3To2().input("mask", OnnxType.FLOAT, 0, 3).node("Gemm", "x w -> y").weights("w", 3, 2),
        "it has 2 inputs, of which node 1 (Gemm, which makes 'y') reads one");
  }

  @Test
  void anInputThatIsNotFloat32() {
    refused(
        ForeignGraph.of(13)
            .input("x", 2, 0, 3)
            .output("y", 0, 2)
            .node("Gemm", "x w -> y")
            .weights("w", 3, 2),
        "node 1 (Gemm, which makes 'y') reads 'x', which holds uint8 numbers instead of float32");
  }

  @Test
  void anInputThatIsNowhere() {
    refused(
        from3To2().node("Gemm", "nowhere w -> y").weights("w", 3, 2),
        "node 1 (Gemm, which makes 'y') reads 'nowhere', which is no input of the graph");
    refused(from3To2().node("Gemm", "-> y"), "node 1 (Gemm, which makes 'y') has no input 1");
  }

  @Test
  void picturesThatAreNotMadeRows() {
    refused(
        ForeignGraph.of(13)
            .input("x", OnnxType.FLOAT, 0, 3, 3)
            .output("y", 0, 3, 2)
            .node("MatMul", "x w -> y")
            .weights("w", 3, 2),
        "node 1 (MatMul, which makes 'y') works on something else than a matrix");
  }

  @Test
  void examplesThatAreMixedUp() {
    for (long[] sizes : new long[][] {{3, -1}, {-1, 4}, {-1, -1}, {-1}, {1, -1, 3}, {6, 3}}) {
      refused(
          from3To2()
              .node("Reshape", "x sizes -> r")
              .node("Gemm", "r w -> y")
              .weights("w", 3, 2)
              .tensor(integers("sizes", sizes)),
          "node 1 (Reshape, which makes 'r') reshapes to");
    }
    refused(
        from3To2()
            .node("Flatten", "x -> f", setting("axis", 0))
            .node("Gemm", "f w -> y")
            .weights("w", 3, 2),
        "node 1 (Flatten, which makes 'f') flattens from axis 0 on instead of 1");
  }

  @Test
  void numbersThatLosePrecision() {
    refused(
        from3To2()
            .node("Cast", "x -> c", setting("to", 10))
            .node("Gemm", "c w -> y")
            .weights("w", 3, 2),
        "node 1 (Cast, which makes 'c') makes float16 numbers of float32 ones");
  }

  @Test
  void activationsThatAreDropped() {
    refused(
        from3To2()
            .node("Dropout", "x ratio training -> d")
            .node("Gemm", "d w -> y")
            .weights("w", 3, 2),
        "node 1 (Dropout, which makes 'd') may drop activations at random");
  }

  @Test
  void theMaskOfWhatIsDropped() {
    refused(
        from3To2().node("Dropout", "x -> d mask").node("Gemm", "mask w -> y").weights("w", 3, 2),
        "node 1 (Dropout, which makes 'd') is used for its second output");
  }

  @Test
  void aSingleExampleWithoutABatch() {
    var flat = ForeignGraph.of(13).input("x", OnnxType.FLOAT, 3).output("y", 2);
    refused(
        flat.node("MatMul", "x w -> y").weights("w", 3, 2),
        "node 1 (MatMul, which makes 'y') works on something else than a matrix");
    var flattened = ForeignGraph.of(13).input("x", OnnxType.FLOAT, 3).output("y", 2);
    refused(
        flattened.node("Flatten", "x -> f").node("Gemm", "f w -> y").weights("w", 3, 2),
        "node 1 (Flatten, which makes 'f') is given a row of numbers instead of a batch");
  }

  @Test
  void biasesAlongTheBatch() {
    refused(
        from3To2()
            .node("MatMul", "x w -> s")
            .named("add", "Add", "s b -> y", setting("axis", 0))
            .weights("w", 3, 2)
            .weights("b", 2),
        "node 'add' (Add) adds along axis 0 instead of the neurons");
  }

  @Test
  void aCircle() {
    refused(
        from3To2().node("Relu", "b -> a").node("Relu", "a -> b").node("Relu", "a -> y"),
        "makes what it is made of");
    refused(
        from3To2().node("Gemm", "x w -> y").node("Identity", "w -> w"),
        "takes its weights from 'w', which is not stored");
  }

  @Test
  void twoOfTheSameName() {
    refused(
        from3To2().node("Gemm", "x w -> y").node("Gemm", "x w -> y"),
        "node 2 (Gemm, which makes 'y') makes 'y', which is made twice");
    refused(
        from3To2().node("Gemm", "x w -> y").weights("w", 3, 2).weights("w", 3, 2),
        "holds two tensors named 'w'");
  }

  @Test
  void aNameThatIsMadeToConfuse() {
    refused(
        from3To2().named("a\nb\u001b[31m" + "c".repeat(100), "Conv", "x w -> y"),
        "node 'a?b?[31m" + "c".repeat(72) + "…' (Conv) has");
  }

  private static void refused(ForeignGraph graph, String reason) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> OnnxReader.read(ByteBuffer.wrap(graph.bytes()), new ScalarKernels()))
        .withMessageContaining(reason)
        .withMessageMatching("(?s)[^\\n]*");
  }
}
